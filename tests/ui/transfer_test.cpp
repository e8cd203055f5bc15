#include <QButtonGroup>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <csignal>
#include <sys/resource.h>

#include "tests/ui/window_fixture.h"
#include "ui/export/import_job.h"
#include "ui/export/transfer_dialogs.h"

using namespace brook;
using namespace brook::ui;
using brook::test::PageFixture;

namespace {

admin::RecordRow row(std::optional<std::string> key, std::optional<std::string> value, std::int64_t time) {
    admin::RecordRow made;
    if (key) made.key = toBytes(*key);
    if (value) made.value = toBytes(*value);
    made.timestamp = Timestamp(time);
    made.headers = {{"h", std::nullopt}, {"h", toBytes("")}, {"\xff", toBytes("\x01\x02")}};
    return made;
}

struct Transfer : PageFixture {
    QString file = directory.filePath("out");

    Transfer() {
        cluster.addTopic("from", 2);
        cluster.addTopic("to", 2);
        cluster.append("from", PartitionIndex(0), row(std::string("\0k", 2), std::string("\xff\x00v", 3), 10));
        cluster.append("from", PartitionIndex(1), row(std::nullopt, std::nullopt, 20));
        cluster.append("from", PartitionIndex(0), row("", "", 30));
        cluster.append("from", PartitionIndex(1), row("k", "{\n\"n\": 1}", -1));
        for (int i = 0; i < 500; ++i)
            cluster.append("from", PartitionIndex(i % 2),
                           row("key" + std::to_string(i), std::string(300, 'x'), 100 + i));
        cluster.publish();
    }

    ExportRequest request(ExportForm form) {
        ExportRequest request;
        request.file = file;
        request.form = form;
        request.topic = "from";
        for (const admin::PartitionRow& each : cluster.snapshot().topics.at("from").partitions) {
            request.from.next[each.index] = each.start;
            request.until.next[each.index] = each.highWatermark;
        }
        return request;
    }

    QByteArray content() const {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray("(no file)");
    }
};

void run(ExportJob& job) {
    QSignalSpy finished(&job, &ExportJob::finished);
    job.start();
    QVERIFY(!finished.isEmpty() || finished.wait());
}

void run(ImportJob& job) {
    QSignalSpy finished(&job, &ImportJob::finished);
    job.start();
    QVERIFY(!finished.isEmpty() || finished.wait());
}

std::vector<std::byte> bytesOf(const std::optional<Bytes>& bytes) { return bytes.value_or(toBytes("(null)")); }

}  // namespace

