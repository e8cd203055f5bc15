#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QThread>

#include <filesystem>

namespace brook::ui {

/// What the window remembers between starts, in SQLite: tabs, sizes, choices. Read once when the window opens; written by
/// a thread of its own, so that the window never waits for the disk. Losing the file loses no record: one that cannot be
/// read is put aside and a new one begun.
class Workbench final : public QObject {
    Q_OBJECT

public:
    explicit Workbench(std::filesystem::path file, QObject* parent = nullptr);
    ~Workbench() override;

    QString value(const QString& key, const QString& otherwise = {}) const { return m_values.value(key, otherwise); }
    void set(const QString& key, const QString& value);
    /// Why the last file could not be read; empty when it could.
    const QString& complaint() const { return m_complaint; }

private:
    class Writer;
    QHash<QString, QString> m_values;
    QString m_complaint;
    QThread m_thread;
    Writer* m_writer;
};

}  // namespace brook::ui
