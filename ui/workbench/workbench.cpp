#include "ui/workbench/workbench.h"

#include <QMetaObject>

#include <memory>

#include <sqlite3.h>

namespace brook::ui {

namespace {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

constexpr const char* schema = "CREATE TABLE IF NOT EXISTS settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID";

Database openFile(const std::filesystem::path& file) {
    sqlite3* handle = nullptr;
    const int status = sqlite3_open(file.c_str(), &handle);
    Database database(handle, sqlite3_close);
    if (status != SQLITE_OK || sqlite3_exec(handle, schema, nullptr, nullptr, nullptr) != SQLITE_OK) return {nullptr, sqlite3_close};
    return database;
}

Statement prepare(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return {statement, sqlite3_finalize};
}

QString textAt(sqlite3_stmt* statement, int column) {
    return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)), sqlite3_column_bytes(statement, column));
}

bool readAll(sqlite3* database, QHash<QString, QString>& values) {
    const Statement rows = prepare(database, "SELECT key, value FROM settings");
    if (!rows) return false;
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(rows.get())) == SQLITE_ROW) values.insert(textAt(rows.get(), 0), textAt(rows.get(), 1));
    return status == SQLITE_DONE;
}

}  // namespace

/// Lives on the workbench's thread and owns the database there.
class Workbench::Writer final : public QObject {
public:
    explicit Writer(Database database) : m_database(std::move(database)) {}

    void write(const QString& key, const QString& value) {
        if (!m_database) return;
        const Statement upsert = prepare(m_database.get(), "INSERT INTO settings VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2");
        const QByteArray keyBytes = key.toUtf8();
        const QByteArray valueBytes = value.toUtf8();
        sqlite3_bind_text(upsert.get(), 1, keyBytes.constData(), static_cast<int>(keyBytes.size()), SQLITE_STATIC);
        sqlite3_bind_text(upsert.get(), 2, valueBytes.constData(), static_cast<int>(valueBytes.size()), SQLITE_STATIC);
        sqlite3_step(upsert.get());  // what cannot be remembered is forgotten; nothing depends on it
    }

private:
    Database m_database;
};

Workbench::Workbench(std::filesystem::path file, QObject* parent) : QObject(parent) {
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    Database database = openFile(file);
    if (!database || !readAll(database.get(), m_values)) {
        database.reset();
        const std::filesystem::path aside = file.string() + ".damaged";
        std::filesystem::rename(file, aside, error);
        if (!error) m_complaint = tr("What the window remembered could not be read. The file is kept as %1.").arg(QString::fromStdString(aside.string()));
        m_values.clear();
        database = openFile(file);
    }
    m_writer = new Writer(std::move(database));
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread.start();
}

Workbench::~Workbench() {
    // Behind the writes that still wait.
    QMetaObject::invokeMethod(m_writer, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void Workbench::set(const QString& key, const QString& value) {
    if (m_values.value(key) == value && m_values.contains(key)) return;
    m_values.insert(key, value);
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, key, value] { writer->write(key, value); }, Qt::QueuedConnection);
}

}  // namespace brook::ui
