#include <QtTest>

#include "engine/base/crc32c.h"
#include "engine/records/compression.h"
#include "engine/records/control_record.h"
#include "engine/records/record_iterator.h"
#include "engine/records/record_walk.h"

using namespace brook;

class RecordBatchTest : public QObject {
    Q_OBJECT

    static Bytes threeRecords(BatchBuilder::Options options = {}) {
        BatchBuilder builder(options);
        builder.add({Timestamp(1000),
                     asBytes("key"),
                     asBytes("value"),
                     {{asBytes("h"), asBytes("1")}, {asBytes("empty"), ByteView{}}, {asBytes("null"), {}}}});
        builder.add({Timestamp(990), std::nullopt, asBytes(""), {}});
        builder.add({Timestamp(1010), asBytes("gone"), std::nullopt, {}});
        return builder.build().value();
    }

private slots:
    void recordsReadBackAsTheyWereAdded_data() {
        QTest::addColumn<int>("codec");
        for (int codec = 0; codec <= 4; ++codec)
            QTest::newRow(std::string(codecName(static_cast<Codec>(codec))).c_str()) << codec;
    }
    void recordsReadBackAsTheyWereAdded() {
        QFETCH(int, codec);
        BatchBuilder::Options options;
        options.codec = static_cast<Codec>(codec);
        const Bytes bytes = threeRecords(options);
        const auto batch = BatchView::parse(bytes);
        QVERIFY(batch);
        QVERIFY(batch->hasValidCrc());
        QCOMPARE(batch->header().codec(), options.codec);
        QCOMPARE(batch->header().recordCount, 3);
        QCOMPARE(batch->header().lastOffsetDelta, 2);
        QCOMPARE(batch->header().baseTimestamp, Timestamp(1000));
        QCOMPARE(batch->header().maxTimestamp, Timestamp(1010));
        QCOMPARE(batch->header().sizeInBytes(), bytes.size());
        Bytes scratch;
        const auto records = batch->records(scratch);
        QVERIFY(records);
        QCOMPARE(records->size(), std::size_t(3));
        const RecordView& first = (*records)[0];
        QCOMPARE(toText(*first.key), std::string("key"));
        QCOMPARE(toText(*first.value), std::string("value"));
        QCOMPARE(first.headers.size(), std::size_t(3));
        QCOMPARE(toText(first.headers[0].key), std::string("h"));
        QCOMPARE(toText(*first.headers[0].value), std::string("1"));
        QVERIFY(first.headers[1].value && first.headers[1].value->empty());
        QVERIFY(!first.headers[2].value);
        QVERIFY(!(*records)[1].key);
        QVERIFY((*records)[1].value && (*records)[1].value->empty());
        QCOMPARE((*records)[1].timestamp, Timestamp(990));
        QVERIFY(!(*records)[2].value);
        QCOMPARE((*records)[2].offset, Offset(2));
    }

    /// Written out by hand from the protocol guide.
    void aBatchHasExactlyTheseBytes() {
        BatchBuilder builder;
        builder.add({Timestamp(0x0102), asBytes("k"), asBytes("v"), {}});
        Bytes bytes = builder.build().value();
        const std::string expected(
            "\0\0\0\0\0\0\0\0"  // base offset
            "\0\0\0\x3a"        // length
            "\xff\xff\xff\xff"  // leader epoch
            "\x02"              // magic
            "????"              // CRC
            "\0\0"
            "\0\0\0\0"  // attributes, last offset delta
            "\0\0\0\0\0\0\1\2"
            "\0\0\0\0\0\0\1\2"
            "\xff\xff\xff\xff\xff\xff\xff\xff"
            "\xff\xff"
            "\xff\xff\xff\xff"
            "\0\0\0\1"  // count
            "\x10\0\0\0\2k\2v\0",
            70);
        storeBig(bytes.data() + batch_layout::crc, std::uint32_t(0x3f3f3f3f));
        QCOMPARE(toText(bytes), expected);
    }

