#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"
#include "ui/records/bookmarks.h"
#include "ui/records/record_columns.h"
#include "ui/records/saved_view.h"

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace brook::ui {

class EmptyState;
struct ColourRules;
struct ExportOffer;
class ColourRulesDialog;
class FilterBar;
class HitMap;
class Pill;
class RecordSearch;
class RecordTable;
class RecordsCopy;
class RecordWindowModel;
class RangeSource;
class RowColours;
class ViewLine;
class VolumeChart;
class VolumeCounter;
class TopicReadings;
class Workbench;

/// The records of a topic, newest first or from any place, with a tail that is on or off and never in between.
class RecordsPage final : public QWidget {
    Q_OBJECT

public:
    RecordsPage(admin::Cluster& cluster, QString topic, QWidget* parent);
    ~RecordsPage() override;
    /// Where the columns of this topic are remembered from now on; without it they are the standard ones.
    void setWorkbench(Workbench& workbench);
    /// How keys and values of this topic are read from now on.
    void setReadings(TopicReadings& readings);
    void refresh(const admin::Snapshot& snapshot, const admin::TopicRow& topic);
    void goTo(PartitionIndex partition, Offset offset);
    void showNewest();
    /// The record that was selected last, wherever the list is now.
    const std::optional<admin::RecordRow>& inspected() const { return m_inspected; }
    void addPathColumn(const QString& path);
    /// Searches for a condition.
    void filterBy(const QString& condition);
    /// Puts the cursor into the line where one asks for records.
    void askForFilter();
    /// Opens the rules that give rows their colours.
    ColourRulesDialog* editColours();
    /// The same, with a new rule for this condition.
    void colourLike(const QString& condition);
    /// Shows what was saved under a name, or says that there is none.
    void showView(const QString& name);
    /// Saves what is shown; replaces a view of the same name.
    void saveView(const QString& name);
    void askToSaveView();
    /// Asks what is to be written to a file, or read from one.
    void exportRecords();
    void importRecords();
    enum class Way { Down, Up };
    /// To the next match from the selected row, or from the first one in view.
    void goToMatch(Way way);

signals:
    void recordSelected(const QString& topic, const admin::RecordRow& row);
    void produceAgain(const admin::RecordRow& row);
    /// Why the record is still there, and when it can go.
    void fateWanted(const admin::RecordRow& row);
    /// Enter on a record: whoever shows it may take the focus.
    void inspectWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Copied { Json, KcatLine, Value, Key, Place, Link };
    enum class Lines { Json, Kcat, AsShown };

    void buildToolbar(QVBoxLayout* column);
    void addIconMenu(QHBoxLayout* row, const QString& iconName, const QString& words,
                     void (RecordsPage::*fill)(QMenu*));
    void fillMoreMenu(QMenu* menu);
    void fillFromMenu(QMenu* menu);
    void connectTable();
    void inspect(int number);
    void connectSearch();
    void search(const std::shared_ptr<const search::Filter>& filter);
    void searchAgain();
    void showFound();
    void refreshHits();
    void buildVolume(QVBoxLayout* column);
    void countVolume();
    void brush();
    std::vector<std::uint64_t> foundByTime() const;
    void fillFilterMenu(QMenu* menu, const QString& condition);
    std::vector<const admin::RecordRow*> rowsNearView(int most) const;
    void refreshState();
    void showCounts();
    void refreshHitMap();
    QString countsText() const;
    void rebuildPartitions(std::size_t count);
    void choosePartitions();
    void namePartitions(const std::vector<PartitionIndex>& chosen);
    void setTail(bool on);
    void readFrom(const RecordStart& start);
    void moveTo(qint64 place);
    void placePill();
    void askOffset();
    void askTime();
    void contextMenu(const QPoint& at);
    void fillColumnMenu(QMenu* menu);
    void setColumns(std::vector<RecordColumn> columns);
    void rememberColumns();
    void recallColumns();
    void recall();
    void recallColours();
    void keepColours(const ColourRules& rules);
    void fillColourMenu(QMenu* menu);
    void buildViewLine();
    ViewBook views() const;
    TopicExtent extent() const;
    SavedView presentView() const;
    void leaveView();
    void findFields();
    void refreshViewLine();
    void askToRenameView(const QString& name);
    void deleteView(const QString& name);
    void fillViewsMenu(QMenu* menu);
    void showAllTimes();
    void setIsolation(admin::View isolation);
    void tickPartitions(const std::vector<PartitionIndex>& partitions);
    std::vector<RecordColumn> columnsInOrder() const;
    ExportOffer exportOffer() const;
    void fillSelectionMenu(QMenu* menu);
    void copySelected(Lines form);
    void takeCopied(const RecordsCopy& copied, const QString& titles);
    void offerSelected(ExportOffer& offer) const;
    void recallBookmarks();
    void keepBookmarks();
    void toggleBookmark();
    void askNote(const Bookmarks::Place& place);
    void addBookmarkActions(QMenu* menu, const admin::RecordRow& row);
    void fillBookmarkMenu(QMenu* menu);
    void copy(const admin::RecordRow& row, Copied what);
    void putOnClipboard(const admin::RecordRow& whole, Copied what);

    admin::Cluster& m_cluster;
    Workbench* m_workbench = nullptr;
    QString m_topic;
    std::optional<admin::RecordRow> m_inspected;
    RecordWindowModel* m_model;
    RecordSearch* m_search;
    FilterBar* m_filterBar;
    VolumeCounter* m_counter;
    RowColours* m_colours;
    ViewLine* m_viewLine;
    std::optional<SavedView> m_shownView;  // as it was saved
    QStringList m_missing;                 // what it no longer finds
    QStringList m_fieldsToFind;            // fields that columns of it are for, until its records are there
    RecordStart m_start;
    VolumeChart* m_volume;
    QPushButton* m_brushed;
    std::unique_ptr<RangeSource> m_range;  // what is brushed; null: everything
    qint64 m_countedAt = 0;
    RecordTable* m_table;
    HitMap* m_map;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_from;
    QPushButton* m_partitions;
    QMenu* m_partitionMenu;
    QPushButton* m_view;
    QPushButton* m_tail;
    QLabel* m_counts;
    Pill* m_pill;
    Bookmarks m_bookmarks;
    QString m_address;
    admin::Cursor m_starts;  // what the topic held last
    admin::Cursor m_ends;
    std::optional<std::uint64_t> m_total = 0;
    qint64 m_hitsShownAt = 0;
    bool m_started = false;
    bool m_canTell = true;  // columns are being set by the program, not by the user
};

}  // namespace brook::ui
