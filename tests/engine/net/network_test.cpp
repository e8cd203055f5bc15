#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <arpa/inet.h>
#include <functional>
#include <future>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "engine/base/event_log.h"
#include "engine/net/listener.h"

using namespace brook;

namespace {

/// A client's end of a connection, blocking.
class ClientSocket {
public:
    explicit ClientSocket(std::uint16_t port, int receiveBuffer = 0) : m_socket(::socket(AF_INET, SOCK_STREAM, 0)) {
        if (receiveBuffer > 0) ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
        const timeval patience{20, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
    }
    ~ClientSocket() { leave(); }
    ClientSocket(const ClientSocket&) = delete;
    ClientSocket& operator=(const ClientSocket&) = delete;

    bool connected() const { return m_connected; }
    void send(std::string_view bytes) { (void)!::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    /// As much as the sockets take without waiting.
    std::size_t sendWithoutWaiting(std::string_view bytes) {
        const ssize_t count = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        return count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    /// Exactly this many bytes, or fewer when the connection ends.
    std::string receive(std::size_t count) {
        std::string bytes(count, '\0');
        std::size_t done = 0;
        while (done < count) {
            const ssize_t got = ::recv(m_socket, bytes.data() + done, count - done, 0);
            if (got <= 0) break;
            done += static_cast<std::size_t>(got);
        }
        bytes.resize(done);
        return bytes;
    }
    bool isClosedByServer() {
        char byte;
        const ssize_t got = ::recv(m_socket, &byte, 1, 0);
        return got == 0 || (got < 0 && errno == ECONNRESET);
    }
    void leave() {
        if (m_socket >= 0) ::close(m_socket);
        m_socket = -1;
    }

private:
    int m_socket;
    bool m_connected = false;
};

std::string framed(std::string_view content) {
    std::string frame(4, '\0');
    storeBig(reinterpret_cast<std::byte*>(frame.data()), static_cast<std::int32_t>(content.size()));
    return frame + std::string(content);
}

/// A network on a loop with a thread of its own; ends with the test.
class Server {
public:
    explicit Server(Network::OnFrame onFrame, NetworkLimits limits = {})
        : m_log(m_clock, Severity::Error), m_network(std::make_unique<Network>(m_loop, m_clock, m_log, limits)) {
        port = m_network->bind("127.0.0.1", 0).value();
        m_network->accept(std::move(onFrame));
        m_thread = std::thread([this] { m_loop.run(); });
    }
    ~Server() {
        onLoop([this] {
            m_network->close();
            return true;
        });
        m_loop.stop();
        m_thread.join();
    }

    template <class Job>
    std::invoke_result_t<Job> onLoop(Job job) {
        std::promise<std::invoke_result_t<Job>> result;
        m_loop.post([&] { result.set_value(job()); });
        return result.get_future().get();
    }
    std::vector<ConnectionFacts> connections() {
        return onLoop([this] { return m_network->connections(); });
    }
    bool waitFor(const std::function<bool(const std::vector<ConnectionFacts>&)>& condition) {
        QElapsedTimer waited;
        waited.start();
        while (waited.elapsed() < 20'000)
            if (condition(connections())) return true;
        return false;
    }
    bool said(const std::string& words) {
        QElapsedTimer waited;
        waited.start();
        while (waited.elapsed() < 20'000)
            for (const Event& event : m_log.recent())
                if (event.message.find(words) != std::string::npos) return true;
        return false;
    }

    Network& network() { return *m_network; }

    std::uint16_t port = 0;

private:
    SystemClock m_clock;
    EventLog m_log;
    EventLoop m_loop;
    std::unique_ptr<Network> m_network;
    std::thread m_thread;
};

void echo(const ConnectionFacts&, MutableBytes frame, const std::shared_ptr<AnswerSlot>& slot) {
    slot->answer(Rope(toBytes(framed(asText(frame)))));
}

}  // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        rlimit most{};
        ::getrlimit(RLIMIT_NOFILE, &most);
        most.rlim_cur = most.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &most);
    }

    void framesArriveWholeHoweverTheyAreCut() {
        Server server(echo);
        ClientSocket client(server.port);
        const std::string three = framed("one") + framed("") + framed(std::string(100'000, 'x'));
        for (std::size_t at = 0; at < 20; ++at) client.send(three.substr(at, 1));
        client.send(three.substr(20));
        QCOMPARE(client.receive(three.size()), three);
        const auto all = server.connections();
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].requests, std::uint64_t(3));
        QCOMPARE(all[0].bytesIn, std::uint64_t(three.size()));
        QCOMPARE(all[0].localHost, std::string("127.0.0.1"));
        QCOMPARE(all[0].localPort, server.port);
    }

    void answersKeepTheOrderOfRequestsWhateverOrderTheyAreGivenIn() {
        std::vector<std::shared_ptr<AnswerSlot>> slots_;
        Server server([&](const ConnectionFacts&, MutableBytes frame, std::shared_ptr<AnswerSlot> slot) {
            slots_.push_back(std::move(slot));
            if (asText(frame) != "9") return;
            for (int i = 9; i >= 0; --i) {
                if (i == 4)
                    slots_[4]->nothing();  // a request that wants no answer
                else
                    slots_[static_cast<std::size_t>(i)]->answer(Rope(toBytes(std::to_string(i))));
            }
            slots_.clear();
        });
        ClientSocket client(server.port);
        std::string all;
        for (int i = 0; i < 10; ++i) all += framed(std::to_string(i));
        client.send(all);
        QCOMPARE(client.receive(9), std::string("012356789"));
    }

    void aPieceOfAFileIsSentBetweenPiecesOfMemory() {
        QTemporaryDir directory;
        const auto fs = realFileSystem();
        const std::shared_ptr<File> file = fs->open(directory.filePath("f").toStdString(), OpenMode::Create).value();
        std::string content;
        for (int i = 0; content.size() < 3'000'000; ++i) content += std::to_string(i);
        QVERIFY(file->write(0, asBytes(content)));
        Server server([&](const ConnectionFacts&, MutableBytes, const std::shared_ptr<AnswerSlot>& slot) {
            Rope rope(toBytes("<"));
            rope.append(FileSlice{file, 7, 2'900'000});
            rope.append(toBytes(">"));
            slot->answer(std::move(rope));
        });
        ClientSocket client(server.port);
        client.send(framed("a") + framed("b"));
        const std::string expected = "<" + content.substr(7, 2'900'000) + ">";
        QVERIFY(client.receive(expected.size()) == expected);
        QVERIFY(client.receive(expected.size()) == expected);
    }

    void badBeginningsAreClosedWithAReason_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("negative length") << QByteArray("\xff\xff\xff\xff", 4) << "-1 bytes";
        QTest::newRow("huge length") << QByteArray("\x7f\xff\xff\xff", 4) << "2147483647 bytes";
        QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n") << "HTTP";
        QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01", 8) << "TLS";
        QTest::newRow("garbage") << QByteArray("\xde\xad\xbe\xef garbage", 12) << "outside 0 to";
    }
    void badBeginningsAreClosedWithAReason() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        Server server(echo);
        ClientSocket client(server.port);
        client.send(bytes.toStdString());
        QVERIFY(client.isClosedByServer());
        QVERIFY(server.said(reason.toStdString()));
        QVERIFY(server.connections().empty());
        ClientSocket another(server.port);
        another.send(framed("fine"));
        QCOMPARE(another.receive(8), framed("fine"));
    }

