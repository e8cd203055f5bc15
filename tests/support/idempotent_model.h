#pragma once

#include <deque>

#include "engine/protocol/messages/init_producer_id.h"
#include "engine/protocol/messages/produce.h"
#include "tests/support/group_member.h"
#include "tests/support/record_checker.h"

namespace brook::test {

/// What plain producers and readers of a simulation share.
struct RecordWorld {
    TestBroker& broker;
    Random& random;
    Chronicle& chronicle;
    std::vector<TopicPartition> places;
    RecordChecker records;
    std::optional<std::string> violation;

    std::optional<std::string> wrong() const { return violation ? violation : records.violation(); }
};

/// An idempotent producer as client libraries are, small: what is not answered, or refused for now, is sent again with
/// the sequence it had. Five batches of a partition are on their way at once.
class IdempotentModel {
public:
    IdempotentModel(RecordWorld& world, Wire wire, std::string name)
        : m_world(world), m_wire(std::move(wire)), m_name(std::move(name)) {}

    void act();
    /// Sends nothing new.
    void retire() { m_retiring = true; }
    bool isDone() const;

private:
    struct Batch {
        std::string value;
        std::int32_t sequence = 0;
        std::shared_ptr<Outcome> outcome;
    };
    struct Queue {
        std::deque<Batch> batches;  // not acknowledged
        std::int32_t next = 0;
    };
    static constexpr std::int16_t produceVersion = 11;
    static constexpr std::size_t inFlight = 5;

    void init();
    void take(const TopicPartition& place, Queue& queue);
    void again(Queue& queue);
    void send(const TopicPartition& place, Batch& batch);

    RecordWorld& m_world;
    Wire m_wire;
    std::string m_name;
    bool m_retiring = false;
    ProducerId m_id = noProducerId;
    std::shared_ptr<Outcome> m_initialising;
    std::map<TopicPartition, Queue> m_queues;
    int m_made = 0;
};

/// A consumer that assigns itself a partition and reads it on and on.
class ReaderModel {
public:
    ReaderModel(RecordWorld& world, Wire wire, TopicPartition place)
        : m_world(world), m_wire(std::move(wire)), m_place(std::move(place)) {}
    void act();

private:
    void take(const Outcome& outcome);

    RecordWorld& m_world;
    Wire m_wire;
    TopicPartition m_place;
    Offset m_next{0};
    std::shared_ptr<Outcome> m_outcome;
};

}  // namespace brook::test
