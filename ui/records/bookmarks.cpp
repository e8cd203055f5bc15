#include "ui/records/bookmarks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace brook::ui {

std::optional<QString> Bookmarks::note(const Place& place) const {
    const auto found = m_notes.find(place);
    return found == m_notes.end() ? std::nullopt : std::optional(found->second);
}

QString Bookmarks::toText() const {
    QJsonArray list;
    for (const auto& [place, note] : m_notes)
        list.append(QJsonObject{{QStringLiteral("partition"), place.first.value()},
                                {QStringLiteral("offset"), QString::number(place.second.value())},
                                {QStringLiteral("note"), note}});
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

Bookmarks Bookmarks::fromText(const QString& text) {
    Bookmarks bookmarks;
    for (const QJsonValue& value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject entry = value.toObject();
        bool isOffset = false;
        const qint64 offset = entry.value(QStringLiteral("offset")).toString().toLongLong(&isOffset);
        const int partition = entry.value(QStringLiteral("partition")).toInt(-1);
        if (isOffset && offset >= 0 && partition >= 0)
            bookmarks.set({PartitionIndex(partition), Offset(offset)}, entry.value(QStringLiteral("note")).toString());
    }
    return bookmarks;
}

}  // namespace brook::ui
