#include "engine/storage/append_check.h"

#include <QtTest>

#include "engine/base/byte_writer.h"
#include "engine/records/compression.h"
#include "tests/support/peak_memory.h"

using namespace brook;

namespace {

constexpr Timestamp now{1'700'000'000'000};
constexpr Timestamp farAhead = now + 100'000'000;

struct Wanted {
    std::optional<Timestamp> timestamp = now;
    bool key = true;
};
Bytes batchOf(const std::vector<Wanted>& records, Codec codec = Codec::None,
              TimestampType type = TimestampType::CreateTime) {
    BatchBuilder::Options options;
    options.codec = codec;
    options.timestampType = type;
    BatchBuilder builder(options);
    for (const Wanted& record : records)
        builder.add({record.timestamp.value_or(noTimestamp),
                     record.key ? std::optional(asBytes("k")) : std::nullopt,
                     asBytes("v"),
                     {}});
    return builder.build().value();
}

AppendError refused(Bytes batch, const LogConfig& config = {}) {
    const auto checked = checkClientBatch(batch, config, now);
    return checked ? AppendError{Error{ErrorCode::None, ""}, {}} : checked.error();
}
std::vector<std::int32_t> named(const AppendError& error) {
    std::vector<std::int32_t> indexes;
    for (const RecordError& record : error.records) indexes.push_back(record.batchIndex);
    return indexes;
}

LogConfig compacted() {
    LogConfig config;
    config.cleanupCompact = true;
    return config;
}
LogConfig stamped() {
    LogConfig config;
    config.timestampType = TimestampType::LogAppendTime;
    return config;
}

/// A batch of one record around `records`, which may be packed already.
Bytes wrapped(Codec codec, ByteView records) {
    Bytes batch = batchOf({{}});
    batch.resize(batch_layout::headerSize);
    batch.insert(batch.end(), records.begin(), records.end());
    storeBig(batch.data() + batch_layout::batchLength,
             static_cast<std::int32_t>(batch.size() - batch_layout::lengthPrefix));
    storeBig(batch.data() + batch_layout::attributes, static_cast<std::int16_t>(codec));
    renewCrc(batch);
    return batch;
}

/// The beginning of a record that says it has a value of so many bytes.
Bytes beginningOf(std::int32_t valueSize) {
    ByteWriter record;
    record.varint(valueSize + 10);
    record.int8(0);
    record.varlong(0);
    record.varint(0);
    record.varint(-1);
    record.varint(valueSize);
    return record.release();
}

constexpr std::int32_t bombSize = 150 << 20;

/// A frame with the largest window there is, whose blocks of four bytes unpack to 128 KiB each.
Bytes zstdOfRuns() {
    Bytes frame = {std::byte{0x28}, std::byte{0xb5}, std::byte{0x2f},
                   std::byte{0xfd}, std::byte{0},    std::byte{17 << 3}};
    const auto block = [&frame](std::uint32_t header, ByteView content) {
        for (int i = 0; i < 3; ++i) frame.push_back(static_cast<std::byte>(header >> (8 * i)));
        frame.insert(frame.end(), content.begin(), content.end());
    };
    const Bytes beginning = beginningOf(bombSize);
    block(static_cast<std::uint32_t>(beginning.size()) << 3, beginning);
    constexpr std::uint32_t size = 128 << 10;
    for (int i = 0; i < bombSize / static_cast<int>(size); ++i) block(size << 3 | 2, asBytes("x"));
    block(1, {});
    return frame;
}

}  // namespace

/// What a client's batch has to look like. What Apache Kafka 4.3 answers to the same batches was asked of it.
class AppendCheckTest : public QObject {
    Q_OBJECT

    static void codecs() {
        QTest::addColumn<int>("codec");
        for (int codec = 0; codec <= 4; ++codec)
            QTest::newRow(std::string(codecName(static_cast<Codec>(codec))).c_str()) << codec;
    }

private slots:
    void everyRecordOutOfTimeIsNamed_data() { codecs(); }
    void everyRecordOutOfTimeIsNamed() {
        QFETCH(int, codec);
        const AppendError error = refused(batchOf({{}, {farAhead}, {}, {farAhead}}, static_cast<Codec>(codec)));
        QCOMPARE(error.error.code, ErrorCode::InvalidTimestamp);
        QCOMPARE(named(error), (std::vector<std::int32_t>{1, 3}));
        QVERIFY(error.records[0].message.find(std::to_string(farAhead.value())) != std::string::npos);
    }

