#pragma once

#include "engine/protocol/messages/join_group.h"
#include "engine/protocol/messages/sync_group.h"
#include "tests/support/group_member.h"

namespace brook::test {

/// A group member that speaks the classic protocol. An eager one gives everything up before it joins again; a
/// cooperative one (KIP-429) keeps what it has until it is told otherwise, and then joins once more. Whoever leads
/// deals the partitions out evenly, and leaves alone what members have.
class ClassicMemberModel final : public GroupMember {
public:
    enum class Style { Eager, Cooperative };
    ClassicMemberModel(GroupWorld& world, Wire wire, Wishes wishes, Style style)
        : GroupMember(world, std::move(wire), std::move(wishes)), m_style(style) {}

    void leave() override;
    void subscribe(std::vector<std::string> topics) override;
    bool isSettled() const override { return m_state == State::Stable && !isWaiting(); }
    std::int32_t generation() const override { return m_generation; }

protected:
    void next() override;
    void lost() override;
    void fenced(ErrorCode error) override;
    std::string memberId() const override { return m_memberId; }
    std::int16_t commitVersion() const override { return 9; }

private:
    enum class State { Unjoined, Joined, Stable, Gone };

    void join();
    void joined(const protocol::JoinGroupResponse& answer);
    void sync();
    void synced(const protocol::SyncGroupResponse& answer);
    void heartbeat();
    void heard(ErrorCode error);
    void rejoin();
    void giveUp();
    bool refused(std::string_view request, ErrorCode error);
    Bytes subscription() const;
    std::vector<protocol::SyncGroupRequest::SyncGroupRequestAssignment> dealOut() const;
    std::string protocolName() const { return m_style == Style::Eager ? "range" : "cooperative-sticky"; }
    MonotonicTime leaseEnd() const { return m_sentAt + std::min(m_wishes.sessionTimeout, m_wishes.rebalanceTimeout); }

    Style m_style;
    State m_state = State::Unjoined;
    std::string m_memberId;
    std::int32_t m_generation = -1;
    MonotonicTime m_askedToJoinAt{};
    bool m_hasNewWishes = false;                                                 // that it has not joined with
    std::vector<protocol::JoinGroupResponse::JoinGroupResponseMember> m_toLead;  // of the generation it leads
};

}  // namespace brook::test
