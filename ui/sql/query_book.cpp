#include "ui/sql/query_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

constexpr qsizetype mostInHistory = 50;
const QString nameKey = QStringLiteral("name");
const QString statementKey = QStringLiteral("statement");

QJsonArray arrayFrom(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).array(); }
QString textOf(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

}  // namespace

QStringList QueryBook::history() const {
    QStringList history;
    for (const QJsonValue& each : arrayFrom(m_workbench.value(remembered::sqlHistory))) history << each.toString();
    return history;
}

void QueryBook::remember(const QString& statement) {
    const QString trimmed = statement.trimmed();
    if (trimmed.isEmpty()) return;
    QStringList all = history();
    all.removeAll(trimmed);
    all.prepend(trimmed);
    m_workbench.set(remembered::sqlHistory, textOf(QJsonArray::fromStringList(all.mid(0, mostInHistory))));
}

std::vector<QueryBook::Saved> QueryBook::saved() const {
    std::vector<Saved> saved;
    for (const QJsonValue& each : arrayFrom(m_workbench.value(remembered::sqlSaved)))
        saved.push_back({each[nameKey].toString(), each[statementKey].toString()});
    return saved;
}

void QueryBook::save(const QString& name, const QString& statement) {
    std::vector<Saved> all = saved();
    std::erase_if(all, [&name](const Saved& each) { return each.name == name; });
    all.push_back({name, statement});
    std::sort(all.begin(), all.end(),
              [](const Saved& a, const Saved& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    write(all);
}

void QueryBook::forget(const QString& name) {
    std::vector<Saved> all = saved();
    std::erase_if(all, [&name](const Saved& each) { return each.name == name; });
    write(all);
}

void QueryBook::write(const std::vector<Saved>& saved) {
    QJsonArray array;
    for (const Saved& each : saved) array.append(QJsonObject{{nameKey, each.name}, {statementKey, each.statement}});
    m_workbench.set(remembered::sqlSaved, textOf(array));
}

}  // namespace brook::ui
