#include "ui/records/record_copy.h"

#include <algorithm>

#include "engine/admin/search_values.h"
#include "engine/formats/record_text.h"

namespace brook::ui::record_copy {

namespace {

bool hasZero(ByteView bytes) { return std::find(bytes.begin(), bytes.end(), std::byte{0}) != bytes.end(); }

/// A word of a POSIX shell: as it is when harmless, else in single quotes, else with $'…' and escapes.
QString word(ByteView bytes) {
    const auto isHarmless = [](std::byte b) {
        const char c = static_cast<char>(b);
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("._-/:@=+,%").find(c) != std::string_view::npos;
    };
    const QByteArray text(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    if (!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), isHarmless)) return QString::fromLatin1(text);
    const bool isPrintable =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f && c != '\''; });
    if (isPrintable) return QLatin1Char('\'') + QString::fromLatin1(text) + QLatin1Char('\'');
    QString escaped = QStringLiteral("$'");
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            escaped += QLatin1Char('\\') + QString(QLatin1Char(c));
        else if (c >= 0x20 && c < 0x7f)
            escaped += QLatin1Char(c);
        else
            escaped += QStringLiteral("\\x%1").arg(static_cast<unsigned char>(c), 2, 16, QLatin1Char('0'));
    }
    return escaped + QLatin1Char('\'');
}

/// The argument of printf that gives exactly these bytes: zero bytes too, which no word of a shell can hold.
QString printfFormat(ByteView bytes) {
    QString format;
    for (const std::byte b : bytes) {
        const char c = static_cast<char>(b);
        if (c == '%')
            format += QStringLiteral("%%");
        else if (c == '\\')
            format += QStringLiteral("\\\\");
        else if (c == '\'')
            format += QStringLiteral("\\047");
        else if (c >= 0x20 && c < 0x7f)
            format += QLatin1Char(c);
        else
            format += QStringLiteral("\\%1").arg(std::to_integer<unsigned>(b), 3, 8, QLatin1Char('0'));
    }
    return QLatin1Char('\'') + format + QLatin1Char('\'');
}

/// kcat cuts its input at a delimiter: one that the value does not hold.
QByteArray delimiterFor(ByteView value) {
    const std::string_view text = asText(value);
    if (text.find('\n') == std::string_view::npos) return {};
    QByteArray delimiter = "<end>";
    while (text.find(std::string_view(delimiter.data(), static_cast<std::size_t>(delimiter.size()))) !=
           std::string_view::npos)
        delimiter = "<" + delimiter + ">";
    return delimiter;
}

}  // namespace

QByteArray raw(const std::optional<Bytes>& bytes) {
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes->data()), static_cast<qsizetype>(bytes->size()))
                 : QByteArray();
}

QByteArray json(const QString& topic, const admin::RecordRow& record) {
    std::string text;
    const std::string name = topic.toStdString();
    formats::appendJson(text, {name, record.partition, record.logAppendTime, admin::viewOf(record)});
    return QByteArray::fromStdString(text);
}

namespace {

/// kcat leaves out an empty line, but not a line with a key and nothing behind it.
std::optional<QString> withoutContent(const Bytes& key, bool isNull) {
    const std::string_view text = asText(key);
    const bool holdsDelimiter = text.find(':') != std::string_view::npos || text.find('\n') != std::string_view::npos;
    if (holdsDelimiter) return std::nullopt;
    Bytes line = key;
    line.push_back(std::byte{':'});
    return QStringLiteral("printf -- %1 | kcat -P -K :%2")
        .arg(printfFormat(line), isNull ? QStringLiteral(" -Z") : QString());
}

QString withContent(const std::optional<Bytes>& key, const Bytes& value) {
    QString line = QStringLiteral("printf -- %1 | kcat -P").arg(printfFormat(value));
    const QByteArray delimiter = delimiterFor(value);
    if (!delimiter.isEmpty()) line += QStringLiteral(" -D ") + word(asBytes(delimiter.toStdString()));
    return key ? line + QStringLiteral(" -k ") + word(*key) : line;
}

}  // namespace

std::optional<QString> kcatLine(const QString& address, const QString& topic, const admin::RecordRow& record) {
    const bool hasContent = record.value && !record.value->empty();
    if (record.key && (record.key->empty() || hasZero(*record.key))) return std::nullopt;
    if (!hasContent && !record.key) return std::nullopt;
    std::optional<QString> line =
        hasContent ? std::optional(withContent(record.key, *record.value)) : withoutContent(*record.key, !record.value);
    if (!line) return std::nullopt;
    *line += QStringLiteral(" -b %1 -t %2 -p %3").arg(address, topic).arg(record.partition.value());
    for (const admin::HeaderRow& header : record.headers) {
        if (!header.value || hasZero(*header.value) || header.key.find('\0') != std::string::npos ||
            header.key.find('=') != std::string::npos)
            return std::nullopt;
        *line += QStringLiteral(" -H ") + word(asBytes(header.key + "=" + toText(*header.value)));
    }
    return line;
}

}  // namespace brook::ui::record_copy
