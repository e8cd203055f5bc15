#include <QTest>

#include "engine/protocol/wire.h"
#include "tests/engine/protocol/every_message.h"
#include "tests/engine/protocol/message_filler.h"

using namespace brook;
using namespace brook::protocol;

namespace {

template <class Message>
concept Comparable = requires(const Message& a, const Message& b) {
    a == b;
};

/// Fills, writes, reads and compares each version of a message several times over.
class RoundTrip {
public:
    template <class Message>
    void operator()(const char* name) {
        for (std::int16_t version = Message::versions.first; version <= Message::versions.last; ++version)
            for (int i = 0; i < 8; ++i) once<Message>(name, version);
    }
    int trips() const { return m_trips; }
    const std::vector<std::string>& complaints() const { return m_complaints; }

private:
    template <class Message>
    void once(const char* name, std::int16_t version) {
        ++m_trips;
        const auto written = test::MessageFiller::fill<Message>(m_random, version);
        Bytes bytes = encode(written, version).flatten().value();
        const Bytes before = bytes;
        const auto read = decode<Message>(bytes, version);
        if (!read) return complain(name, version, read.error().message);
        if constexpr (Comparable<Message>) {
            if (!(*read == written)) complain(name, version, "what was read is not what was written");
        }
        // Messages that hold records are compared as bytes.
        if (encode(*read, version).flatten().value() != before)
            complain(name, version, "written again it has other bytes");
    }
    void complain(const char* name, std::int16_t version, const std::string& text) {
        m_complaints.push_back(fmt::format("{} v{}: {}", name, version, text));
    }

    SeededRandom m_random{20240229};
    int m_trips = 0;
    std::vector<std::string> m_complaints;
};

/// Cuts every message at every byte, then spoils single bytes: nothing may crash or read past the end.
class Torture {
public:
    template <class Message>
    void operator()(const char* name) {
        for (std::int16_t version = Message::versions.first; version <= Message::versions.last; ++version) {
            const Bytes whole =
                encode(test::MessageFiller::fill<Message>(m_random, version), version).flatten().value();
            for (std::size_t length = 0; length < whole.size(); ++length) {
                Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
                const auto read = decode<Message>(cut, version);
                if (read)
                    m_complaints.push_back(
                        fmt::format("{} v{} was read from {} of {} bytes", name, version, length, whole.size()));
                else if (read.error().code != ErrorCode::InvalidRequest || read.error().message.empty())
                    m_complaints.push_back(
                        fmt::format("{} v{} cut at {}: {}", name, version, length, read.error().message));
            }
            for (int i = 0; i < 40 && !whole.empty(); ++i) spoil<Message>(whole, version);
        }
    }
    const std::vector<std::string>& complaints() const { return m_complaints; }

private:
    template <class Message>
    void spoil(const Bytes& whole, std::int16_t version) {
        Bytes bad = whole;
        const std::size_t at = m_random.below(bad.size());
        const auto value = static_cast<std::byte>(m_random.below(4) == 0 ? m_random.next() : 0xff);
        const std::size_t length = std::min<std::size_t>(1 + m_random.below(5), bad.size() - at);
        std::fill_n(bad.begin() + static_cast<std::ptrdiff_t>(at), length, value);
        if (length > 1 && value == std::byte{0xff}) bad[at] = std::byte{0x7f};
        if (const auto read = decode<Message>(bad, version)) (void)encode(*read, version);
    }

    SeededRandom m_random{19};
    std::vector<std::string> m_complaints;
};

bool allQuiet(const std::vector<std::string>& complaints) {
    for (const std::string& complaint : complaints) qWarning("%s", complaint.c_str());
    return complaints.empty();
}

}  // namespace

/// Every message in every version, there and back, and against bytes that nobody vouches for.
class RoundTripTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsRead() {
        RoundTrip trip;
        test::forEachMessage(trip);
        QVERIFY(allQuiet(trip.complaints()));
        QVERIFY(trip.trips() > 3000);
    }

    void aMessageCutAnywhereIsRefusedAndASpoiltOneDoesNoHarm() {
        Torture torture;
        test::forEachMessage(torture);
        QVERIFY(allQuiet(torture.complaints()));
    }
};

QTEST_APPLESS_MAIN(RoundTripTest)
#include "round_trip_test.moc"
