// Searching the records of a page, and their volume over time.

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/look/text.h"
#include "ui/records/record_table.h"
#include "ui/records/record_window_model.h"
#include "ui/records/records_page.h"
#include "ui/search/cell_filter.h"
#include "ui/search/filter_bar.h"
#include "ui/search/range_source.h"
#include "ui/search/record_search.h"
#include "ui/search/volume_chart.h"
#include "ui/widgets/hit_map.h"
#include "ui/widgets/pieces.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int fieldRows = 60;  // in view or near it, whose fields can be completed
constexpr std::size_t manyHits = 20'000;
constexpr qint64 mapTicks = 2000;
constexpr qint64 betweenCounts = 10'000;  // ms

}  // namespace

// Searching -----------------------------------------------------------------------------------------------------------

void RecordsPage::connectSearch() {
    m_filterBar->setFields([this] { return fieldsOf(rowsNearView(fieldRows)); });
    connect(m_filterBar, &FilterBar::wanted, this, &RecordsPage::search);
    connect(m_filterBar, &FilterBar::shownChanged, this, &RecordsPage::showFound);
    connect(m_filterBar->line(), &FilterLine::errorChanged, this, &RecordsPage::refreshState);
    connect(m_filterBar, &FilterBar::stopWanted, m_search, &RecordSearch::stop);
    connect(m_filterBar, &FilterBar::goOnWanted, this, [this] {
        m_search->goOn();
        if (m_model->source()) m_model->sourceGrew();
    });
    connect(m_filterBar, &FilterBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_search, &RecordSearch::progressed, this, [this] {
        if (m_model->source() && m_search->state() != RecordSearch::State::Running) m_model->sourceGrew();
        refreshHits();
        refreshState();
    });
    auto* stop = new QShortcut(Qt::Key_Escape, m_table);
    stop->setContext(Qt::WidgetShortcut);
    connect(stop, &QShortcut::activated, m_search, &RecordSearch::stop);
}

void RecordsPage::askForFilter() {
    m_filterBar->line()->edit()->setFocus(Qt::ShortcutFocusReason);
    m_filterBar->line()->edit()->selectAll();
}

void RecordsPage::filterBy(const QString& condition) { m_filterBar->apply(condition); }

void RecordsPage::search(const std::shared_ptr<const search::Filter>& filter) {
    m_model->setFilter(filter, m_search->hits());
    if (!filter) {
        m_search->clear();
        showFound();
        return;
    }
    std::optional<RecordSearch::Cuts> cuts;
    if (m_range) cuts = {m_range->from(), m_range->until()};
    m_search->start(filter, m_model->partitions(), m_model->view(),
                    m_model->order() == ReadingOrder::NewestFirst ? admin::Direction::Older : admin::Direction::Newer,
                    cuts);
    showFound();
}

/// The same, in other partitions, another view or the other direction.
void RecordsPage::searchAgain() {
    if (const auto filter = m_search->filter()) search(filter);
}

void RecordsPage::showFound() {
    const bool only = m_search->filter() && m_filterBar->shown() == FilterBar::Shown::OnlyMatches;
    const RecordSource* before = m_model->source();
    RecordSource* source = only ? static_cast<RecordSource*>(m_search) : m_range.get();
    m_model->setSource(source);
    if (only || (source && source != before)) {
        admin::Place place;
        if (m_model->order() == ReadingOrder::OldestFirst) place.kind = admin::Place::Kind::Start;
        m_model->jump(place);
    } else if (before) {
        m_model->readAgain();
    }
    refreshHits();
    refreshState();
}

/// The map's ticks: one for all hits of a place. With very many hits not at every step of the search.
void RecordsPage::refreshHits() {
    const HitList& hits = m_search->hits();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool running = m_search->state() == RecordSearch::State::Running;
    if (running && hits.size() > manyHits && now - m_hitsShownAt < 1000) return;
    m_hitsShownAt = now;
    const qint64 total = std::max<qint64>(1, m_model->total());
    std::vector<bool> hit(mapTicks);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const double share = m_model->shareAbove(hits.at(i).partition, hits.at(i).offset);
        hit[static_cast<std::size_t>(std::min(mapTicks - 1.0, share * mapTicks))] = true;
    }
    std::vector<qint64> places;
    for (qint64 tick = 0; tick < mapTicks; ++tick)
        if (hit[static_cast<std::size_t>(tick)]) places.push_back(tick * total / mapTicks);
    m_map->setHits(std::move(places));
    m_volume->setFound(m_search->filter() ? foundByTime() : std::vector<std::uint64_t>{});
}

