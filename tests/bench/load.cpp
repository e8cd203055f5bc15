// The load of the benchmark, by librdkafka; every mode prints one line of JSON.
//   load in ADDRESS TOPIC COUNT SIZE       sends COUNT records at acks=all as fast as they are taken
//   load out ADDRESS TOPIC COUNT           reads the first COUNT records of partition 0
//   load pace ADDRESS TOPIC RATE SECONDS   sends RATE records of 100 bytes a second, each at its time; the time to its
//   answer
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <librdkafka/rdkafka.h>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

[[noreturn]] void fail(const char* what) {
    std::fprintf(stderr, "load: %s\n", what);
    std::exit(1);
}

rd_kafka_t* client(rd_kafka_type_t type, const char* address,
                   std::vector<std::pair<const char*, const char*>> settings) {
    rd_kafka_conf_t* conf = rd_kafka_conf_new();
    settings.emplace_back("bootstrap.servers", address);
    char error[512];
    for (const auto& [name, value] : settings)
        if (rd_kafka_conf_set(conf, name, value, error, sizeof error) != RD_KAFKA_CONF_OK) fail(error);
    rd_kafka_t* made = rd_kafka_new(type, conf, error, sizeof error);
    return made ? made : (fail(error), nullptr);
}

struct Send {
    Clock::time_point at;
    double answeredAfter = 0;
};

/// One record; waits while the queue is full. `send`, when given, is told when the answer came.
void produce(rd_kafka_t* producer, const char* topic, const std::string& value, Send* send) {
    while (rd_kafka_producev(producer, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(0), RD_KAFKA_V_OPAQUE(send),
                             RD_KAFKA_V_VALUE(const_cast<char*>(value.data()), value.size()),
                             RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_END) == RD_KAFKA_RESP_ERR__QUEUE_FULL)
        rd_kafka_poll(producer, 10);
}

void in(const char* address, const char* topic, long count, long size) {
    rd_kafka_t* producer = client(RD_KAFKA_PRODUCER, address,
                                  {{"acks", "all"},
                                   {"linger.ms", "5"},
                                   {"batch.size", "262144"},
                                   {"batch.num.messages", "100000"},
                                   {"queue.buffering.max.messages", "500000"},
                                   {"delivery.report.only.error", "true"}});
    const std::string value(static_cast<std::size_t>(size), 'x');
    const auto start = Clock::now();
    for (long i = 0; i < count; ++i) {
        produce(producer, topic, value, nullptr);
        if (i % 1000 == 0) rd_kafka_poll(producer, 0);
    }
    if (rd_kafka_flush(producer, 120'000) != RD_KAFKA_RESP_ERR_NO_ERROR) fail("not everything was delivered");
    std::printf("{\"perSecond\": %.0f}\n", static_cast<double>(count) / secondsSince(start));
    rd_kafka_destroy(producer);
}

void out(const char* address, const char* topic, long count) {
    rd_kafka_t* consumer = client(RD_KAFKA_CONSUMER, address,
                                  {{"group.id", "none"},
                                   {"enable.auto.commit", "false"},
                                   {"auto.offset.reset", "error"},
                                   {"fetch.message.max.bytes", "8388608"},
                                   // Else it pauses for a second each time the reader lags behind.
                                   {"queued.min.messages", "10000000"},
                                   {"queued.max.messages.kbytes", "2097151"}});
    rd_kafka_poll_set_consumer(consumer);
    rd_kafka_topic_partition_list_t* assigned = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(assigned, topic, 0)->offset = 0;
    const auto start = Clock::now();
    if (rd_kafka_assign(consumer, assigned)) fail("not assigned");
    rd_kafka_queue_t* queue = rd_kafka_queue_get_consumer(consumer);
    std::vector<rd_kafka_message_t*> messages(10'000);
    for (long left = count; left > 0;) {
        const auto got = rd_kafka_consume_batch_queue(queue, 30'000, messages.data(), messages.size());
        if (got <= 0) fail("nothing for 30 s");
        for (ssize_t i = 0; i < got; ++i) {
            if (messages[static_cast<std::size_t>(i)]->err)
                fail(rd_kafka_message_errstr(messages[static_cast<std::size_t>(i)]));
            rd_kafka_message_destroy(messages[static_cast<std::size_t>(i)]);
        }
        left -= got;
    }
    std::printf("{\"perSecond\": %.0f}\n", static_cast<double>(count) / secondsSince(start));
    rd_kafka_queue_destroy(queue);
    rd_kafka_topic_partition_list_destroy(assigned);
    rd_kafka_consumer_close(consumer);
    rd_kafka_destroy(consumer);
}

void answered(rd_kafka_t*, const rd_kafka_message_t* message, void*) {
    auto* send = static_cast<Send*>(message->_private);
    if (message->err) fail(rd_kafka_err2str(message->err));
    send->answeredAfter = secondsSince(send->at);
}

void pace(const char* address, const char* topic, long rate, long seconds) {
    rd_kafka_conf_t* conf = rd_kafka_conf_new();
    char error[512];
    for (const auto& [name, value] : {std::pair("bootstrap.servers", address), {"acks", "all"}, {"linger.ms", "0"}})
        if (rd_kafka_conf_set(conf, name, value, error, sizeof error) != RD_KAFKA_CONF_OK) fail(error);
    rd_kafka_conf_set_dr_msg_cb(conf, answered);
    rd_kafka_t* producer = rd_kafka_new(RD_KAFKA_PRODUCER, conf, error, sizeof error);
    if (!producer) fail(error);
    const std::string value(100, 'x');
    std::vector<Send> sends(static_cast<std::size_t>(rate * seconds));
    const auto start = Clock::now();
    for (std::size_t i = 0; i < sends.size(); ++i) {
        // The time a record was due counts, not the time it was sent: a stall of the sender is not hidden.
        sends[i].at = start + std::chrono::duration_cast<Clock::duration>(
                                  std::chrono::duration<double>(static_cast<double>(i) / static_cast<double>(rate)));
        while (Clock::now() < sends[i].at) {
            rd_kafka_poll(producer, 0);
            std::this_thread::sleep_until(std::min(sends[i].at, Clock::now() + std::chrono::milliseconds(1)));
        }
        produce(producer, topic, value, &sends[i]);
    }
    if (rd_kafka_flush(producer, 60'000) != RD_KAFKA_RESP_ERR_NO_ERROR) fail("not everything was delivered");
    // The first second warms up connections and compilers.
    std::vector<double> times;
    for (std::size_t i = static_cast<std::size_t>(rate); i < sends.size(); ++i)
        times.push_back(sends[i].answeredAfter * 1000);
    std::sort(times.begin(), times.end());
    const auto rank = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::printf("{\"p50\": %.2f, \"p99\": %.2f, \"p999\": %.2f}\n", rank(0.5), rank(0.99), rank(0.999));
    rd_kafka_destroy(producer);
}

}  // namespace

int main(int count, char** arguments) {
    const std::string mode = count > 4 ? arguments[1] : "";
    const auto number = [&](int at) { return std::atol(arguments[at]); };
    if (mode == "in" && count == 6)
        in(arguments[2], arguments[3], number(4), number(5));
    else if (mode == "out" && count == 5)
        out(arguments[2], arguments[3], number(4));
    else if (mode == "pace" && count == 6)
        pace(arguments[2], arguments[3], number(4), number(5));
    else
        fail("see the head of load.cpp");
}