    void everyRecordWithoutAKeyIsNamed() {
        const AppendError error = refused(batchOf({{now, false}, {}, {now, false}}), compacted());
        QCOMPARE(error.error.code, ErrorCode::InvalidRecord);
        QCOMPARE(named(error), (std::vector<std::int32_t>{0, 2}));
    }

    void oneBadTimeMakesItAnInvalidTimestampAndEachRecordHasOneReason() {
        const AppendError error = refused(batchOf({{farAhead, false}, {}, {farAhead, true}}), compacted());
        QCOMPARE(error.error.code, ErrorCode::InvalidTimestamp);
        QCOMPARE(named(error), (std::vector<std::int32_t>{0, 2}));
        QVERIFY(error.records[0].message.find("key") != std::string::npos);
        QVERIFY(error.records[1].message.find("timestamp") != std::string::npos);
    }

    void everyRecordOutOfOrderIsNamed() {
        BatchBuilder builder;
        for (const std::int32_t delta : {0, 2, 1, 3}) builder.addAt(delta, {now, asBytes("k"), asBytes("v"), {}});
        const AppendError error = refused(builder.build().value());
        QCOMPARE(error.error.code, ErrorCode::InvalidRecord);
        QCOMPARE(named(error), (std::vector<std::int32_t>{1, 2}));
    }

    void aWrongShapeIsTheWholeBatchsFault() {
        Bytes batch = batchOf({{farAhead}, {farAhead}});
        batch.back() = std::byte{2};
        renewCrc(batch);
        const AppendError error = refused(batch);
        QCOMPARE(error.error.code, ErrorCode::InvalidRecord);
        QVERIFY(error.records.empty());
    }

    void timesAreHeldToBothBoundsAndNoTimeToNone() {
        LogConfig config;
        config.timestampBeforeMax = Milliseconds(1000);
        config.timestampAfterMax = Milliseconds(500);
        QCOMPARE(refused(batchOf({{now - 1000}, {now + 500}, {std::nullopt}}), config).error.code, ErrorCode::None);
        const AppendError error = refused(
            batchOf({{now}, {now - 1001}, {now + 501}, {Timestamp(-5)}, {Timestamp(-4'000'000'000'000'000'000)}}),
            config);
        QCOMPARE(named(error), (std::vector<std::int32_t>{1, 2, 3, 4}));
    }

    void aClientMaySayThatTimesAreTheBrokersOnlyWhereItDoesNotMatter() {
        const auto marked = [](Timestamp time) {
            return batchOf({{time}, {time}}, Codec::None, TimestampType::LogAppendTime);
        };
        QCOMPARE(refused(marked(now)).error.code, ErrorCode::None);
        const AppendError error = refused(marked(now), stamped());
        QCOMPARE(error.error.code, ErrorCode::InvalidTimestamp);
        QCOMPARE(named(error), (std::vector<std::int32_t>{0, 1}));
        QCOMPARE(refused(marked(noTimestamp)).error.code, ErrorCode::InvalidTimestamp);
        QCOMPARE(refused(batchOf({{farAhead}}), stamped()).error.code, ErrorCode::None);
    }

