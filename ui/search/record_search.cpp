#include "ui/search/record_search.h"

#include <QPointer>

#include <algorithm>

namespace brook::ui {

namespace {

constexpr std::size_t mostDamage = 20;

}  // namespace

RecordSearch::RecordSearch(admin::Cluster& cluster, QString topic, QObject* parent)
    : QObject(parent), m_cluster(cluster), m_topic(std::move(topic)) {}

void RecordSearch::topicIs(const std::vector<admin::PartitionRow>& partitions) {
    m_starts.next.clear();
    m_ends.next.clear();
    for (const admin::PartitionRow& partition : partitions) {
        m_starts.next[partition.index] = partition.start;
        m_ends.next[partition.index] =
            m_query.view == admin::View::ReadCommitted ? partition.lastStable : partition.highWatermark;
    }
    lookAtNewer();
}

void RecordSearch::start(std::shared_ptr<const search::Filter> filter, std::vector<PartitionIndex> partitions,
                         admin::View view, admin::Direction direction, const std::optional<Cuts>& cuts) {
    clear();
    m_isCut = cuts.has_value();
    m_query.topic = m_topic.toStdString();
    m_query.partitions = std::move(partitions);
    m_query.view = view;
    m_query.direction = direction;
    m_query.filter = std::move(filter);
    m_query.from = cuts ? cuts->from : m_starts;
    m_query.until = cuts ? cuts->until : m_ends;
    if (!m_query.partitions.empty())
        for (admin::Cursor* cursor : {&m_query.from, &m_query.until})
            std::erase_if(cursor->next, [this](const auto& entry) {
                return std::find(m_query.partitions.begin(), m_query.partitions.end(), entry.first) ==
                       m_query.partitions.end();
            });
    m_hits.begin(direction, m_query.from, m_query.until);
    run(m_query);
}

void RecordSearch::run(admin::SearchQuery query) {
    m_state = State::Running;
    m_search = m_cluster.search(std::move(query), [self = QPointer(this)](admin::SearchChunk chunk) {
        if (self) self->take(std::move(chunk));
    });
    emit progressed();
}

void RecordSearch::take(admin::SearchChunk chunk) {
    m_hits.take(chunk);
    for (const std::string& sentence : chunk.damage)
        if (m_damage.size() < mostDamage) m_damage.push_back(sentence);
    switch (chunk.state) {
        case admin::SearchState::Running: break;
        case admin::SearchState::Complete: m_state = State::Complete; break;
        case admin::SearchState::Stopped: m_state = State::Full; break;
        case admin::SearchState::Failed: m_state = State::Failed; break;
    }
    chunk.hits.clear();
    m_progress = std::move(chunk);
    if (m_state != State::Running) m_search.reset();
    answerPending();
    emit progressed();
    lookAtNewer();
}

void RecordSearch::stop() {
    if (m_state != State::Running) return;
    m_search.reset();
    m_state = State::Stopped;
    m_hits.finish();
    answerPending();
    emit progressed();
}

void RecordSearch::goOn() {
    if (m_state != State::Stopped && m_state != State::Full) return;
    m_secondsBefore += m_progress.seconds;
    m_scannedBefore += m_progress.scannedOffsets;
    m_progress = {};
    m_hits.goOn();
    admin::SearchQuery query = m_query;
    query.until = m_query.direction == admin::Direction::Older ? m_hits.left() : m_hits.end();
    if (m_query.direction == admin::Direction::Newer) query.from = m_hits.left();
    run(std::move(query));
}

void RecordSearch::clear() {
    m_search.reset();
    m_newer.reset();
    m_newerHits.clear();
    m_state = State::None;
    m_hits = {};
    m_progress = {};
    m_secondsBefore = 0;
    m_scannedBefore = 0;
    m_damage.clear();
    m_query = {};
    m_pending.clear();
    emit progressed();
}

/// What came since the search began, or since this was last looked at.
void RecordSearch::lookAtNewer() {
    if (m_isCut) return;
    const bool grew = std::any_of(m_ends.next.begin(), m_ends.next.end(), [this](const auto& end) {
        const auto known = m_hits.end().next.find(end.first);
        return known != m_hits.end().next.end() && known->second < end.second;
    });
    if (m_state != State::Complete || m_newer || !grew) return;
    admin::SearchQuery query = m_query;
    query.direction = admin::Direction::Newer;
    query.from = m_hits.end();
    query.until = m_ends;
    m_newer = m_cluster.search(std::move(query), [self = QPointer(this), end = m_ends](admin::SearchChunk chunk) {
        if (self) self->takeNewer(std::move(chunk), end);
    });
}

void RecordSearch::takeNewer(admin::SearchChunk chunk, const admin::Cursor& end) {
    m_newerHits.insert(m_newerHits.end(), chunk.hits.begin(), chunk.hits.end());
    if (chunk.state == admin::SearchState::Running) return;
    m_newer.reset();
    m_hits.takeNewer(std::exchange(m_newerHits, {}), end);
    answerPending();
    emit progressed();
    lookAtNewer();
}

// Rows ----------------------------------------------------------------------------------------------------------------

void RecordSearch::readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) {
    query.limit = std::min<std::uint32_t>(query.limit, admin::mostHitsRead);
    Pending pending{std::move(query), std::move(reply)};
    if (!answer(pending)) m_pending.push_back(std::move(pending));
}

void RecordSearch::answerPending() {
    for (Pending& pending : std::exchange(m_pending, {}))
        if (!answer(pending)) m_pending.push_back(std::move(pending));
}

/// Reads the records of a page, once it is known what stands on it.
bool RecordSearch::answer(const Pending& pending) {
    auto page = m_hits.page(pending.query);
    if (!page) return false;
    m_cluster.readHits(m_topic.toStdString(), page->hits,
                       [reply = pending.reply, continueFrom = page->continueFrom,
                        atEnd = page->atEnd](Result<std::vector<admin::RecordRow>> rows) {
                           if (!rows) return reply(tl::unexpected(rows.error()));
                           reply(admin::RecordPage{std::move(*rows), continueFrom, atEnd, {}});
                       });
    return true;
}

}  // namespace brook::ui
