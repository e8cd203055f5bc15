#include "tests/support/kafka_directory.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "engine/storage/log_directory.h"
#include "tests/support/log_reader.h"
#include "tests/support/manual_executor.h"
#include "tests/support/places.h"
#include "tests/support/silent_diagnostics.h"

using namespace brook;
using namespace brook::test;

namespace {

QJsonValue base64(const std::optional<std::string>& bytes) {
    return bytes ? QJsonValue(QString::fromLatin1(QByteArray::fromStdString(*bytes).toBase64()))
                 : QJsonValue(QJsonValue::Null);
}

/// `[offset, timestamp type, timestamp, key, value, [[header, value]…]]` and a newline, bytes in base64, header names
/// as text: the line that Apache Kafka's answers were hashed from.
QByteArray hashedLine(const ReadRecord& record) {
    QJsonArray headers;
    for (const auto& [name, value] : record.headers)
        headers.append(QJsonArray{QString::fromStdString(name), base64(value)});
    const QJsonArray line{qint64(record.offset.value()),
                          record.timestampType == TimestampType::LogAppendTime ? 2 : 1,
                          qint64(record.timestamp.value()),
                          base64(record.key),
                          base64(record.value),
                          headers};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

QString hashOf(const std::vector<ReadRecord>& records) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ReadRecord& record : records) hash.addData(hashedLine(record));
    return QString::fromLatin1(hash.result().toHex());
}

TopicPartition partitionNamed(const QString& directory) {
    const auto dash = directory.lastIndexOf('-');
    return {directory.left(dash).toStdString(), PartitionIndex(directory.mid(dash + 1).toInt())};
}

/// A data directory that Apache Kafka wrote, unpacked on the real disk and opened.
class KafkaDirectory {
public:
    explicit KafkaDirectory(const QString& name) {
        const std::string stem = test::dataPath(name.toStdString());
        QVERIFY(m_place.isValid());
        QVERIFY(unpackArchiveTo(*m_fs, m_place.path().toStdString(), stem + ".tar.zst"));
        QFile served(QString::fromStdString(stem + ".json"));
        QVERIFY(served.open(QIODevice::ReadOnly));
        m_served = QJsonDocument::fromJson(served.readAll()).object();
        open();
    }
    void open() {
        m_directory.reset();
        const Log::Environment environment{*m_fs, m_clock, m_random, m_diagnostics};
        auto opened = LogDirectory::open(environment, m_place.path().toStdString() + "/logs", {}, "test");
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        m_directory = std::move(*opened);
    }

    LogDirectory& directory() { return *m_directory; }
    /// What Apache Kafka serves from each partition directory.
    const QJsonObject& served() const { return m_served; }

    Result<std::unique_ptr<Log>> openLog(const TopicPartition& partition) {
        LogConfig config;
        config.retention.reset();  // the records are of 2023
        config.cleanupCompact = partition.topic == "compacted";
        const auto found = m_directory->partitions();
        const auto at = std::find_if(found.begin(), found.end(),
                                     [&](const FoundPartition& other) { return other.partition == partition; });
        if (at == found.end()) return fail(ErrorCode::UnknownTopicOrPartition, "there is no {}", partition.text());
        return m_directory->openLog({partition, at->topicId, config});
    }

private:
    QTemporaryDir m_place;
    std::unique_ptr<FileSystem> m_fs = realFileSystem();
    ManualClock m_clock{Timestamp(1'764'000'000'000)};
    SeededRandom m_random{1};
    SilentDiagnostics m_diagnostics;
    QJsonObject m_served;
    std::unique_ptr<LogDirectory> m_directory;
};

void compareWithServed(const Log& log, const QJsonObject& served) {
    QCOMPARE(log.startOffset().value(), qint64(served["start"].toInteger()));
    QCOMPARE(log.endOffset().value(), qint64(served["end"].toInteger()));
    QVERIFY(log.recovery().damage.empty());
    for (const auto& [isolation, name] :
         {std::pair(Isolation::LogEnd, "read_uncommitted"), std::pair(Isolation::Committed, "read_committed")}) {
        const QJsonObject expected = served[name].toObject();
        for (const std::uint64_t step : {1, 4'000, 1 << 20}) {
            const auto records = readRecords(log, isolation, step);
            QVERIFY2(records, records ? "" : records.error().message.c_str());
            QCOMPARE(qint64(records->size()), expected["records"].toInteger());
            QCOMPARE(records->front().offset.value(), qint64(expected["first"].toInteger()));
            QCOMPARE(records->back().offset.value(), qint64(expected["last"].toInteger()));
            QCOMPARE(hashOf(*records), expected["sha256"].toString());
        }
    }
}

}  // namespace

/// Directories that Apache Kafka wrote in KRaft mode, from the first release fit for it to a new one, read by content
/// and held against what Kafka itself served from them.
class KafkaDirectoryTest : public QObject {
    Q_OBJECT
private slots:
    void everyRecordIsServedAsApacheKafkaServedIt_data() { addArchives(); }
    void everyRecordIsServedAsApacheKafkaServedIt() {
        QFETCH(QString, name);
        KafkaDirectory kafka(name);
        if (QTest::currentTestFailed()) return;
        QCOMPARE(kafka.directory().wasStoppedCleanly(), name.startsWith("clean"));
        QCOMPARE(kafka.directory().identity().nodeId, BrokerId(1));
        QCOMPARE(kafka.served().size(), 14);
        for (const QString& directory : kafka.served().keys()) {
            const auto log = kafka.openLog(partitionNamed(directory));
            QVERIFY2(log, log ? "" : log.error().message.c_str());
            compareWithServed(**log, kafka.served()[directory].toObject());
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(directory));
        }
    }

    void whatWasOpenedAndClosedHereIsServedTheSameAgain_data() { addArchives(); }
    void whatWasOpenedAndClosedHereIsServedTheSameAgain() {
        QFETCH(QString, name);
        KafkaDirectory kafka(name);
        if (QTest::currentTestFailed()) return;
        LogDirectory::Checkpoints checkpoints;
        for (const QString& directory : kafka.served().keys()) {
            const auto log = kafka.openLog(partitionNamed(directory));
            QVERIFY(log && (*log)->close());
            checkpoints.recoveryPoints[partitionNamed(directory)] = (*log)->recoveryPoint();
        }
        QVERIFY(kafka.directory().writeCheckpoints(checkpoints));
        QVERIFY(kafka.directory().markCleanShutdown(11));
        kafka.open();
        QVERIFY(kafka.directory().wasStoppedCleanly());
        for (const QString& directory : kafka.served().keys()) {
            const auto log = kafka.openLog(partitionNamed(directory));
            QVERIFY(log);
            compareWithServed(**log, kafka.served()[directory].toObject());
            QVERIFY2(!QTest::currentTestFailed(), qPrintable(directory));
        }
    }

private:
    static void addArchives() {
        QTest::addColumn<QString>("name");
        for (const char* version : {"3.3.2", "3.9.1", "4.3.1"})
            for (const char* stop : {"clean", "unclean"}) {
                const QString name = QStringLiteral("%1-%2").arg(stop, version);
                QTest::newRow(qPrintable(name)) << name;
            }
    }
};

QTEST_APPLESS_MAIN(KafkaDirectoryTest)
#include "kafka_directory_test.moc"
