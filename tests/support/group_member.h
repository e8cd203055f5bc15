#pragma once

#include "engine/protocol/messages/offset_commit.h"
#include "engine/protocol/messages/offset_fetch.h"
#include "tests/support/committed_offset_checker.h"
#include "tests/support/ownership_checker.h"
#include "tests/support/simulation.h"
#include "tests/support/test_broker.h"

namespace brook::test {

/// How the frame of a request leaves and where its answer will be: at once to the broker, or by a network that delays
/// and cuts.
using Wire = std::function<std::shared_ptr<Outcome>(Bytes frame)>;

/// What the members of one group in a simulation share: the broker, chance, and the checkers that hear all they hear.
struct GroupWorld {
    TestBroker& broker;
    Random& random;
    Chronicle& chronicle;
    std::map<std::string, Uuid> topics;
    std::function<Offset(const TopicPartition&)> endOf;
    OwnershipChecker ownership;
    CommittedOffsetChecker offsets;
    std::optional<std::string> violation;  ///< what a member heard that no client expects

    /// Whatever was found first.
    std::optional<std::string> wrong() const;
    MonotonicTime now() const { return broker.clock.monotonic(); }
};

/// A member of a consumer group as client libraries are, small: one request at a time, reading on from what is
/// committed, committing what it has read. Which protocol it speaks is for those who derive from it. Whatever error the
/// library would not know ends the story.
class GroupMember {
public:
    struct Wishes {
        std::string group;
        std::string name;                       ///< what the checkers call it; a static member keeps it
        std::optional<std::string> instanceId;  ///< a static member
        std::vector<std::string> topics;
        Milliseconds sessionTimeout{0};
        Milliseconds rebalanceTimeout{0};
    };
    GroupMember(GroupWorld& world, Wire wire, Wishes wishes)
        : m_world(world), m_wire(std::move(wire)), m_wishes(std::move(wishes)) {}
    virtual ~GroupMember() = default;

    /// One step of the client's own: it takes the answer that came, else asks for the next thing.
    void act();
    /// Leaves as a client that is closed; nothing more is to be asked of it.
    virtual void leave() = 0;
    /// Wants other topics from now on.
    virtual void subscribe(std::vector<std::string> topics) = 0;
    /// What it asks for and cannot be answered any more fails.
    void loseConnection();

    /// It is in the group, and needs nothing more to be told.
    virtual bool isSettled() const = 0;
    virtual std::int32_t generation() const = 0;
    const OwnershipChecker::Partitions& owned() const { return m_owned; }
    const Wishes& wishes() const { return m_wishes; }

protected:
    using Partitions = OwnershipChecker::Partitions;

    template <class Response, class Request>
    void ask(const Request& request, std::int16_t version, std::function<void(const Response&)> take) {
        m_sentAt = m_world.now();
        m_outcome = m_wire(m_world.broker.frameOf(request, version));
        m_take = [this, version, take = std::move(take)](const Outcome& outcome) {
            take(m_world.broker.answerIn<Response>(outcome, version));
        };
    }
    virtual void next() = 0;
    /// The answer will never come.
    virtual void lost() = 0;
    /// The group no longer knows it as it is: everything is given up, and it joins anew.
    virtual void fenced(ErrorCode error) = 0;
    /// How requests about offsets name it.
    virtual std::string memberId() const = 0;
    virtual std::int16_t commitVersion() const = 0;

    bool hasAsked() const { return m_outcome != nullptr; }
    bool isWaiting() const { return m_outcome && !m_outcome->isDone(); }
    void own(Partitions partitions);
    bool wantsToReadOffsets() const { return m_positions.size() < m_owned.size(); }
    void readOffsets(bool namesMember);
    void consume();
    void commit();
    void unexpected(std::string_view request, ErrorCode error);
    static bool isPassing(ErrorCode error);

    GroupWorld& m_world;
    Wire m_wire;
    Wishes m_wishes;
    MonotonicTime m_sentAt{};  ///< of the newest request
    Partitions m_owned;

private:
    void offsetsRead(const std::vector<CommittedOffsetChecker::Asked>& asked,
                     const protocol::OffsetFetchResponse& answer);
    void committed(const std::vector<CommittedOffsetChecker::Asked>& asked,
                   const protocol::OffsetCommitResponse& answer);

    std::shared_ptr<Outcome> m_outcome;
    std::function<void(const Outcome&)> m_take;
    std::map<TopicPartition, Offset> m_positions;
};

}  // namespace brook::test
