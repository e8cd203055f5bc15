// Records of a page that were marked to be found again.

#include <QMenu>

#include "ui/records/place_dialogs.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/search/cell_filter.h"
#include "ui/workbench/workbench.h"

namespace brook::ui {

namespace {

const QString bookmarksKey = QStringLiteral("bookmarks/");
constexpr int longestNote = 40;  // characters, in a menu

}  // namespace

void RecordsPage::recallBookmarks() {
    m_bookmarks = Bookmarks::fromText(m_workbench->value(bookmarksKey + m_topic));
    m_model->setBookmarks(m_bookmarks);
}

void RecordsPage::keepBookmarks() {
    m_model->setBookmarks(m_bookmarks);
    if (m_workbench) m_workbench->set(bookmarksKey + m_topic, m_bookmarks.toText());
}

/// Of the selected record: sets it, or takes it away with its note.
void RecordsPage::toggleBookmark() {
    if (!m_table->currentIndex().isValid()) return;
    const admin::RecordRow& row = m_model->row(m_table->currentIndex().row());
    if (row.kind == admin::RowKind::Gap) return;
    const Bookmarks::Place place(row.partition, row.offset);
    if (m_bookmarks.contains(place))
        m_bookmarks.remove(place);
    else
        m_bookmarks.set(place, {});
    keepBookmarks();
}

void RecordsPage::askNote(const Bookmarks::Place& place) {
    const std::optional<QString> note = place_dialogs::askNote(this, m_bookmarks.note(place).value_or(QString()));
    if (!note) return;
    m_bookmarks.set(place, *note);
    keepBookmarks();
}

void RecordsPage::addBookmarkActions(QMenu* menu, const admin::RecordRow& row) {
    const Bookmarks::Place place(row.partition, row.offset);
    menu->addAction(m_bookmarks.contains(place) ? tr("Remove the bookmark") : tr("Bookmark"),
                    QKeySequence(Qt::CTRL | Qt::Key_D), this, &RecordsPage::toggleBookmark);
    menu->addAction(tr("Note…"), this, [this, place] { askNote(place); });
    RecordColumn key;
    key.field = RecordField::Key;
    if (const auto condition = row.key ? conditionOf(row, key) : std::nullopt)
        menu->addAction(tr("History of this key"), this, [this, condition] { filterBy(*condition); });
}

void RecordsPage::fillBookmarkMenu(QMenu* menu) {
    for (const auto& [place, note] : m_bookmarks.all()) {
        QString words = QStringLiteral("%1 @ %2").arg(place.first.value()).arg(place.second.value());
        QString shown = note.left(longestNote);
        if (!note.isEmpty()) words += QStringLiteral("   ") + shown.replace(QLatin1Char('&'), QLatin1String("&&"));
        menu->addAction(words, this, [this, place = place] { goTo(place.first, place.second); });
    }
    if (!m_bookmarks.all().empty()) return;
    menu->addAction(tr("No bookmarks. Ctrl+D sets one."))->setEnabled(false);
}

}  // namespace brook::ui
