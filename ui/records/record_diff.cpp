#include "ui/records/record_diff.h"

#include <QCoreApplication>

#include <map>
#include <set>

#include "ui/records/payload.h"
#include "ui/records/record_copy.h"

namespace brook::ui::record_diff {

namespace {

QString tr(const char* source) { return QCoreApplication::translate("brook::ui::record_diff", source); }

/// Something with a name, in its order.
using Parts = std::vector<std::pair<QString, QString>>;

std::shared_ptr<const PayloadDocument> documentOf(const admin::RecordRow& row, const Reading& reading) {
    return row.value ? PayloadDocument::read(record_copy::raw(row.value), row.valueSize, reading, row.key) : nullptr;
}

/// The values at the ends of the branches, and containers without anything.
Parts leavesOf(const PayloadDocument& document) {
    Parts leaves;
    const JsonIndex& json = *document.json;
    const ByteView text = document.jsonText();
    std::vector<QString> paths(json.nodes().size());
    std::vector<std::uint32_t> places(json.nodes().size());
    for (std::uint32_t i = 0; i < json.nodes().size(); ++i) {
        const JsonNode& node = json.node(i);
        if (i == 0)
            paths[i] = QStringLiteral("value");
        else if (json.node(node.parent).kind == JsonKind::Object)
            paths[i] = paths[node.parent] + QLatin1Char('.') + payload::jsonName(text, node);
        else
            paths[i] = paths[node.parent] + QStringLiteral("[%1]").arg(places[node.parent]++);
        if (node.count == 0) leaves.emplace_back(paths[i], payload::jsonValue(text, node));
    }
    return leaves;
}

QString plainOf(const admin::RecordRow& row, const PayloadDocument* document) {
    if (!row.value) return tr("tombstone");
    if (row.value->empty()) return tr("empty");
    if (document->used == Decoder::Bytes) return payload::hex(*row.value, row.value->size());
    const ByteView shown = document->json ? document->jsonText() : asBytes(document->text.toStdString());
    return payload::plain(shown);
}

Parts linesOf(const QString& text) {
    Parts lines;
    for (const QString& line : text.split(QLatin1Char('\n')))
        lines.emplace_back(tr("line %1").arg(lines.size() + 1), line);
    return lines;
}

Parts headersOf(const admin::RecordRow& row) {
    Parts headers;
    std::map<std::string, int> seen;
    for (const admin::HeaderRow& header : row.headers) {
        QString name = tr("header %1").arg(payload::line(asBytes(header.key), 200));
        if (const int number = seen[header.key]++; number > 0) name += QStringLiteral(" [%1]").arg(number);
        headers.emplace_back(name, !header.value           ? tr("null")
                                   : header.value->empty() ? tr("empty")
                                                           : payload::line(*header.value));
    }
    return headers;
}

void compare(const Parts& before, const Parts& after, std::vector<Difference>& differences) {
    std::map<QString, QString> old(before.begin(), before.end());
    std::set<QString> kept;
    for (const auto& [where, text] : after) {
        const auto found = old.find(where);
        kept.insert(where);
        if (found == old.end())
            differences.push_back({Difference::Kind::Added, where, {}, text});
        else if (found->second != text)
            differences.push_back({Difference::Kind::Changed, where, found->second, text});
    }
    for (const auto& [where, text] : before)
        if (!kept.contains(where)) differences.push_back({Difference::Kind::Removed, where, text, {}});
}

}  // namespace

std::vector<Difference> differences(const admin::RecordRow& before, const admin::RecordRow& after,
                                    const Reading& value) {
    std::vector<Difference> differences;
    const auto old = documentOf(before, value);
    const auto now = documentOf(after, value);
    if (old && now && old->json && now->json)
        compare(leavesOf(*old), leavesOf(*now), differences);
    else
        compare(linesOf(plainOf(before, old.get())), linesOf(plainOf(after, now.get())), differences);
    compare(headersOf(before), headersOf(after), differences);
    return differences;
}

}  // namespace brook::ui::record_diff