    void stampingKeepsTheChecksum() {
        Bytes bytes = threeRecords();
        stampBatch(bytes, Offset(1'000'000'000'000), LeaderEpoch(7));
        const BatchView batch = BatchView::parse(bytes).value();
        QVERIFY(batch.hasValidCrc());
        QCOMPARE(batch.header().baseOffset, Offset(1'000'000'000'000));
        QCOMPARE(batch.header().lastOffset(), Offset(1'000'000'000'002));
        QCOMPARE(batch.header().partitionLeaderEpoch, LeaderEpoch(7));
    }

    void logAppendTimeIsSetInPlace() {
        Bytes bytes = threeRecords();
        stampLogAppendTime(bytes, Timestamp(5555));
        const BatchView batch = BatchView::parse(bytes).value();
        QVERIFY(batch.hasValidCrc());
        QCOMPARE(batch.header().timestampType(), TimestampType::LogAppendTime);
        QCOMPARE(batch.header().maxTimestamp, Timestamp(5555));
    }

    void aDeleteHorizonLeavesTheTimesOfTheRecordsAlone() {
        BatchBuilder::Options options;
        options.deleteHorizon = Timestamp(9'000'000);
        const Bytes bytes = threeRecords(options);
        const BatchView batch = BatchView::parse(bytes).value();
        QVERIFY(batch.header().hasDeleteHorizon());
        QCOMPARE(batch.header().baseTimestamp, Timestamp(9'000'000));
        QCOMPARE(batch.header().maxTimestamp, Timestamp(1010));
        Bytes scratch;
        const auto records = batch.records(scratch).value();
        QCOMPARE(records[0].timestamp, Timestamp(1000));
        QCOMPARE(records[1].timestamp, Timestamp(990));
    }

    void aGapBetweenOffsetsIsKept() {
        BatchBuilder builder;
        builder.addAt(2, {Timestamp(1), asBytes("a"), asBytes("1"), {}});
        builder.addAt(9, {Timestamp(2), asBytes("b"), asBytes("2"), {}});
        const Bytes bytes = builder.build().value();
        const BatchView batch = BatchView::parse(bytes).value();
        QCOMPARE(batch.header().lastOffsetDelta, 9);
        QCOMPARE(batch.header().recordCount, 2);
        Bytes scratch;
        const auto records = batch.records(scratch).value();
        QCOMPARE(records[0].offset, Offset(2));
        QCOMPARE(records[1].offset, Offset(9));
    }

    void sequencesWrapAtTheirEnd() {
        BatchHeader header;
        header.lastOffsetDelta = 2;
        QCOMPARE(header.lastSequence(), noSequence);
        header.baseSequence = Sequence(std::numeric_limits<std::int32_t>::max() - 1);
        QCOMPARE(header.lastSequence(), Sequence(0));
    }

    void everyFlippedBitBehindTheChecksumIsNoticed() {
        const Bytes whole = threeRecords();
        for (std::size_t bit = batch_layout::crc * 8; bit < whole.size() * 8; ++bit) {
            Bytes bytes = whole;
            bytes[bit / 8] ^= std::byte{1} << (bit % 8);
            const auto batch = BatchView::parse(bytes);
            QVERIFY(!batch || !batch->hasValidCrc());
        }
    }

