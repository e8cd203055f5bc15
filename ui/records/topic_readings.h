#pragma once

#include <QHash>
#include <QObject>
#include <QPair>

#include "ui/records/payload_document.h"

namespace brook::ui {

class Workbench;

/// How the keys and the values of each topic are read: what was chosen is remembered with the workbench. Schemas are
/// read from their files on a worker, once, and again when they are chosen again. GUI thread.
class TopicReadings final : public QObject {
    Q_OBJECT

public:
    enum class Part { Key, Value };

    explicit TopicReadings(Workbench& workbench, QObject* parent = nullptr);

    /// While a schema is being read there is none, and `schemaTrouble` says so.
    Reading reading(const QString& topic, Part part);
    void chooseDecoder(const QString& topic, Part part, Decoder decoder);
    /// The file of the schema and, for Protobuf, the message in it; without one the first.
    void chooseSchema(const QString& topic, Part part, const QString& file, const QString& message = {});
    /// Records of a topic that were read: what several look like together helps to guess for each.
    void observe(const QString& topic, const std::vector<const admin::RecordRow*>& rows);
    QString schemaFile(const QString& topic, Part part) const;
    QString schemaMessage(const QString& topic, Part part) const;

signals:
    void changed(const QString& topic);

private:
    struct Loaded {
        std::shared_ptr<const decode::Schema> schema;
        QString trouble;
    };
    using Key = QPair<QString, QString>;  // "avro" or "protobuf", and where it lies

    static QString settingOf(const char* what, const QString& topic, Part part);
    void load(const Key& key, const QString& topic);

    Workbench& m_workbench;
    QHash<Key, Loaded> m_schemas;
    QHash<QString, QPair<Decoder, Decoder>> m_likely;  // of each topic's keys and values
};

}  // namespace brook::ui
