#include "ui/records/colour_rules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

#include "ui/look/theme.h"
#include "ui/search/filter_input.h"

namespace brook::ui {

QString ColourRule::label() const {
    return name.isEmpty() ? QString::fromStdString(condition.text).simplified() : name;
}

namespace colour_rules {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::colour_rules", source); }

struct Fact {
    RowColour colour;
    const char* key;  // in the workbench; never changed
    const char* name;
    QColor look::Colors::*ground;
    QColor look::Colors::*ink;
};

constexpr std::array facts{Fact{RowColour::Red, "red", QT_TRANSLATE_NOOP("brook::ui::colour_rules", "Red"),
                                &look::Colors::errorSoft, &look::Colors::error},
                           Fact{RowColour::Amber, "amber", QT_TRANSLATE_NOOP("brook::ui::colour_rules", "Amber"),
                                &look::Colors::warnSoft, &look::Colors::warn},
                           Fact{RowColour::Green, "green", QT_TRANSLATE_NOOP("brook::ui::colour_rules", "Green"),
                                &look::Colors::okSoft, &look::Colors::ok},
                           Fact{RowColour::Cyan, "cyan", QT_TRANSLATE_NOOP("brook::ui::colour_rules", "Cyan"),
                                &look::Colors::cyanSoft, &look::Colors::cyan},
                           Fact{RowColour::Violet, "violet", QT_TRANSLATE_NOOP("brook::ui::colour_rules", "Violet"),
                                &look::Colors::violetSoft, &look::Colors::violet},
                           Fact{RowColour::Grey, "grey", QT_TRANSLATE_NOOP("brook::ui::colour_rules", "Grey"),
                                &look::Colors::sunken, &look::Colors::text2}};

const Fact& factOf(RowColour colour) { return facts[static_cast<std::size_t>(colour)]; }

const QString areOnKey = QStringLiteral("on");
const QString rulesKey = QStringLiteral("rules");
const QString nameKey = QStringLiteral("name");
const QString modeKey = QStringLiteral("mode");
const QString conditionKey = QStringLiteral("condition");
const QString colourKey = QStringLiteral("colour");

}  // namespace

std::vector<RowColour> palette() {
    std::vector<RowColour> colours;
    for (const Fact& fact : facts) colours.push_back(fact.colour);
    return colours;
}

QString name(RowColour colour) { return tr(factOf(colour).name); }

Inks inks(RowColour colour) {
    const look::Colors& c = look::colors();
    return {c.*factOf(colour).ground, c.*factOf(colour).ink};
}

QString toText(const ColourRules& rules) {
    QJsonArray list;
    for (const ColourRule& rule : rules.rules)
        list.append(QJsonObject{{nameKey, rule.name},
                                {modeKey, filter_input::modeKey(rule.condition.mode)},
                                {conditionKey, QString::fromStdString(rule.condition.text)},
                                {colourKey, QLatin1String(factOf(rule.colour).key)},
                                {areOnKey, rule.isOn}});
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{areOnKey, rules.areOn}, {rulesKey, list}}).toJson(QJsonDocument::Compact));
}

ColourRules fromText(const QString& text) {
    const QJsonObject kept = QJsonDocument::fromJson(text.toUtf8()).object();
    ColourRules rules;
    rules.areOn = kept.value(areOnKey).toBool(true);
    for (const QJsonValue& value : kept.value(rulesKey).toArray()) {
        const QJsonObject entry = value.toObject();
        const QString condition = entry.value(conditionKey).toString();
        if (condition.trimmed().isEmpty() || rules.rules.size() == mostRules) continue;
        const QString key = entry.value(colourKey).toString();
        const auto fact = std::find_if(facts.begin(), facts.end(),
                                       [&key](const Fact& each) { return key == QLatin1String(each.key); });
        rules.rules.push_back({entry.value(nameKey).toString(),
                               {filter_input::modeOf(entry.value(modeKey).toString()), condition.toStdString(),
                                search::Letters::AsWritten},
                               fact == facts.end() ? RowColour::Grey : fact->colour,
                               entry.value(areOnKey).toBool(true)});
    }
    return rules;
}

}  // namespace colour_rules

}  // namespace brook::ui
