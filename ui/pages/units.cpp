#include "ui/pages/units.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>
#include <vector>

namespace brook::ui::units {

namespace {

struct Unit {
    qint64 size;
    const char* one;
    const char* many;
};

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::units", source); }

const std::vector<Unit>& unitsOf(admin::SettingUnit unit) {
    static const std::vector<Unit> times{{86'400'000, "day", "days"}, {3'600'000, "hour", "hours"}, {60'000, "minute", "minutes"}, {1'000, "second", "seconds"}, {1, "ms", "ms"}};
    static const std::vector<Unit> sizes{{qint64{1} << 40, "TiB", "TiB"}, {1 << 30, "GiB", "GiB"}, {1 << 20, "MiB", "MiB"}, {1 << 10, "KiB", "KiB"}, {1, "bytes", "bytes"}};
    static const std::vector<Unit> none;
    if (unit == admin::SettingUnit::Milliseconds) return times;
    return unit == admin::SettingUnit::Bytes ? sizes : none;
}

}  // namespace

QString shown(const std::string& value, admin::SettingUnit unit) {
    const QString text = QString::fromStdString(value);
    bool isNumber = false;
    const qint64 number = text.trimmed().toLongLong(&isNumber);
    const std::vector<Unit>& units = unitsOf(unit);
    if (!isNumber || units.empty()) return text;
    if (number == -1) return unit == admin::SettingUnit::Bytes ? tr("no limit") : tr("for ever");
    if (number == std::numeric_limits<qint64>::max()) return tr("no limit");
    if (number <= 0) return text;
    for (const Unit& each : units)
        if (number % each.size == 0) return QStringLiteral("%1 %2").arg(number / each.size).arg(tr(number == each.size ? each.one : each.many));
    return text;
}

std::optional<std::string> parsed(const QString& text, admin::SettingUnit unit) {
    const QString words = text.trimmed();
    const std::vector<Unit>& units = unitsOf(unit);
    if (units.empty()) return words.toStdString();
    if (words.compare(tr("for ever"), Qt::CaseInsensitive) == 0) return "-1";
    if (words.compare(tr("no limit"), Qt::CaseInsensitive) == 0) return unit == admin::SettingUnit::Bytes ? "-1" : std::to_string(std::numeric_limits<qint64>::max());
    static const QRegularExpression form(QStringLiteral("^(-?\\d+)\\s*([^\\d\\s]*)$"));
    const QRegularExpressionMatch match = form.match(words);
    if (!match.hasMatch()) return std::nullopt;
    bool isNumber = false;
    const qint64 number = match.captured(1).toLongLong(&isNumber);
    if (!isNumber) return std::nullopt;
    if (match.captured(2).isEmpty()) return std::to_string(number);
    for (const Unit& each : units) {
        const bool named = match.captured(2).compare(tr(each.one), Qt::CaseInsensitive) == 0 || match.captured(2).compare(tr(each.many), Qt::CaseInsensitive) == 0;
        qint64 product = 0;
        if (named && !__builtin_mul_overflow(number, each.size, &product)) return std::to_string(product);
    }
    return std::nullopt;
}

}  // namespace brook::ui::units
