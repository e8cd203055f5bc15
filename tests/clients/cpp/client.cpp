// librdkafka's C++ interface as the program that tests/clients/program.py describes.
#include <cstdint>
#include <iostream>
#include <librdkafka/rdkafkacpp.h>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

constexpr const char* maxBytes = "16777216";
using Bytes = std::optional<std::string>;

Bytes meant(const std::string& word) {
    if (word == "-") return std::nullopt;
    std::string data;
    for (std::size_t i = 1; i < word.size(); i += 2)
        data += static_cast<char>(std::stoi(word.substr(i, 2), nullptr, 16));
    return data;
}

std::string shown(const void* data, std::size_t size) {
    static constexpr char digits[] = "0123456789abcdef";
    if (!data) return "-";
    std::string word = "x";
    for (std::size_t i = 0; i < size; ++i) {
        const auto byte = static_cast<const std::uint8_t*>(data)[i];
        word += {digits[byte >> 4], digits[byte & 15]};
    }
    return word;
}

void require(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error(what);
}

void require(RdKafka::ErrorCode code) { require(code == RdKafka::ERR_NO_ERROR, RdKafka::err2str(code)); }

using Settings = std::vector<std::pair<std::string, std::string>>;

std::unique_ptr<RdKafka::Conf> configuration(const Settings& settings) {
    std::unique_ptr<RdKafka::Conf> conf(RdKafka::Conf::create(RdKafka::Conf::CONF_GLOBAL));
    std::string error;
    for (const auto& [name, value] : settings) require(conf->set(name, value, error) == RdKafka::Conf::CONF_OK, error);
    return conf;
}

class Deliveries : public RdKafka::DeliveryReportCb {
public:
    void dr_cb(RdKafka::Message& message) override {
        if (message.err() != RdKafka::ERR_NO_ERROR) refused = message.errstr();
        offsets.push_back(message.offset());
    }
    std::vector<std::int64_t> offsets;
    std::string refused;
};

void send(RdKafka::Producer& producer, const std::string& topic, const std::string& line) {
    std::istringstream words(line);
    std::int64_t timestamp = 0;
    std::string key, value, word;
    words >> timestamp >> key >> value;
    std::unique_ptr<RdKafka::Headers> headers(RdKafka::Headers::create());
    while (words >> word) {
        const std::size_t equals = word.find('=');
        const Bytes bytes = meant(word.substr(equals + 1));
        headers->add(*meant(word.substr(0, equals)), bytes ? bytes->data() : nullptr, bytes ? bytes->size() : 0);
    }
    Bytes k = meant(key), v = meant(value);
    require(producer.produce(topic, 0, RdKafka::Producer::RK_MSG_COPY, v ? v->data() : nullptr, v ? v->size() : 0,
                             k ? k->data() : nullptr, k ? k->size() : 0, timestamp, headers.get(), nullptr));
    headers.release();
}

