#include "ui/pages/units.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace brook::ui::units {

namespace {

using admin::SettingUnit;

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::units)
};

constexpr qint64 most = std::numeric_limits<qint64>::max();

struct Named {
    qint64 size;
    QString one;
    QString many;
};

/// Milliseconds that a setting's own unit of time has; nothing when it is not a time.
qint64 ownMilliseconds(SettingUnit unit) {
    switch (unit) {
        case SettingUnit::Milliseconds: return 1;
        case SettingUnit::Seconds: return 1'000;
        case SettingUnit::Minutes: return 60'000;
        case SettingUnit::Hours: return 3'600'000;
        default: return 0;
    }
}

bool isSize(SettingUnit unit) { return unit == SettingUnit::Bytes || unit == SettingUnit::BytesPerSecond; }

std::vector<Named> unitsOf(SettingUnit unit) {
    if (isSize(unit)) {
        const QString bytes = Words::tr("bytes");
        return {{qint64{1} << 40, "TiB", "TiB"},
                {1 << 30, "GiB", "GiB"},
                {1 << 20, "MiB", "MiB"},
                {1 << 10, "KiB", "KiB"},
                {1, Words::tr("byte"), bytes}};
    }
    std::vector<Named> times{{86'400'000, Words::tr("day"), Words::tr("days")},
                             {3'600'000, Words::tr("hour"), Words::tr("hours")},
                             {60'000, Words::tr("minute"), Words::tr("minutes")},
                             {1'000, Words::tr("second"), Words::tr("seconds")},
                             {1, Words::tr("ms"), Words::tr("ms")}};
    const qint64 own = ownMilliseconds(unit);
    std::erase_if(times, [own](const Named& each) { return own == 0 || each.size < own; });
    for (Named& each : times) each.size /= own;
    return times;
}

/// The number of `size`s in `value`, with as many decimals as it takes, if three are enough.
QString exactly(qint64 value, qint64 size) {
    for (int decimals = 0; decimals <= 3; ++decimals) {
        const double scale = std::pow(10, decimals);
        const double scaled = static_cast<double>(value) / static_cast<double>(size) * scale;
        if (scaled < 1e15 && scaled == std::floor(scaled) &&
            static_cast<qint64>(std::llround(scaled / scale * static_cast<double>(size))) == value) {
            QLocale plain;
            plain.setNumberOptions(QLocale::OmitGroupSeparator);
            return plain.toString(scaled / scale, 'f', decimals);
        }
    }
    return {};
}

std::optional<double> numberIn(const QString& text) {
    bool isNumber = false;
    double number = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber) number = QLocale().toDouble(text, &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<std::string> product(const QString& number, qint64 size) {
    bool isWhole = false;
    const qint64 whole = number.toLongLong(&isWhole);
    qint64 exact = 0;
    if (isWhole)
        return __builtin_mul_overflow(whole, size, &exact) ? std::nullopt : std::optional(std::to_string(exact));
    const std::optional<double> real = numberIn(number);
    if (!real || std::abs(*real) * static_cast<double>(size) > 9e15) return std::nullopt;
    return std::to_string(std::llround(*real * static_cast<double>(size)));
}

}  // namespace

std::vector<Choice> choices(SettingUnit unit) {
    std::vector<Choice> choices;
    for (const Named& each : unitsOf(unit)) choices.push_back({each.many, each.size});
    return choices;
}

std::optional<Parts> parts(const std::string& value, SettingUnit unit) {
    bool isNumber = false;
    const qint64 number = QString::fromStdString(value).trimmed().toLongLong(&isNumber);
    const std::vector<Named> units = unitsOf(unit);
    if (!isNumber || units.empty() || number < 0 || number == most) return std::nullopt;
    for (std::size_t i = 0; number > 0 && i < units.size(); ++i) {
        if (number < units[i].size) continue;
        if (const QString exact = exactly(number, units[i].size); !exact.isEmpty())
            return Parts{exact, static_cast<int>(i)};
    }
    return Parts{QString::number(number), static_cast<int>(units.size()) - 1};
}

QString shown(const std::string& value, SettingUnit unit) {
    const QString text = QString::fromStdString(value);
    if (const auto split = parts(value, unit)) {
        const Named named = unitsOf(unit)[static_cast<std::size_t>(split->choice)];
        return split->number + QLatin1Char(' ') + (split->number == QLatin1String("1") ? named.one : named.many);
    }
    if (value == std::to_string(most)) return Words::tr("no limit");
    if (value == "-1" && ownMilliseconds(unit) > 0) return Words::tr("for ever");
    if (value == "-1" && isSize(unit)) return Words::tr("no limit");
    return text;
}

std::optional<std::string> parsed(const QString& text, SettingUnit unit, std::optional<int> choice) {
    const QString words = text.trimmed();
    const std::vector<Named> units = unitsOf(unit);
    if (units.empty()) return words.toStdString();
    if (words.compare(Words::tr("for ever"), Qt::CaseInsensitive) == 0) return "-1";
    if (words.compare(Words::tr("no limit"), Qt::CaseInsensitive) == 0)
        return isSize(unit) ? "-1" : std::to_string(most);
    static const QRegularExpression form(QStringLiteral("^(-?[\\d.,\\x{202f}\\x{a0}']+)\\s*(\\D*)$"));
    const QRegularExpressionMatch match = form.match(words);
    if (!match.hasMatch()) return std::nullopt;
    const QString named = match.captured(2).trimmed();
    if (named.isEmpty()) return product(match.captured(1), choice ? units[static_cast<std::size_t>(*choice)].size : 1);
    for (const Named& each : units)
        if (named.compare(each.one, Qt::CaseInsensitive) == 0 || named.compare(each.many, Qt::CaseInsensitive) == 0)
            return product(match.captured(1), each.size);
    return std::nullopt;
}

std::optional<std::string> unlimited(const admin::SettingRow& setting) {
    if (unitsOf(setting.unit).empty()) return std::nullopt;
    if (setting.defaultValue == std::to_string(most)) return setting.defaultValue;
    const bool minusOne = setting.valid.starts_with("[-1,") || setting.defaultValue == "-1";
    return minusOne ? std::optional<std::string>("-1") : std::nullopt;
}

}  // namespace brook::ui::units
