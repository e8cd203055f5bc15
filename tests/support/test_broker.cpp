#include "tests/support/test_broker.h"

#include <algorithm>

#include "engine/base/byte_writer.h"
#include "engine/records/record_batch.h"
#include "tests/support/api_calls.h"

namespace brook::test {

bool KeptDiagnostics::said(std::string_view words) const {
    return std::any_of(events.begin(), events.end(),
                       [&](const Event& event) { return event.message.find(words) != std::string::npos; });
}

TestBroker::TestBroker(std::initializer_list<ConfigValues::value_type> configuration, const Prepare& prepare)
    : m_configuration(configuration) {
    if (prepare) prepare(disk);
    start();
}

TestBroker::~TestBroker() {
    if (m_broker) stop();
}

void TestBroker::start() {
    m_executor = std::make_unique<ManualExecutor>(clock);
    m_sync = std::make_unique<HeldSync>(*m_executor);
    Broker::Options options{"/data", "a test", m_configuration, {{"PLAINTEXT", "broker.test", 9092, 0}}};
    options.checkpointAfterBytes = checkpointAfterBytes;
    auto opened = Broker::open({*m_executor, clock, disk, random, diagnostics, *m_sync, m_workers, m_workers},
                               std::move(options));
    if (!opened) throw std::runtime_error(opened.error().message);
    m_broker = std::move(*opened);
    m_services = std::make_unique<Services>(*m_broker);
    settle();
}

void TestBroker::stop() {
    bool stopped = false;
    m_sync->letGo();
    m_broker->stop([&stopped](const Result<void>&) { stopped = true; });
    settle();
    // What was written last may be synced by a timer.
    for (int waited = 0; !stopped && waited < 10; ++waited) m_executor->advance(Milliseconds(100));
    if (!stopped) std::terminate();  // a broker that does not stop is no broker
    m_services.reset();
    m_broker.reset();
}

void TestBroker::crash(std::uint64_t seed) {
    disk.crash(seed);
    m_services.reset();
    m_broker.reset();
}

void TestBroker::kill() {
    m_services.reset();
    m_broker.reset();
}

std::shared_ptr<Outcome> TestBroker::send(Bytes bytes) {
    const auto outcome = std::make_shared<Outcome>();
    const auto peeked = protocol::peekHeader(bytes);
    const ApiCall call = peeked ? ApiCall{peeked->apiKey, peeked->version} : ApiCall{};
    Reply reply;
    reply.answer = [outcome, call](Rope rope) {
        noteApiCall(call);
        ++outcome->times;
        auto bytes = rope.flatten();
        if (bytes)
            outcome->answer = std::move(*bytes);
        else
            outcome->closed = bytes.error().message;  // as the listener does when a piece of a file cannot be read
    };
    reply.nothing = [outcome] {
        ++outcome->times;
        outcome->wantsNothing = true;
    };
    reply.close = [outcome](std::string reason) {
        ++outcome->times;
        outcome->closed = std::move(reason);
    };
    reply.introduce = [this](const std::string& clientId, const std::string& software) {
        introducedAs = clientId + "/" + software;
    };
    reply.noteError = [this](protocol::ApiKey api, ErrorCode error) { notedErrors.emplace_back(api, error); };
    reply.throttle = [outcome](Milliseconds wait) { outcome->throttledFor = std::max(outcome->throttledFor, wait); };
    dispatch(*m_services, bytes, client, std::move(reply));
    std::fill(bytes.begin(), bytes.end(), std::byte{0xee});
    settle();
    if (outcome->times > 1) throw std::runtime_error("a request was finished more than once");
    return outcome;
}

Bytes TestBroker::frame(protocol::ApiKey api, std::int16_t version, bool flexible, ByteView body) {
    ByteWriter writer;
    writer.int16(static_cast<std::int16_t>(api));
    writer.int16(version);
    writer.int32(++m_correlation);
    writer.int16(4);
    writer.raw(asBytes("test"));
    if (flexible) writer.unsignedVarint(0);
    writer.raw(body);
    return writer.release();
}

MutableBytes TestBroker::bodyOf(const Outcome& outcome, bool tagged) {
    if (outcome.closed) throw std::runtime_error("the connection was closed: " + *outcome.closed);
    if (!outcome.answer)
        throw std::runtime_error(outcome.wantsNothing ? "no answer was wanted" : "no answer has come yet");
    const std::size_t header = 4 + 4 + (tagged ? 1 : 0);
    if (outcome.answer->size() < header) throw std::runtime_error("the answer is cut short");
    if (loadBig<std::int32_t>(outcome.answer->data()) != static_cast<std::int32_t>(outcome.answer->size() - 4))
        throw std::runtime_error("the answer's length is wrong");
    m_kept.emplace_back(outcome.answer->begin() + static_cast<std::ptrdiff_t>(header), outcome.answer->end());
    return m_kept.back();
}

Uuid TestBroker::makeTopic(const std::string& name, std::int32_t partitions, const ConfigValues& settings) {
    TopicWish wish{name, partitions, -1, {}, {}};
    for (const auto& [key, value] : settings) wish.settings.emplace_back(key, value);
    const ConfigResolver resolver = m_broker->resolver();
    auto plan = planTopic(m_broker->planContext(resolver), wish);
    if (!plan) throw std::runtime_error(plan.error().message);
    m_broker->changeMetadata(std::move(plan->records), [](const Result<void>& made) {
        if (!made) throw std::runtime_error(made.error().message);
    });
    settle();
    return plan->id;
}

void TestBroker::setConfig(ResourceType type, const std::string& name, const std::string& key,
                           const std::string& value) {
    m_broker->changeMetadata({ConfigRecord{static_cast<std::int8_t>(type), name, key, value}},
                             [](const Result<void>& set) {
                                 if (!set) throw std::runtime_error(set.error().message);
                             });
    settle();
}

Bytes batchOf(const std::vector<std::string>& values, Timestamp timestamp, ProducerMark producer) {
    BatchBuilder::Options options;
    options.producerId = ProducerId(producer.id);
    options.producerEpoch = ProducerEpoch(producer.epoch);
    options.baseSequence = Sequence(producer.sequence);
    BatchBuilder builder(options);
    for (const std::string& value : values) builder.add({timestamp, asBytes("key"), asBytes(value), {}});
    return *builder.build();
}

std::vector<std::string> valuesIn(ByteView batches) {
    std::vector<std::string> values;
    while (!batches.empty()) {
        const auto batch = BatchView::parse(batches);
        if (!batch) throw std::runtime_error(batch.error().message);
        if (!batch->hasValidCrc()) throw std::runtime_error("a batch has a bad checksum");
        Bytes scratch;
        const auto records = batch->records(scratch);
        if (!records) throw std::runtime_error(records.error().message);
        if (!batch->header().isControl())
            for (const RecordView& record : *records) values.push_back(record.value ? toText(*record.value) : "null");
        batches = batches.subspan(batch->header().sizeInBytes());
    }
    return values;
}

}  // namespace brook::test
