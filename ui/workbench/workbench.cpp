#include "ui/workbench/workbench.h"

#include <QMetaObject>
#include <sqlite3.h>

#include <functional>
#include <memory>

namespace brook::ui {

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

constexpr const char* schema =
    "CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID";
constexpr const char* upsertSetting = "INSERT INTO settings VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2";

Database openFile(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int status = sqlite3_open(file.c_str(), &handle);
    Database database(handle, sqlite3_close);
    if (status != SQLITE_OK || sqlite3_exec(handle, schema, nullptr, nullptr, nullptr) != SQLITE_OK)
        return {nullptr, sqlite3_close};
    return database;
}

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return {statement, sqlite3_finalize};
}

QString textAt(sqlite3_stmt* statement, int column) {
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                             sqlite3_column_bytes(statement, column));
}

bool readAll(sqlite3* database, QHash<QString, QString>& values) {
    const Statement rows = prepare(database, "SELECT key, value FROM settings");
    if (!rows) return false;
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(rows.get())) == SQLITE_ROW)
        values.insert(textAt(rows.get(), 0), textAt(rows.get(), 1));
    return status == SQLITE_DONE;
}

}  // namespace

/// Lives on the workbench's thread and owns the database there.
class Workbench::Keeper final : public QObject {
public:
    explicit Keeper(std::filesystem::path file) : m_file(std::move(file)) {}

    /// Opens the file; one that cannot be read is put aside. Returns where it lies now, if it was.
    QString open(QHash<QString, QString>& values) {
        std::error_code error;
        std::filesystem::create_directories(m_file.parent_path(), error);
        m_database = openFile(m_file);
        if (m_database && readAll(m_database.get(), values)) return {};
        values.clear();
        m_database.reset();
        const std::filesystem::path aside = m_file.string() + ".damaged";
        std::filesystem::rename(m_file, aside, error);
        m_database = openFile(m_file);
        return error ? QString() : QString::fromStdString(aside.string());
    }

    void write(const QString& key, const QString& value) {
        if (!m_database) return;
        const Statement upsert = prepare(m_database.get(), upsertSetting);
        const QByteArray keyBytes = key.toUtf8();
        const QByteArray valueBytes = value.toUtf8();
        sqlite3_bind_text(upsert.get(), 1, keyBytes.constData(), static_cast<int>(keyBytes.size()), SQLITE_STATIC);
        sqlite3_bind_text(upsert.get(), 2, valueBytes.constData(), static_cast<int>(valueBytes.size()), SQLITE_STATIC);
        sqlite3_step(upsert.get());  // what cannot be remembered is forgotten; nothing depends on it
    }

    void give(const std::function<void(sqlite3*)>& work) {
        if (m_database) work(m_database.get());
    }

private:
    std::filesystem::path m_file;
    Database m_database{nullptr, sqlite3_close};
};

Workbench::Workbench(std::filesystem::path file, QObject* parent)
    : QObject(parent), m_keeper(new Keeper(std::move(file))) {
    m_keeper->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_keeper, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_keeper,
        [this, keeper = m_keeper] {
            QHash<QString, QString> values;
            const QString aside = keeper->open(values);
            QMetaObject::invokeMethod(
                this, [this, values, aside] { take(values, aside); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Workbench::~Workbench() {
    // Behind the writes that still wait.
    QMetaObject::invokeMethod(
        m_keeper, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

QString Workbench::keyOf(const Remembered& what, const QString& under) {
    const QString key = QString::fromLatin1(what.key);
    return under.isEmpty() ? key : key + QLatin1Char('/') + under;
}

QString Workbench::value(const Remembered& what, const QString& under) const {
    return m_values.value(keyOf(what, under), QString::fromLatin1(what.otherwise));
}

void Workbench::take(const QHash<QString, QString>& remembered, const QString& aside) {
    for (auto each = remembered.begin(); each != remembered.end(); ++each)
        if (!m_values.contains(each.key()))
            m_values.insert(each.key(), each.value());  // what was set meanwhile is newer
    if (!aside.isEmpty())
        m_complaint = tr("What the window remembered could not be read. The file is kept as %1.").arg(aside);
    m_open = true;
    emit opened();
}

void Workbench::inDatabase(std::function<void(sqlite3*)> work) {
    QMetaObject::invokeMethod(
        m_keeper, [keeper = m_keeper, work = std::move(work)] { keeper->give(work); }, Qt::QueuedConnection);
}

void Workbench::set(const QString& key, const QString& value) {
    if (m_values.contains(key) && m_values.value(key) == value) return;
    m_values.insert(key, value);
    QMetaObject::invokeMethod(
        m_keeper, [keeper = m_keeper, key, value] { keeper->write(key, value); }, Qt::QueuedConnection);
}

}  // namespace brook::ui
