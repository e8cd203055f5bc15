#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "engine/broker/coordinator_log.h"
#include "engine/groups/classic_group.h"
#include "engine/groups/committed_offsets.h"
#include "engine/groups/consumer_group.h"

namespace brook {

/// One sentence of a group's rebalance log.
struct GroupEvent {
    Timestamp time;
    std::string text;
};

/// A group of either protocol; which one may change while its members do (KIP-848, online migration).
using Group = std::variant<ClassicGroup, ConsumerGroup>;
/// What makes a replay forget the group itself; its offsets are another matter.
std::vector<CoordinatorRecord> tombstonesOf(const Group& group);

/// The groups and committed offsets of one partition of `__consumer_offsets`. What happens to them is applied at once
/// and written behind; nothing is answered before everything that was written before it is on the medium, so nobody
/// learns what a crash could take back. When the disk fails, all is forgotten, and read again from the log by the next
/// who asks.
///
/// Owned by the GroupCoordinator, used on the broker's loop.
class GroupShard final : private CoordinatorReplay {
public:
    using ConfigOf = std::function<ConsumerGroupConfig(const std::string& group)>;
    GroupShard(Broker& broker, PartitionIndex partition, ConfigOf configOf);
    ~GroupShard() override;

    PartitionIndex partition() const { return m_log.partition(); }
    bool isLoaded() const { return m_state == State::Loaded; }
    /// Calls `done` once the log is read, at once if it is. Fails with CoordinatorNotAvailable when it cannot be.
    void whenLoaded(std::function<void(const Result<void>&)> done);

    // What it holds; valid while it is loaded
    std::map<std::string, Group>& groups() { return m_groups; }
    const std::map<std::string, Group>& groups() const { return m_groups; }
    Group* find(const std::string& id);
    ClassicGroup* findClassic(const std::string& id);
    ConsumerGroup* findConsumer(const std::string& id);
    CommittedOffsets& offsets() { return m_offsets; }
    const CommittedOffsets& offsets() const { return m_offsets; }
    const std::deque<GroupEvent>& events(const std::string& id) const;

    /// A ticket under which `done` gets the answer that a group gives, now or later. Should the shard fail meanwhile,
    /// it gets one with CoordinatorNotAvailable.
    template <class Response>
    Ticket park(std::function<void(Response)> done) {
        m_parked.emplace(++m_lastTicket, [done = std::move(done)](GroupAnswer* answer) {
            if (answer) return done(std::move(std::get<Response>(*answer)));
            Response refused;
            refused.errorCode = ErrorCode::CoordinatorNotAvailable;
            done(std::move(refused));
        });
        return m_lastTicket;
    }

    /// Writes and answers what a step of group `id` led to, and watches for its next deadline.
    void carryOut(const std::string& id, GroupEffects effects);

    /// Makes a consumer group in which nobody speaks the newer protocol any more a classic one.
    void downgradeIfDue(const std::string& id);

    /// Writes `records`; `done` is called when they, and all written before, are on the medium. Without records it
    /// waits for what was written before. Fails with CoordinatorNotAvailable.
    void write(std::vector<CoordinatorRecord> records, std::function<void(const Result<void>&)> done);
    void writeInTransaction(std::vector<CoordinatorRecord> records, CoordinatorLog::Transaction transaction,
                            std::function<void(const Result<void>&)> done);

    /// Forgets a group; the caller has written what makes that last.
    void forget(const std::string& id);

    Moment now() const;

private:
    enum class State { Unloaded, Loading, Loaded };
    struct Timer {
        MonotonicTime due;
        TimerId id;
    };
    struct Gated {
        std::uint64_t after;  ///< how many appends have to be durable
        std::function<void(const Result<void>&)> done;
    };

    void record(const RecordView& record, const BatchHeader& batch) override;
    void marker(const BatchHeader& batch, ControlRecordType type) override;
    void replayOffset(const RecordView& record, const BatchHeader& batch);
    void replayConsumerRecord(GroupRecordType type, const RecordView& record);
    void loaded(const Result<void>& result);
    void restoreGroups();

    std::function<void(const Result<void>&)> appended();
    void failSoon();
    void fail();
    void openGate();
    void watch(const std::string& id);
    void tick(const std::string& id);

    Broker& m_broker;
    CoordinatorLog m_log;
    ConfigOf m_configOf;
    State m_state = State::Unloaded;
    std::vector<std::function<void(const Result<void>&)>> m_waitingForLoad;
    std::map<std::string, Group> m_groups;
    CommittedOffsets m_offsets;
    std::map<std::string, std::deque<GroupEvent>> m_events;
    std::map<std::string, Bytes> m_classicValues;  // newest of each classic group, while the log is read
    std::map<Ticket, std::function<void(GroupAnswer*)>> m_parked;
    Ticket m_lastTicket = 0;
    std::map<std::string, Timer> m_timers;
    std::uint64_t m_appends = 0;  // since the last failure
    std::uint64_t m_durable = 0;
    std::deque<Gated> m_gate;
    bool m_failing = false;    // nothing more is written until all is forgotten
    std::uint64_t m_life = 0;  // of what is in memory; appends of an earlier one no longer count
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

}  // namespace brook