class TransferTest final : public QObject {
    Q_OBJECT

private slots:
    void whatIsExportedExactlyIsImportedUnchanged() {
        Transfer it;
        ExportJob exporting(it.cluster, it.request(ExportForm::Exact));
        run(exporting);
        QVERIFY2(exporting.state() == ExportJob::State::Done, qPrintable(exporting.sentence()));
        QCOMPARE(exporting.records(), std::uint64_t{504});
        QCOMPARE(exporting.scanned(), exporting.total());
        QCOMPARE(it.content().count('\n'), 505);
        ImportJob importing(it.cluster, it.file, "to", 2);
        run(importing);
        QVERIFY2(importing.state() == ImportJob::State::Done, qPrintable(importing.sentence()));
        QCOMPARE(importing.records(), std::uint64_t{504});
        const auto rows = [&](const char* topic) {
            std::vector<admin::RecordRow> all;
            admin::RecordQuery query;
            query.topic = topic;
            query.direction = admin::Direction::Newer;
            query.limit = 1000;
            it.cluster.readRecords(query, [&](Result<admin::RecordPage> page) { all = page->rows; });
            std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
                return std::pair(a.partition, a.offset) < std::pair(b.partition, b.offset);
            });
            return all;
        };
        const auto before = rows("from");
        const auto after = rows("to");
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY(after[i].partition == before[i].partition && after[i].timestamp == before[i].timestamp);
            QVERIFY(bytesOf(after[i].key) == bytesOf(before[i].key) &&
                    after[i].key.has_value() == before[i].key.has_value());
            QVERIFY(bytesOf(after[i].value) == bytesOf(before[i].value));
            QCOMPARE(after[i].headers.size(), before[i].headers.size());
            for (std::size_t h = 0; h < before[i].headers.size(); ++h) {
                QVERIFY(after[i].headers[h].key == before[i].headers[h].key);
                QVERIFY(after[i].headers[h].value == before[i].headers[h].value);
            }
        }
    }

    void onlyWhatIsAskedForIsInTheFile() {
        Transfer it;
        ExportRequest request = it.request(ExportForm::JsonLines);
        request.partitions = {PartitionIndex(1)};
        search::FilterText text;
        text.text = "key LIKE 'key1%'";
        request.filter = *search::Filter::parse(text, {Timestamp(0), search::Zone::Utc});
        request.until.next[PartitionIndex(1)] = Offset(40);
        ExportJob job(it.cluster, request);
        run(job);
        const QList<QByteArray> lines = it.content().split('\n');
        QCOMPARE(lines.size() - 1, static_cast<qsizetype>(job.records()));
        QVERIFY(job.records() > 3);
        for (const QByteArray& line : lines.mid(0, lines.size() - 1))
            QVERIFY2(line.contains("\"partition\":1") && line.contains("\"key\":\"key1"), line.constData());
    }

    void exactlyTheRecordsThatWereChosenAreInTheFile() {
        Transfer it;
        ExportRequest request = it.request(ExportForm::JsonLines);
        for (const int offset : {0, 7, 100, 99'999})  // the last one is not there
            request.chosen.push_back({PartitionIndex(1), Offset(offset), Timestamp(0)});
        ExportJob job(it.cluster, request);
        run(job);
        QVERIFY2(job.state() == ExportJob::State::Done, qPrintable(job.sentence()));
        QCOMPARE(job.records(), std::uint64_t{3});
        QCOMPARE(job.damage().size(), std::size_t{1});
        QCOMPARE(job.scanned(), job.total());
        const QList<QByteArray> lines = it.content().split('\n');
        QCOMPARE(lines.size(), qsizetype{4});
        for (int i = 0; i < 3; ++i)
            QVERIFY(lines[i].contains("\"partition\":1,\"offset\":" + QByteArray::number(std::array{0, 7, 100}[i])));
    }

    void csvHasALineOfTitlesAndOneForEachRecord() {
        Transfer it;
        ExportJob job(it.cluster, it.request(ExportForm::Csv));
        run(job);
        QVERIFY(it.content().startsWith("topic,partition,offset,timestamp,"));
        QCOMPARE(it.content().count("\r\nfrom,"), 504);
    }

    void anExportThatIsStoppedLeavesNoFile() {
        Transfer it;
        it.cluster.hold();
        ExportJob job(it.cluster, it.request(ExportForm::Exact));
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QTRY_VERIFY(it.cluster.waitingAnswers() > 0);
        job.cancel();
        it.cluster.release();
        QVERIFY(job.state() == ExportJob::State::Cancelled && finished.size() == 1);
        QCOMPARE(it.content(), QByteArray("(no file)"));
    }

    void aDiskThatIsFullIsSaidAndLeavesNoFile() {
        Transfer it;
        ExportRequest request = it.request(ExportForm::Exact);
        request.file = it.directory.filePath("none/out");
        ExportJob job(it.cluster, request);
        run(job);
        QVERIFY(job.state() == ExportJob::State::Failed && !job.sentence().isEmpty());
        request.file = it.directory.path();
        ExportJob folder(it.cluster, request);
        run(folder);
        QCOMPARE(folder.sentence(), QStringLiteral("something else than a file has this name"));
        // A file that may not grow any more is refused as a disk without room refuses it.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{50'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        ExportJob full(it.cluster, it.request(ExportForm::Exact));
        run(full);
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(full.state() == ExportJob::State::Failed && !full.sentence().isEmpty());
        QCOMPARE(it.content(), QByteArray("(no file)"));
    }

    void aTopicThatGoesEndsTheExportWithItsReason() {
        Transfer it;
        it.cluster.failNext(ErrorCode::UnknownTopicOrPartition, "“from” was deleted");
        ExportJob job(it.cluster, it.request(ExportForm::Exact));
        run(job);
        QVERIFY(job.state() == ExportJob::State::Failed);
        QCOMPARE(job.sentence(), QStringLiteral("“from” was deleted"));
    }

    void anImportSaysAtWhichLineItStopped() {
        Transfer it;
        ExportJob exporting(it.cluster, it.request(ExportForm::Exact));
        run(exporting);
        QList<QByteArray> lines = it.content().split('\n');
        lines[3] = "{\"key\":1}";
        QFile file(it.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join('\n'));
        file.close();
        ImportJob job(it.cluster, it.file, "to", 2);
        run(job);
        QVERIFY(job.state() == ImportJob::State::Failed);
        QCOMPARE(job.records(), std::uint64_t{2});
        QVERIFY2(job.sentence().startsWith("Line 4: "), qPrintable(job.sentence()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("plain\n");
        file.close();
        ImportJob other(it.cluster, it.file, "to", 2);
        run(other);
        QVERIFY(other.state() == ImportJob::State::Failed && other.records() == 0);
    }

    void theDialogExportsAndSaysHowMuch() {
        Transfer it;
        ExportOffer offer;
        offer.all = it.request(ExportForm::JsonLines);
        offer.shown = offer.all;
        auto* dialog = new ExportDialog(it.cluster, offer, nullptr);
        QSignalSpy done(dialog, &ExportDialog::done);
        dialog->open();
        test::checkButtons(*dialog);
        auto* line = dialog->findChild<QLineEdit*>();
        line->setText(it.directory.filePath("x.jsonl"));
        test::child<QRadioButton>(*dialog, "Exact bytes, to import again")->click();
        QCOMPARE(line->text(), it.directory.filePath("x.records.jsonl"));
        test::child<QPushButton>(*dialog, "Export")->click();
        QVERIFY(!done.isEmpty() || done.wait());
        QCOMPARE(done.first().first().toString(), QStringLiteral("Exported 504 records"));
        QVERIFY(QFile::exists(it.directory.filePath("x.records.jsonl")));
    }
};

QTEST_MAIN(TransferTest)
#include "transfer_test.moc"