void produce(const std::string& address, const std::string& topic, const std::string& codec, int count) {
    Deliveries deliveries;
    auto conf = configuration({{"bootstrap.servers", address},
                               {"compression.type", codec},
                               {"enable.idempotence", "true"},
                               {"message.max.bytes", maxBytes},
                               {"linger.ms", "5"}});
    std::string error, line;
    require(conf->set("dr_cb", &deliveries, error) == RdKafka::Conf::CONF_OK, error);
    std::unique_ptr<RdKafka::Producer> producer(RdKafka::Producer::create(conf.get(), error));
    require(producer != nullptr, error);
    for (int i = 0; i < count && std::getline(std::cin, line); ++i) send(*producer, topic, line);
    require(producer->flush(60'000));
    require(deliveries.refused.empty(), deliveries.refused);
    for (const std::int64_t offset : deliveries.offsets) std::cout << offset << '\n';
}

void print(RdKafka::Message& message) {
    std::cout << message.offset() << ' ' << message.timestamp().timestamp << ' '
              << shown(message.key_pointer(), message.key_len()) << ' ' << shown(message.payload(), message.len());
    if (message.headers()) {
        for (const RdKafka::Headers::Header& header : message.headers()->get_all())
            std::cout << ' ' << shown(header.key().data(), header.key().size()) << '='
                      << shown(header.value(), header.value_size());
    }
    std::cout << '\n';
}

void consume(const std::string& address, const std::string& topic, const std::string& from) {
    auto conf = configuration({{"bootstrap.servers", address},
                               {"group.id", "none"},
                               {"enable.auto.commit", "false"},
                               {"enable.partition.eof", "true"},
                               {"fetch.wait.max.ms", "20"},
                               {"fetch.message.max.bytes", maxBytes},
                               {"auto.offset.reset", "error"}});
    std::string error;
    std::unique_ptr<RdKafka::KafkaConsumer> consumer(RdKafka::KafkaConsumer::create(conf.get(), error));
    require(consumer != nullptr, error);
    const bool byTime = from[0] == '@';
    std::unique_ptr<RdKafka::TopicPartition> partition(
        RdKafka::TopicPartition::create(topic, 0, std::stoll(byTime ? from.substr(1) : from)));
    std::vector<RdKafka::TopicPartition*> assigned{partition.get()};
    if (byTime) require(consumer->offsetsForTimes(assigned, 30'000));
    require(consumer->assign(assigned));
    while (true) {
        std::unique_ptr<RdKafka::Message> message(consumer->consume(30'000));
        if (message->err() == RdKafka::ERR__PARTITION_EOF) break;
        require(message->err() == RdKafka::ERR_NO_ERROR, message->errstr());
        print(*message);
    }
    consumer->close();
}

void group(const std::string& address, const std::string& topic, const std::string& group, int count) {
    auto conf = configuration({{"bootstrap.servers", address},
                               {"group.id", group},
                               {"enable.auto.commit", "false"},
                               {"auto.offset.reset", "earliest"}});
    std::string error;
    std::unique_ptr<RdKafka::KafkaConsumer> member(RdKafka::KafkaConsumer::create(conf.get(), error));
    require(member != nullptr, error);
    require(member->subscribe({topic}));
    for (int read = 0; read < count; ++read) {
        std::unique_ptr<RdKafka::Message> message(member->consume(30'000));
        require(message->err() == RdKafka::ERR_NO_ERROR, message->errstr());
        print(*message);
        if (read + 1 == count) require(member->commitSync(message.get()));
    }
    member->close();
}

void require(RdKafka::Error* error) {
    const std::unique_ptr<RdKafka::Error> owned(error);
    if (owned) throw std::runtime_error(owned->str());
}

void transaction(const std::string& address, const std::string& topic, const std::string& id, bool commit, int count) {
    auto conf = configuration({{"bootstrap.servers", address}, {"transactional.id", id}});
    std::string error, line;
    std::unique_ptr<RdKafka::Producer> producer(RdKafka::Producer::create(conf.get(), error));
    require(producer != nullptr, error);
    require(producer->init_transactions(30'000));
    require(producer->begin_transaction());
    for (int i = 0; i < count && std::getline(std::cin, line); ++i) send(*producer, topic, line);
    require(producer->flush(60'000));
    require(commit ? producer->commit_transaction(30'000) : producer->abort_transaction(30'000));
}

}  // namespace

int main(int, char** arguments) {
    std::string line;
    while (std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string command, topic, third, fourth;
        int count = 0;
        words >> command >> topic >> third;
        if (command == "transaction") words >> fourth;
        words >> count;
        try {
            if (command == "produce")
                produce(arguments[1], topic, third, count);
            else if (command == "consume")
                consume(arguments[1], topic, third);
            else if (command == "group")
                group(arguments[1], topic, third, count);
            else if (command == "transaction")
                transaction(arguments[1], topic, third, fourth == "commit", count);
            else
                require(false, "unknown command " + command);
            std::cout << "end" << std::endl;
        } catch (const std::exception& error) {
            std::cout << "failed " << error.what() << std::endl;
        }
    }
}