    void moreBadRecordsThanAnAnswerShouldNameEndTheReading() {
        const std::vector<Wanted> many(30'000, Wanted{farAhead, true});
        QCOMPARE(refused(batchOf(many, Codec::Zstd)).records.size(), std::size_t(10'000));
        LogConfig config;
        config.maxMessageBytes = 10 << 20;
        QCOMPARE(refused(batchOf(many), config).records.size(), many.size());
    }

    void aBatchIsReencodedWhereTheTopicAsksForIt_data() { codecs(); }
    void aBatchIsReencodedWhereTheTopicAsksForIt() {
        QFETCH(int, codec);
        for (const Codec target : {Codec::None, Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd}) {
            Bytes batch = batchOf({{now}, {now - 5, false}}, static_cast<Codec>(codec));
            LogConfig config;
            config.compression = target;
            const auto checked = checkClientBatch(batch, config, now);
            QVERIFY(checked.has_value());
            const BatchView anew = BatchView::parse(checked->bytes).value();
            QVERIFY(anew.hasValidCrc());
            QCOMPARE(anew.header().codec(), target);
            QCOMPARE(anew.header().maxTimestamp, now);
            Bytes scratch;
            const auto records = anew.records(scratch).value();
            QCOMPARE(records.size(), std::size_t(2));
            QCOMPARE(records[1].timestamp, now - 5);
            QCOMPARE(toText(*records[1].value), std::string("v"));
        }
    }

    void aBatchThatIsTooLargeOnceItIsReencodedIsRefused() {
        BatchBuilder::Options options;
        options.codec = Codec::Gzip;
        BatchBuilder builder(options);
        builder.add({now, std::nullopt, asBytes(std::string(5000, 'x')), {}});
        LogConfig config;
        config.maxMessageBytes = 1000;
        QCOMPARE(refused(builder.build().value(), config).error.code, ErrorCode::None);
        config.compression = Codec::None;
        QCOMPARE(refused(builder.build().value(), config).error.code, ErrorCode::MessageTooLarge);
    }

    void aBombTakesLittleMemory_data() {
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<int>("codec");
        QTest::addColumn<int>("answer");
        Bytes plain = beginningOf(bombSize);
        plain.resize(plain.size() + static_cast<std::size_t>(bombSize) + 1);
        for (const Codec codec : {Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd}) {
            const Bytes packed = compress(codec, plain).value();
            QTest::newRow(std::string(codecName(codec)).c_str())
                << QByteArray(reinterpret_cast<const char*>(packed.data()), static_cast<qsizetype>(packed.size()))
                << static_cast<int>(codec)
                << static_cast<int>(codec == Codec::Snappy ? ErrorCode::None : ErrorCode::MessageTooLarge);
        }  // snappy packs too little to be a bomb
        const Bytes runs = zstdOfRuns();
        QTest::newRow("zstd with the largest window")
            << QByteArray(reinterpret_cast<const char*>(runs.data()), static_cast<qsizetype>(runs.size()))
            << static_cast<int>(Codec::Zstd) << static_cast<int>(ErrorCode::MessageTooLarge);
    }
    void aBombTakesLittleMemory() {
        QFETCH(QByteArray, packed);
        QFETCH(int, codec);
        QFETCH(int, answer);
        Bytes batch = wrapped(static_cast<Codec>(codec),
                              std::as_bytes(std::span(packed.data(), static_cast<std::size_t>(packed.size()))));
        LogConfig config;
        config.maxMessageBytes = 64 << 20;
        const test::PeakMemory memory;
        const auto checked = checkClientBatch(batch, config, now);
        const auto grown = memory.grownKiB();
        QCOMPARE(checked ? ErrorCode::None : checked.error().error.code, static_cast<ErrorCode>(answer));
        if (!grown) QSKIP("the peak of memory is not known here");
        QVERIFY2(*grown < 16 << 10, qPrintable(QString("%1 KiB").arg(*grown)));
    }

    void whatIsToBeReencodedMayUnpackLessFar() {
        BatchBuilder::Options options;
        options.codec = Codec::Gzip;
        Bytes batch;
        {
            BatchBuilder builder(options);
            builder.add({now, std::nullopt, Bytes(100 << 20), {}});
            batch = builder.build().value();
        }
        LogConfig config;
        QCOMPARE(refused(batch, config).error.code, ErrorCode::None);
        config.compression = Codec::Zstd;
        const test::PeakMemory memory;
        QCOMPARE(refused(batch, config).error.code, ErrorCode::MessageTooLarge);
        QVERIFY(memory.grownKiB().value_or(0) < 80 << 10);
    }
};

QTEST_APPLESS_MAIN(AppendCheckTest)
#include "append_check_test.moc"
