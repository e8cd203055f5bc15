#include "ui/shell/layout_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

constexpr Remembered savedLayouts{"layouts", "[]"};            // JSON
constexpr Remembered chosenLayout{"layout", "layout.browse"};  // the action's id
constexpr Remembered lastPanels{"panels", "{}"};               // JSON
const QString nameKey = QStringLiteral("name");
const QString docksKey = QStringLiteral("docks");
const QString inspectorKey = QStringLiteral("inspector");
const QString sideKey = QStringLiteral("side");

QJsonObject written(const Panels& panels) {
    return {{inspectorKey, panels.inspectorWanted}, {sideKey, static_cast<int>(panels.side)}};
}

Panels panelsFrom(const QJsonObject& json) {
    Panels panels;
    panels.inspectorWanted = json[inspectorKey].toBool(true);
    for (const Qt::DockWidgetArea side : {Qt::LeftDockWidgetArea, Qt::TopDockWidgetArea, Qt::BottomDockWidgetArea})
        if (json[sideKey].toInt() == side) panels.side = side;
    return panels;
}

}  // namespace

std::vector<LayoutBook::Saved> LayoutBook::saved() const {
    std::vector<Saved> saved;
    for (const QJsonValue& each : QJsonDocument::fromJson(m_workbench.value(savedLayouts).toUtf8()).array())
        saved.push_back({each[nameKey].toString(),
                         {QByteArray::fromBase64(each[docksKey].toString().toLatin1()), panelsFrom(each.toObject())}});
    return saved;
}

std::optional<Arrangement> LayoutBook::find(const QString& name) const {
    for (const Saved& each : saved())
        if (each.name == name) return each.arrangement;
    return std::nullopt;
}

void LayoutBook::save(const QString& name, const Arrangement& arrangement) {
    std::vector<Saved> all = saved();
    std::erase_if(all, [&name](const Saved& each) { return each.name == name; });
    all.push_back({name, arrangement});
    write(std::move(all));
}

void LayoutBook::rename(const QString& from, const QString& to) {
    std::vector<Saved> all = saved();
    for (Saved& each : all)
        if (each.name == from) each.name = to;
    write(std::move(all));
}

void LayoutBook::forget(const QString& name) {
    std::vector<Saved> all = saved();
    std::erase_if(all, [&name](const Saved& each) { return each.name == name; });
    write(std::move(all));
}

void LayoutBook::write(std::vector<Saved> saved) {
    std::sort(saved.begin(), saved.end(),
              [](const Saved& a, const Saved& b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    QJsonArray array;
    for (const Saved& each : saved) {
        QJsonObject json = written(each.arrangement.panels);
        json[nameKey] = each.name;
        json[docksKey] = QString::fromLatin1(each.arrangement.docks.toBase64());
        array.append(json);
    }
    m_workbench.set(savedLayouts, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

QString LayoutBook::chosen() const { return m_workbench.value(chosenLayout); }
void LayoutBook::choose(const QString& id) { m_workbench.set(chosenLayout, id); }

Panels LayoutBook::panels() const {
    return panelsFrom(QJsonDocument::fromJson(m_workbench.value(lastPanels).toUtf8()).object());
}

void LayoutBook::remember(const Panels& panels) {
    m_workbench.set(lastPanels, QString::fromUtf8(QJsonDocument(written(panels)).toJson(QJsonDocument::Compact)));
}

}  // namespace brook::ui
