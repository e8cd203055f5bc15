#pragma once

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

#include "ui/search/hit_list.h"
#include "ui/search/record_source.h"

namespace brook::ui {

/// One search through a topic as its page shows it: runs, stops, goes on, and looks at what comes in meanwhile. It is
/// where the window over records reads its rows while only matches are shown. Keeps places, never records. GUI thread.
class RecordSearch final : public QObject, public RecordSource {
    Q_OBJECT

public:
    enum class State { None, Running, Complete, Stopped, Full, Failed };

    RecordSearch(admin::Cluster& cluster, QString topic, QObject* parent);

    /// What the topic holds now; a search that is done looks at what is new.
    void topicIs(const std::vector<admin::PartitionRow>& partitions);
    struct Cuts {
        admin::Cursor from;
        admin::Cursor until;
    };
    /// Between the cuts; without them everything, and what comes in later.
    void start(std::shared_ptr<const search::Filter> filter, std::vector<PartitionIndex> partitions, admin::View view,
               admin::Direction direction, const std::optional<Cuts>& cuts = {});
    /// Keeps what was found.
    void stop();
    void goOn();
    /// As if nothing had been searched.
    void clear();

    State state() const { return m_state; }
    const std::shared_ptr<const search::Filter>& filter() const { return m_query.filter; }
    const HitList& hits() const { return m_hits; }
    /// Of the last chunk: how far it is.
    const admin::SearchChunk& progress() const { return m_progress; }
    double seconds() const { return m_secondsBefore + m_progress.seconds; }
    std::uint64_t scannedOffsets() const { return m_scannedBefore + m_progress.scannedOffsets; }
    std::uint64_t totalOffsets() const { return m_scannedBefore + m_progress.totalOffsets; }
    const std::vector<std::string>& damage() const { return m_damage; }

    void readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) override;
    std::uint64_t waitingBeyond(const admin::Cursor& newest) const override { return m_hits.newerThan(newest); }

signals:
    /// There are more hits, or it is further, or in another state.
    void progressed();

private:
    struct Pending {
        admin::RecordQuery query;
        admin::Reply<admin::RecordPage> reply;
    };

    void run(admin::SearchQuery query);
    void take(admin::SearchChunk chunk);
    void lookAtNewer();
    void takeNewer(admin::SearchChunk chunk, const admin::Cursor& end);
    void answerPending();
    bool answer(const Pending& pending);

    admin::Cluster& m_cluster;
    QString m_topic;
    admin::SearchQuery m_query;
    bool m_isCut = false;
    admin::Cursor m_starts;
    admin::Cursor m_ends;
    State m_state = State::None;
    HitList m_hits;
    admin::SearchChunk m_progress;
    double m_secondsBefore = 0;
    std::uint64_t m_scannedBefore = 0;
    std::vector<std::string> m_damage;
    std::unique_ptr<admin::Search> m_search;
    std::unique_ptr<admin::Search> m_newer;
    std::vector<admin::Hit> m_newerHits;
    std::vector<Pending> m_pending;
};

}  // namespace brook::ui
