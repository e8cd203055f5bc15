#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

#include <set>

#include "engine/records/record_iterator.h"
#include "tests/support/kafka_directory.h"
#include "tests/support/places.h"

using namespace brook;

/// Batches that Apache Kafka and its clients wrote, from whole data directories.
class KafkaBatchesTest : public QObject {
    Q_OBJECT

    struct Counts {
        int batches = 0;
        int records = 0;  // control records left out
        int rebuilt = 0;
        std::set<Codec> codecs;
    };

    static void check(const BatchView& batch, Counts& counts) {
        const BatchHeader& header = batch.header();
        QVERIFY(batch.hasValidCrc());
        Bytes scratch;
        const auto records = batch.records(scratch);
        QVERIFY2(records, records ? "" : records.error().message.c_str());
        QCOMPARE(records->size(), static_cast<std::size_t>(header.recordCount));
        ++counts.batches;
        if (!header.isControl()) counts.records += header.recordCount;
        counts.codecs.insert(header.codec());
        // The cleaner keeps the last offset of a batch whose last records it took, and LogAppendTime hides the times
        // that a client wrote, so only whole batches with times of their own are built anew.
        const bool whole = !records->empty() && records->back().offset == header.lastOffset();
        if (header.codec() == Codec::None && whole && header.timestampType() == TimestampType::CreateTime)
            rebuild(batch, *records, counts);
    }

    static void rebuild(const BatchView& batch, const std::vector<RecordView>& records, Counts& counts) {
        const BatchHeader& header = batch.header();
        BatchBuilder::Options options;
        options.producerId = header.producerId;
        options.producerEpoch = header.producerEpoch;
        options.baseSequence = header.baseSequence;
        options.transactional = header.isTransactional();
        options.control = header.isControl();
        if (header.hasDeleteHorizon()) options.deleteHorizon = header.baseTimestamp;
        BatchBuilder builder(options);
        for (const RecordView& record : records)
            builder.addAt(static_cast<std::int32_t>(record.offset - header.baseOffset),
                          {record.timestamp, record.key, record.value, record.headers});
        Bytes anew = builder.build().value();
        stampBatch(anew, header.baseOffset, header.partitionLeaderEpoch);
        QVERIFY(ByteView(anew).size() == batch.bytes().size());
        QVERIFY(std::equal(anew.begin(), anew.end(), batch.bytes().begin()));
        ++counts.rebuilt;
    }

private slots:
    void everyBatchIsReadAndUncompressedOnesAreBuiltByteForByte_data() {
        QTest::addColumn<QString>("archive");
        QTest::newRow("cleanly stopped") << "clean-4.3.1";
        QTest::newRow("killed") << "unclean-4.3.1";
    }
    void everyBatchIsReadAndUncompressedOnesAreBuiltByteForByte() {
        QFETCH(QString, archive);
        QFile description(QString::fromStdString(test::dataPath(archive.toStdString() + ".json")));
        QVERIFY(description.open(QIODevice::ReadOnly));
        const QJsonObject served = QJsonDocument::fromJson(description.readAll()).object();
        QMap<QString, int> found;  // data records by partition directory, all of its segments together
        Counts counts;
        for (const test::ArchivedFile& file : test::unpackArchive(test::dataPath(archive.toStdString() + ".tar.zst"))) {
            if (!file.path.ends_with(".log") && !file.path.ends_with(".checkpoint")) continue;
            const int before = counts.records;
            ByteView rest = file.content;
            while (!rest.empty()) {
                const auto batch = BatchView::parse(rest);
                QVERIFY2(batch, (file.path + ": " + (batch ? "" : batch.error().message)).c_str());
                check(*batch, counts);
                if (QTest::currentTestFailed()) return;
                rest = rest.subspan(batch->bytes().size());
            }
            const auto partition = QString::fromStdString(file.path).section('/', 1, 1);
            if (served.contains(partition)) found[partition] += counts.records - before;
        }
        for (const QString& partition : served.keys())
            QCOMPARE(found[partition], served[partition]["read_uncommitted"]["records"].toInt());
        QCOMPARE(found.size(), served.size());
        QCOMPARE(counts.codecs.size(), std::size_t(5));
        QVERIFY(counts.rebuilt > 50);
    }
};

QTEST_APPLESS_MAIN(KafkaBatchesTest)
#include "kafka_batches_test.moc"
