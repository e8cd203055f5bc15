#pragma once

#include <QObject>

#include <functional>

#include "engine/admin/cluster.h"

namespace brook::ui {

/// Makes one text of several records, a line of each in the order given. Every record is read whole, one at a time;
/// what cannot be read or written is left out and counted. Begins with `start`, ends with `finished`. GUI thread; never
/// waits.
class RecordsCopy final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype mostBytes = 64 * 1024 * 1024;  ///< that a clipboard is asked to hold
    /// The line of a whole record, without its break; nothing when this form cannot say it exactly.
    using Line = std::function<std::optional<QByteArray>(const admin::RecordRow&)>;

    RecordsCopy(admin::Cluster& cluster, QString topic, std::vector<admin::Hit> places, Line line, QObject* parent);
    void start();

    const QByteArray& text() const { return m_text; }
    std::size_t asked() const { return m_places.size(); }
    std::size_t written() const { return m_written; }
    bool isTooMuch() const { return m_text.size() > mostBytes; }
    /// Why a record could not be read; empty when each could.
    const QString& trouble() const { return m_trouble; }

signals:
    void finished();

private:
    void readNext();
    void take(const Result<admin::RecordRow>& record);

    admin::Cluster& m_cluster;
    QString m_topic;
    std::vector<admin::Hit> m_places;
    Line m_line;
    std::size_t m_next = 0;
    std::size_t m_written = 0;
    QByteArray m_text;
    QString m_trouble;
};

}  // namespace brook::ui