// The volume over time ------------------------------------------------------------------------------------------------

void RecordsPage::buildVolume(QVBoxLayout* column) {
    auto* frame = new QWidget(this);
    auto* inside = new QVBoxLayout(frame);
    inside->setContentsMargins(px(look::gutter), 0, px(look::gutter), 0);
    inside->setSpacing(0);
    m_brushed = linkButton({}, frame);
    m_brushed->setToolTip(tr("Show all times again"));
    m_brushed->setAccessibleName(m_brushed->toolTip());
    m_brushed->hide();
    m_volume = new VolumeChart(frame);
    inside->addWidget(m_brushed, 0, Qt::AlignRight);
    inside->addWidget(m_volume);
    frame->hide();
    column->addWidget(frame);
    connect(m_brushed, &QPushButton::clicked, this, &RecordsPage::showAllTimes);
    connect(m_volume, &VolumeChart::brushed, this, &RecordsPage::brush);
    connect(m_counter, &VolumeCounter::counted, this, [this, frame](const Volume& volume) {
        m_volume->setVolume(volume);
        frame->setVisible(!volume.isEmpty());
        refreshHits();
    });
}

/// Now and then while nothing is brushed: under a brush nothing moves.
void RecordsPage::countVolume() {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_range || m_counter->isCounting() || now - m_countedAt < betweenCounts || m_model->total() == 0) return;
    m_countedAt = now;
    m_counter->count(m_model->partitions());
}

void RecordsPage::showAllTimes() {
    if (!m_range) return;
    m_volume->setBrush(std::nullopt);
    brush();
}

void RecordsPage::brush() {
    const VolumeChart::Brush& chosen = m_volume->brush();
    m_brushed->setVisible(chosen.has_value());
    const std::unique_ptr<RangeSource> before = std::move(m_range);
    if (chosen) {
        const Volume& volume = m_volume->volume();
        m_range = std::make_unique<RangeSource>(m_cluster, volume.cuts[static_cast<std::size_t>(chosen->first)],
                                                volume.cuts[static_cast<std::size_t>(chosen->second) + 1]);
        m_brushed->setText(
            tr("%1 selected ×").arg(text::duration(volume.edge(chosen->second + 1) - volume.edge(chosen->first))));
        setTail(false);
    }
    if (m_search->filter()) return search(m_search->filter());
    showFound();
}

/// Of each stretch, how many matches lie between its cuts.
std::vector<std::uint64_t> RecordsPage::foundByTime() const {
    const Volume& volume = m_volume->volume();
    std::vector<std::uint64_t> found;
    for (int stretch = 0; stretch < volume.stretches(); ++stretch) {
        const auto number = static_cast<std::size_t>(stretch);
        const std::uint64_t below = m_search->hits().newerThan(volume.cuts[number]);
        const std::uint64_t above = m_search->hits().newerThan(volume.cuts[number + 1]);
        found.push_back(below - std::min(below, above));
    }
    return found;
}

// Matches -------------------------------------------------------------------------------------------------------------

/// To the next match below (or above) the selected row, or the first one in view.
void RecordsPage::goToMatch(Way way) {
    if (m_search->hits().size() == 0 || m_model->rowCount() == 0) return;
    const bool older = (way == Way::Down) == (m_model->order() == ReadingOrder::NewestFirst);
    const admin::Direction direction = older ? admin::Direction::Older : admin::Direction::Newer;
    const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() : m_table->firstVisible();
    if (const auto hit = m_search->hits().beyond(m_model->row(row).timestamp, direction))
        goTo(hit->partition, hit->offset);
}

void RecordsPage::fillFilterMenu(QMenu* menu, const QString& condition) {
    const QString shown = menu->fontMetrics().elidedText(condition, Qt::ElideMiddle, px(320));
    QMenu* filter = menu->addMenu(tr("Apply as filter"));
    filter->addAction(shown, this, [this, condition] { m_filterBar->apply(condition); });
    filter->addAction(QStringLiteral("NOT ") + shown, this,
                      [this, condition] { m_filterBar->apply(QStringLiteral("NOT ") + condition); });
    if (!m_filterBar->canAdd()) return;
    filter->addSeparator();
    filter->addAction(QStringLiteral("… AND ") + shown, this, [this, condition] { m_filterBar->applyToo(condition); });
    filter->addAction(QStringLiteral("… AND NOT ") + shown, this,
                      [this, condition] { m_filterBar->applyToo(QStringLiteral("NOT ") + condition); });
}

}  // namespace brook::ui