    void aClientThatLeavesInTheMiddleOfARequestIsSaidSo() {
        Server server(echo);
        ClientSocket client(server.port);
        client.send(framed("abcdef").substr(0, 7));
        QVERIFY(server.waitFor([](const auto& all) { return all.size() == 1 && all[0].bytesIn == 7; }));
        client.leave();
        QVERIFY(server.said("in the middle of a request"));
        QVERIFY(server.connections().empty());
    }

    void aClientThatDoesNotReadIsNotReadFromEither() {
        NetworkLimits limits;
        limits.maxUnsentBytes = 1 << 20;
        Server server(
            [](const ConnectionFacts&, MutableBytes, const std::shared_ptr<AnswerSlot>& slot) {
                slot->answer(Rope(Bytes(100'000, std::byte{'r'})));
            },
            limits);
        ClientSocket client(server.port, 64 << 10);
        const std::string request = framed(std::string(1000, 'q'));
        for (int quiet = 0; quiet < 200;) {
            quiet = client.sendWithoutWaiting(request) > 0 ? 0 : quiet + 1;
            (void)server.connections();  // the loop has had its turns
        }
        const auto all = server.connections();
        QCOMPARE(all.size(), std::size_t(1));
        const std::uint64_t owed = all[0].requests * 100'000 - all[0].bytesOut;
        QVERIFY2(owed <= limits.maxUnsentBytes + 100'000, std::to_string(owed).c_str());
        QVERIFY(all[0].requests > 10);
        QCOMPARE(client.receive(20 * 100'000).size(), std::size_t(20 * 100'000));  // and goes on when it reads
        QVERIFY(server.waitFor([&](const auto& now) { return now[0].requests > all[0].requests; }));
    }

    void requestsInFlightAreBounded() {
        NetworkLimits limits;
        limits.maxInFlight = 5;
        std::vector<std::shared_ptr<AnswerSlot>> waiting;
        Server server([&](const ConnectionFacts&, MutableBytes,
                          std::shared_ptr<AnswerSlot> slot) { waiting.push_back(std::move(slot)); },
                      limits);
        ClientSocket client(server.port);
        std::string all;
        for (int i = 0; i < 8; ++i) all += framed("x");
        client.send(all);
        QVERIFY(server.waitFor([](const auto& now) { return now.size() == 1 && now[0].inFlight == 5; }));
        QCOMPARE(server.connections()[0].requests, std::uint64_t(5));
        server.onLoop([&] {
            for (int i = 0; i < 5; ++i) waiting[static_cast<std::size_t>(i)]->nothing();
            return 0;
        });
        QVERIFY(server.waitFor([](const auto& now) { return now[0].requests == 8; }));
        server.onLoop([&] {
            waiting.clear();
            return 0;
        });
    }

    void theNewestErrorOfAConnectionIsKnown() {
        Server server([&](const ConnectionFacts&, MutableBytes frame, const std::shared_ptr<AnswerSlot>& slot) {
            if (asText(frame) != "fine") slot->noteError(std::string(asText(frame)));
            slot->answer(Rope(toBytes("x")));
        });
        ClientSocket client(server.port);
        client.send(framed("fine"));
        QVERIFY(server.waitFor([](const auto& now) { return now.size() == 1 && now[0].requests == 1; }));
        QCOMPARE(server.connections()[0].lastError, std::string());
        client.send(framed("first") + framed("second") + framed("fine"));
        QVERIFY(server.waitFor([](const auto& now) { return now[0].requests == 4; }));
        const ConnectionFacts facts = server.connections()[0];
        QCOMPARE(facts.lastError, std::string("second"));
        QVERIFY(facts.lastErrorAt >= facts.openedAt);
    }

    void aRequestThatIsDroppedWithoutAnAnswerEndsItsConnection() {
        std::shared_ptr<AnswerSlot> kept;
        Server server([&](const ConnectionFacts&, MutableBytes frame, const std::shared_ptr<AnswerSlot>& slot) {
            if (asText(frame) == "keep") kept = slot;
            if (asText(frame) == "fine") slot->answer(Rope(toBytes("fine")));
        });
        ClientSocket client(server.port);
        client.send(framed("fine") + framed("dropped") + framed("fine"));
        QCOMPARE(client.receive(4), std::string("fine"));
        QVERIFY(client.isClosedByServer());
        QVERIFY(server.said("dropped without an answer"));

        ClientSocket later(server.port);  // and when it is dropped in another turn
        later.send(framed("keep") + framed("fine"));
        QVERIFY(server.waitFor([](const auto& now) { return now.size() == 1 && now[0].requests == 2; }));
        server.onLoop([&] {
            kept.reset();
            return 0;
        });
        QVERIFY(later.isClosedByServer());
        QVERIFY(server.connections().empty());
    }

    void whatWasAskedBeforeABadLengthIsStillAnswered() {
        std::shared_ptr<AnswerSlot> kept;
        Server server(
            [&](const ConnectionFacts&, MutableBytes, std::shared_ptr<AnswerSlot> slot) { kept = std::move(slot); });
        ClientSocket client(server.port);
        client.send(framed("a") + "\xff\xff\xff\xff" + framed("never read"));
        QVERIFY(server.waitFor([](const auto& now) { return now.size() == 1 && now[0].requests == 1; }));
        server.onLoop([&] {
            kept->answer(Rope(toBytes("late")));
            kept.reset();
            return 0;
        });
        QCOMPARE(client.receive(4), std::string("late"));
        QVERIFY(client.isClosedByServer());
        QVERIFY(server.said("-1 bytes"));
    }

    void aClientThatLeavesWhileAFileIsSentToItEndsNobodyElse() {
        QTemporaryDir directory;
        const auto fs = realFileSystem();
        const std::shared_ptr<File> file = fs->open(directory.filePath("f").toStdString(), OpenMode::Create).value();
        QVERIFY(file->write(0, Bytes(64 << 20)));
        Server server([&](const ConnectionFacts&, MutableBytes, const std::shared_ptr<AnswerSlot>& slot) {
            Rope rope;
            rope.append(FileSlice{file, 0, 64 << 20});
            slot->answer(std::move(rope));
        });
        for (int i = 0; i < 20; ++i) {
            ClientSocket client(server.port, 16 << 10);
            client.send(framed("a"));
            QCOMPARE(client.receive(100).size(), std::size_t(100));
        }
        QVERIFY(server.waitFor([](const auto& now) { return now.empty(); }));
        ClientSocket another(server.port);
        another.send(framed("b"));
        QCOMPARE(another.receive(1 << 20).size(), std::size_t(1 << 20));
    }

    void aClientThatNeverReadsItsAnswerIsIdleInTheEnd() {
        NetworkLimits limits;
        limits.maxIdle = Milliseconds(100);
        Server server([&](const ConnectionFacts&, MutableBytes,
                          const std::shared_ptr<AnswerSlot>& slot) { slot->answer(Rope(Bytes(16 << 20))); },
                      limits);
        ClientSocket client(server.port, 16 << 10);
        client.send(framed("a"));
        QVERIFY(server.waitFor([](const auto& now) { return now.size() == 1 && now[0].bytesOut > 0; }));
        QVERIFY(server.waitFor([](const auto& now) { return now.empty(); }));
    }

    void withoutALimitNobodyIsIdle() {
        NetworkLimits limits;
        limits.maxIdle = Milliseconds(-1);
        Server server(echo, limits);
        ClientSocket client(server.port);
        client.send(framed("a"));
        QCOMPARE(client.receive(5), framed("a"));
        QCOMPARE(server.connections().size(), std::size_t(1));
    }

    void anAnswerToAClientThatLeftDoesNothing() {
        std::shared_ptr<AnswerSlot> kept;
        Server server(
            [&](const ConnectionFacts&, MutableBytes, std::shared_ptr<AnswerSlot> slot) { kept = std::move(slot); });
        {
            ClientSocket client(server.port);
            client.send(framed("x"));
            QVERIFY(server.waitFor([](const auto& now) { return now.size() == 1 && now[0].requests == 1; }));
        }
        QVERIFY(server.waitFor([](const auto& now) { return now.empty(); }));
        server.onLoop([&] {
            kept->answer(Rope(toBytes("late")));
            kept.reset();
            return 0;
        });
        ClientSocket another(server.port);
        QVERIFY(another.connected());
    }

    void idleConnectionsAreClosed() {
        NetworkLimits limits;
        limits.maxIdle = Milliseconds(30);
        Server server(echo, limits);
        ClientSocket client(server.port);
        QVERIFY(client.isClosedByServer());
    }

    void aMutedConnectionIsAnsweredAndReadNoFurther() {
        constexpr Milliseconds pause{300};
        std::atomic<int> taken = 0;
        Server server([&taken](const ConnectionFacts&, MutableBytes frame, const std::shared_ptr<AnswerSlot>& slot) {
            if (++taken == 1) slot->mute(pause);
            slot->answer(Rope(Bytes(frame.begin(), frame.end())));
        });
        ClientSocket muted(server.port), other(server.port);
        QElapsedTimer passed;
        passed.start();
        muted.send(framed("a") + framed("b"));
        QCOMPARE(muted.receive(1), std::string("a"));  // at once
        QVERIFY(passed.elapsed() < pause.count());
        other.send(framed("c"));
        QCOMPARE(other.receive(1), std::string("c"));
        QCOMPARE(muted.receive(1), std::string("b"));
        QVERIFY(passed.elapsed() >= pause.count());
    }

    void aMutedConnectionIsNotIdle() {
        NetworkLimits limits;
        limits.maxIdle = Milliseconds(30);
        Server server(
            [](const ConnectionFacts&, MutableBytes, const std::shared_ptr<AnswerSlot>& slot) {
                slot->mute(Milliseconds(400));
                slot->answer(Rope(Bytes(1, std::byte{'x'})));
            },
            limits);
        ClientSocket client(server.port);
        QElapsedTimer passed;
        passed.start();
        client.send(framed("a"));
        QCOMPARE(client.receive(1), std::string("x"));
        QVERIFY(client.isClosedByServer());
        QVERIFY(passed.elapsed() >= 400);
    }

    void whoIsKeptAwayIsClosedLaterAndNeverServed() {
        constexpr Milliseconds pause{200};
        Server server(echo);
        server.onLoop([&server, pause] {
            server.network().keepAway(
                [pause](const std::string& host) { return host == "127.0.0.1" ? pause : Milliseconds(0); });
            return true;
        });
        QElapsedTimer passed;
        passed.start();
        ClientSocket client(server.port);
        client.send(framed("a"));
        QVERIFY(client.isClosedByServer());
        QVERIFY(passed.elapsed() >= pause.count());
        QVERIFY(server.connections().empty());
        server.onLoop([&server] {
            server.network().keepAway(nullptr);
            return true;
        });
        ClientSocket welcome(server.port);
        welcome.send(framed("b"));
        QCOMPARE(welcome.receive(5), framed("b"));
    }

    void connectionsOverTheLimitAreRefused() {
        NetworkLimits limits;
        limits.maxConnections = 2;
        Server server(echo, limits);
        ClientSocket one(server.port), two(server.port);
        one.send(framed("a"));
        two.send(framed("b"));
        QCOMPARE(one.receive(5), framed("a"));
        QCOMPARE(two.receive(5), framed("b"));
        ClientSocket three(server.port);
        QVERIFY(three.isClosedByServer());
        QVERIFY(server.said("refused"));
        one.send(framed("c"));
        QCOMPARE(one.receive(5), framed("c"));
    }

    void aThousandConnectionsAreServedSideBySide() {
        Server server(echo);
        std::vector<std::unique_ptr<ClientSocket>> clients;
        for (int i = 0; i < 1000; ++i) {
            clients.push_back(std::make_unique<ClientSocket>(server.port));
            QVERIFY(clients.back()->connected());
            clients.back()->send(framed(std::to_string(i)));
        }
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const std::string expected = framed(std::to_string(i));
            QCOMPARE(clients[i]->receive(expected.size()), expected);
        }
        QCOMPARE(server.connections().size(), std::size_t(1000));
        clients.clear();
        QVERIFY(server.waitFor([](const auto& now) { return now.empty(); }));
    }

    void aTakenPortIsRefusedInWords() {
        Server server(echo);
        SystemClock clock;
        EventLog log(clock, Severity::Error);
        EventLoop loop;
        Network second(loop, clock, log, {});
        const auto bound = second.bind("127.0.0.1", server.port);
        QVERIFY(!bound);
        QVERIFY(bound.error().message.find("Port " + std::to_string(server.port) + " is used by") == 0);
#ifdef __linux__
        QVERIFY2(bound.error().message.find("(" + std::to_string(::getpid()) + ")") != std::string::npos,
                 bound.error().message.c_str());
#endif
    }
};

QTEST_APPLESS_MAIN(NetworkTest)
#include "network_test.moc"
