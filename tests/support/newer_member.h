#pragma once

#include "engine/protocol/messages/consumer_group_heartbeat.h"
#include "tests/support/group_member.h"

namespace brook::test {

/// A group member that speaks KIP-848: heartbeats say what it wants and has, and tell it what it shall have. It takes
/// its time to give partitions back, and says so only when it has.
class NewerMemberModel final : public GroupMember {
public:
    NewerMemberModel(GroupWorld& world, Wire wire, Wishes wishes, std::string memberId)
        : GroupMember(world, std::move(wire), std::move(wishes)), m_memberId(std::move(memberId)) {}

    void leave() override { leaveWith(-1); }
    /// A static member that will be back under another member id.
    void pause() { leaveWith(-2); }
    void subscribe(std::vector<std::string> topics) override;
    bool isSettled() const override { return m_state == State::Joined && !isWaiting() && m_shallHave == owned(); }
    std::int32_t generation() const override { return m_epoch; }

protected:
    void next() override;
    void lost() override;
    void fenced(ErrorCode error) override;
    std::string memberId() const override { return m_memberId; }
    std::int16_t commitVersion() const override { return 9; }

private:
    enum class State { Joining, Joined, Gone };

    void heartbeat();
    void heard(const protocol::ConsumerGroupHeartbeatResponse& answer, bool saidAll);
    void taken(const protocol::ConsumerGroupHeartbeatResponse::Assignment& assignment);
    void moveOn();
    void leaveWith(std::int32_t epoch);
    std::vector<protocol::ConsumerGroupHeartbeatRequest::TopicPartitions> has() const;
    MonotonicTime newLease();

    State m_state = State::Joining;
    std::string m_memberId;
    std::int32_t m_epoch = 0;
    bool m_saysAll = true;  // the next heartbeat does
    bool m_saysWhatItHas = false;
    Partitions m_shallHave;
    MonotonicTime m_leaseEnd{};
    std::optional<MonotonicTime> m_toldSince;  // to take or give back, maybe by an answer that was lost
    std::optional<MonotonicTime> m_firstLost;  // question since the last answer
};

}  // namespace brook::test
