#pragma once

#include <QString>

#include <map>
#include <optional>
#include <utility>

#include "engine/admin/values.h"

namespace brook::ui {

/// Records of a topic that somebody wants to find again, each with a note that may be empty. A value.
class Bookmarks {
public:
    using Place = std::pair<PartitionIndex, Offset>;

    bool contains(const Place& place) const { return m_notes.contains(place); }
    /// Nothing when there is no bookmark.
    std::optional<QString> note(const Place& place) const;
    void set(const Place& place, const QString& note) { m_notes[place] = note; }
    void remove(const Place& place) { m_notes.erase(place); }
    const std::map<Place, QString>& all() const { return m_notes; }

    /// As the workbench keeps them; what cannot be read is none.
    QString toText() const;
    static Bookmarks fromText(const QString& text);

    friend bool operator==(const Bookmarks&, const Bookmarks&) = default;

private:
    std::map<Place, QString> m_notes;
};

}  // namespace brook::ui
