#include "ui/search/filter_input.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <array>

#include "ui/look/zone.h"
#include "ui/search/filter_words.h"
#include "ui/widgets/inputs.h"

namespace brook::ui::filter_input {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::filter_input", source); }

constexpr std::array modeKeys{"where", "text", "regex"};

search::FilterMoment present() { return {Timestamp(QDateTime::currentMSecsSinceEpoch()), zone::forSearch()}; }

/// Places in UTF-8 as places in the text of a line.
int characters(const QByteArray& utf8, std::size_t bytes) {
    return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size());
}

}  // namespace

QString modeWord(search::FilterMode mode) {
    switch (mode) {
        case search::FilterMode::Where: break;
        case search::FilterMode::Contains: return tr("Text");
        case search::FilterMode::Regex: return tr("Regex");
    }
    return QStringLiteral("WHERE");
}

QString modeKey(search::FilterMode mode) { return QLatin1String(modeKeys[static_cast<std::size_t>(mode)]); }

search::FilterMode modeOf(const QString& key) {
    for (std::size_t mode = 0; mode < modeKeys.size(); ++mode)
        if (key == QLatin1String(modeKeys[mode])) return static_cast<search::FilterMode>(mode);
    return search::FilterMode::Where;
}

void offerModes(FilterLine& line) {
    using Mode = search::FilterMode;
    line.setModes({modeWord(Mode::Where), modeWord(Mode::Contains), modeWord(Mode::Regex)},
                  {tr("a condition"), tr("what key, value or a header contains"),
                   tr("a regular expression for key, value and headers")},
                  {QStringLiteral("value.status = 'DELAYED' AND key LIKE 'LH%'"), tr("Text to look for"),
                   QStringLiteral("LH[0-9]+")});
}

search::FilterText asked(const FilterLine& line) {
    return {static_cast<search::FilterMode>(line.mode()), line.text().toStdString(), search::Letters::AsWritten};
}

void put(FilterLine& line, const search::FilterText& filter) {
    line.setMode(static_cast<int>(filter.mode));
    line.setText(QString::fromStdString(filter.text));
}

std::shared_ptr<const search::Filter> read(FilterLine& line) {
    if (line.text().trimmed().isEmpty()) {
        line.setValid();
        return nullptr;
    }
    auto parsed = search::Filter::parse(asked(line), present());
    if (parsed) {
        line.setValid();
        return std::move(*parsed);
    }
    const QByteArray utf8 = line.text().toUtf8();
    const int from = characters(utf8, parsed.error().from);
    line.setError(from, characters(utf8, parsed.error().from + parsed.error().count) - from,
                  filterSentence(parsed.error().sentence));
    return nullptr;
}

std::shared_ptr<const search::Filter> understood(const search::FilterText& filter) {
    if (QString::fromStdString(filter.text).trimmed().isEmpty()) return nullptr;
    auto parsed = search::Filter::parse(filter, present());
    return parsed ? std::move(*parsed) : nullptr;
}

}  // namespace brook::ui::filter_input
