#include <QtTest>

#include "engine/metadata/apply.h"
#include "engine/quorum/snapshot_file.h"
#include "engine/records/record_batch.h"
#include "tests/support/kafka_directory.h"
#include "tests/support/places.h"

using namespace brook;

/// What Apache Kafka 4.3.1 wrote, read here.
class KafkaMetadataTest : public QObject {
    Q_OBJECT

    static Bytes file(const std::string& archive, std::string_view ending) {
        for (const test::ArchivedFile& file :
             test::unpackArchive(test::dataPath(fmt::format("{}-4.3.1.tar.zst", archive))))
            if (file.path.ends_with(ending)) return file.content;
        return {};
    }
    static constexpr std::string_view logFile = "__cluster_metadata-0/00000000000000000000.log";

private slots:
    void everyRecordIsWrittenBackAsItWas_data() {
        QTest::addColumn<QString>("archive");
        QTest::newRow("clean") << "clean";
        QTest::newRow("unclean") << "unclean";
    }
    void everyRecordIsWrittenBackAsItWas() {
        QFETCH(QString, archive);
        const Bytes log = file(archive.toStdString(), logFile);
        QVERIFY(!log.empty());
        ByteView rest = log;
        Bytes scratch;
        std::size_t count = 0;
        while (const auto batch = BatchView::parse(rest)) {
            rest = rest.subspan(batch->header().sizeInBytes());
            if (batch->header().isControl()) continue;
            const auto records = batch->records(scratch);
            QVERIFY(records.has_value());
            for (const RecordView& record : *records) {
                const auto parsed = parseMetadataRecord(*record.value);
                QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().message.c_str());
                const Bytes again = printMetadataRecord(*parsed);
                QVERIFY2(std::ranges::equal(again, *record.value),
                         fmt::format("offset {}, alternative {}, version {}", record.offset, parsed->index(),
                                     static_cast<int>((*record.value)[2]))
                             .c_str());
                ++count;
            }
        }
        QVERIFY(count > 100);
    }

    void theImageIsTheClusterThatWroteIt() {
        const Bytes log = file("clean", logFile);
        const auto read = readMetadataRecords(log);
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
        QVERIFY(read->unknown.empty());
        MetadataTransactions transactions;
        const auto image = applyRecords({}, transactions.decide(read->records));
        QCOMPARE(image->features.at("metadata.version"), metadataVersion);
        QCOMPARE(image->brokers.size(), std::size_t(1));
        QVERIFY(image->brokers.at(BrokerId(1)).endpoints.front().port == 25092);
        for (const char* name :
             {"codec-none", "codec-gzip", "codec-snappy", "codec-lz4", "codec-zstd", "transactional"})
            QCOMPARE(image->topic(name)->partitions.size(), std::size_t(2));
        QCOMPARE(image->topic("__consumer_offsets")->partitions.size(), std::size_t(5));
        QCOMPARE(image->configOf({ResourceType::Topic, "appendtime"}).at("message.timestamp.type"),
                 std::string("LogAppendTime"));
        QVERIFY(image->nextProducerId >= 1000);
    }

    void theBootstrapCheckpointIsASnapshot() {
        const auto read = readMetadataRecords(file("clean", "bootstrap.checkpoint"));
        QVERIFY(read.has_value());
        QCOMPARE(read->records.size(), std::size_t(6));
    }
};

QTEST_APPLESS_MAIN(KafkaMetadataTest)
#include "kafka_metadata_test.moc"