    void everyCutIsRefused() {
        const Bytes whole = threeRecords();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto batch = BatchView::parse(ByteView(whole).first(length));
            QVERIFY(!batch);
            QCOMPARE(batch.error().code, ErrorCode::CorruptMessage);
        }
        Bytes longer = whole;
        longer.resize(longer.size() + 10);
        QCOMPARE(BatchView::parse(longer)->bytes().size(), whole.size());
    }

    void olderFormatsAreNamedInTheirError() {
        for (const int magic : {0, 1, 3}) {
            Bytes bytes = threeRecords();
            bytes[batch_layout::magic] = static_cast<std::byte>(magic);
            const auto batch = BatchView::parse(bytes);
            QVERIFY(!batch);
            QVERIFY(batch.error().message.find("format " + std::to_string(magic)) != std::string::npos);
        }
    }

    void aCountThatLiesIsMalformed() {
        for (const std::int32_t count : {-1, 2, 4, std::numeric_limits<std::int32_t>::max()}) {
            Bytes bytes = threeRecords();
            storeBig(bytes.data() + batch_layout::recordCount, count);
            renewCrc(bytes);
            Bytes scratch;
            QVERIFY(!BatchView::parse(bytes)->records(scratch));
        }
    }

    void walkingOverRecordsSeesTheSameAsReadingThem_data() { recordsReadBackAsTheyWereAdded_data(); }
    void walkingOverRecordsSeesTheSameAsReadingThem() {
        QFETCH(int, codec);
        BatchBuilder::Options options;
        options.codec = static_cast<Codec>(codec);
        BatchBuilder builder(options);
        for (int i = 0; i < 500; ++i) {
            const std::string text(static_cast<std::size_t>(i) * 7 % 300, 'v');
            const bool hasKey = i % 3 > 0;
            builder.add({Timestamp(1000 + i % 7),
                         hasKey ? std::optional(asBytes(text)) : std::nullopt,
                         asBytes(text),
                         {{asBytes("h"), asBytes(text)}}});
        }
        const Bytes bytes = builder.build().value();
        const BatchView batch = BatchView::parse(bytes).value();
        Bytes scratch;
        const auto records = batch.records(scratch).value();
        RecordWalk walk = RecordWalk::over(batch, 1 << 20, Decompressor::Window::Bounded).value();
        for (const RecordView& record : records) {
            const auto facts = walk.next().value();
            QCOMPARE(batch.header().baseOffset + facts.offsetDelta, record.offset);
            QCOMPARE(facts.timestamp, record.timestamp);
            QCOMPARE(facts.hasKey, record.key.has_value());
        }
        QVERIFY(walk.atEnd());
    }

    void aWalkEndsWhereTheBatchUnpacksTooFar() {
        BatchBuilder::Options options;
        options.codec = Codec::Gzip;
        BatchBuilder builder(options);
        builder.add({Timestamp(1), std::nullopt, asBytes(std::string(100'000, 'x')), {}});
        const Bytes bytes = builder.build().value();
        const BatchView batch = BatchView::parse(bytes).value();
        const std::size_t whole = builder.uncompressedSize() - batch_layout::headerSize;
        QVERIFY(RecordWalk::over(batch, whole, Decompressor::Window::Bounded)->next().has_value());
        QCOMPARE(RecordWalk::over(batch, whole - 1, Decompressor::Window::Bounded)->next().error().code,
                 ErrorCode::MessageTooLarge);
    }

    void aWalkTellsWrongRecordsFromDamagedData() {
        BatchBuilder::Options options;
        options.codec = Codec::Gzip;
        Bytes bytes = threeRecords(options);
        storeBig(bytes.data() + batch_layout::recordCount, 2);
        const auto walkTo = [&bytes](int records) {
            const BatchView batch = BatchView::parse(bytes).value();
            RecordWalk walk = RecordWalk::over(batch, 1 << 20, Decompressor::Window::Bounded).value();
            for (int i = 1; i < records; ++i) (void)walk.next();
            return walk.next();
        };
        QCOMPARE(walkTo(2).error().code, ErrorCode::InvalidRecord);
        storeBig(bytes.data() + batch_layout::recordCount, 3);
        QVERIFY(walkTo(3).has_value());
        bytes[bytes.size() - 6] ^= std::byte{1};  // gzip's own checksum
        QCOMPARE(walkTo(3).error().code, ErrorCode::CorruptMessage);
    }

    void controlRecordsSayWhatTheyAre() {
        QCOMPARE(toText(controlRecordKey(ControlRecordType::Commit)), std::string("\0\0\0\1", 4));
        QCOMPARE(controlRecordType(controlRecordKey(ControlRecordType::Abort)), ControlRecordType::Abort);
        QCOMPARE(controlRecordType(asBytes("")), ControlRecordType::Unknown);
        QCOMPARE(controlRecordType(asBytes(std::string_view("\0\0\0\x63", 4))), ControlRecordType::Unknown);
    }
};

QTEST_APPLESS_MAIN(RecordBatchTest)
#include "record_batch_test.moc"
