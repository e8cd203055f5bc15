#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QThread>

#include <filesystem>
#include <functional>

struct sqlite3;

namespace brook::ui {

/// One thing that is remembered, and what holds while nothing is.
struct Remembered {
    const char* key;
    const char* otherwise = "";
};

/// What the window remembers, in one table. What belongs to a topic is kept under its key, a slash and the topic's
/// name.
namespace remembered {
inline constexpr Remembered scheme{"scheme", "system"};      ///< system, light, dark
inline constexpr Remembered contrast{"contrast", "normal"};  ///< normal, high
inline constexpr Remembered zoom{"zoom", "100"};             ///< percent
inline constexpr Remembered presenter{"presenter", "off"};   ///< off, on
inline constexpr Remembered language{"language", ""};        ///< de, en, es, fr; empty: the system's
inline constexpr Remembered timeZone{"timeZone", ""};        ///< an IANA id; empty: the system's
inline constexpr Remembered geometry{"geometry"};            ///< base64 of QWidget::saveGeometry
inline constexpr Remembered docks{"docks"};                  ///< base64 of QMainWindow::saveState
inline constexpr Remembered tabs{"tabs", "overview"};        ///< documents, one a line
inline constexpr Remembered currentTab{"currentTab", "overview"};
inline constexpr Remembered columns{"columns"};              ///< under it each table's header
inline constexpr Remembered previousValue{"previous"};       ///< under it topic and setting: the value before the last
inline constexpr Remembered offsetUndo{"offsetUndo"};        ///< under it each group: what its last reset replaced
inline constexpr Remembered sqlDraft{"sqlDraft"};            ///< the statement that is being written
inline constexpr Remembered sqlHistory{"sqlHistory", "[]"};  ///< statements that were run, JSON, newest first
inline constexpr Remembered sqlSaved{"sqlSaved", "[]"};      ///< statements with names, JSON
inline constexpr Remembered sqlRows{"sqlRows", "1000"};      ///< how many rows a result has at most
}  // namespace remembered

/// What the window remembers between starts, in SQLite: tabs, sizes, choices. A thread of its own reads the file once
/// and writes it; the window's thread never touches the disk. Until `opened` everything has its first value. Losing the
/// file loses no record: one that cannot be read is put aside and a new one begun.
class Workbench final : public QObject {
    Q_OBJECT

public:
    explicit Workbench(std::filesystem::path file, QObject* parent = nullptr);
    ~Workbench() override;

    QString value(const Remembered& what, const QString& under = {}) const;
    void set(const Remembered& what, const QString& value) { set(keyOf(what, {}), value); }
    void set(const Remembered& what, const QString& under, const QString& value) { set(keyOf(what, under), value); }
    QString value(const QString& key, const QString& otherwise = {}) const { return m_values.value(key, otherwise); }
    void set(const QString& key, const QString& value);

    /// For those with tables of their own: `work` gets the database on the workbench's thread, behind all that was
    /// asked before; not at all when the file could not be opened.
    void inDatabase(std::function<void(sqlite3*)> work);

    bool isOpen() const { return m_open; }
    /// Why the last file could not be read; empty when it could.
    const QString& complaint() const { return m_complaint; }

signals:
    /// What was remembered is there.
    void opened();

private:
    class Keeper;
    static QString keyOf(const Remembered& what, const QString& under);
    void take(const QHash<QString, QString>& remembered, const QString& aside);

    QHash<QString, QString> m_values;
    QString m_complaint;
    bool m_open = false;
    QThread m_thread;
    Keeper* m_keeper;
};

}  // namespace brook::ui
