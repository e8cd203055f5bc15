#include "ui/export/import_job.h"

#include <QFile>
#include <QPointer>

namespace brook::ui {

namespace {

constexpr std::size_t pieceRecords = 200;
constexpr std::size_t pieceBytes = 4 << 20;
constexpr qint64 longestLine = qint64{512} << 20;

}  // namespace

struct ImportJob::Piece {
    std::vector<formats::ExactRecord> records;
    std::uint64_t bytesRead = 0;
    std::uint64_t fileSize = 0;
    bool isLast = false;
    QString trouble;
};

/// Lives on the job's thread and owns the file there.
class ImportJob::Reader final : public QObject {
public:
    explicit Reader(const QString& file) : m_file(file) {}

    Piece read() {
        Piece piece;
        if (!m_file.isOpen() && !open(piece)) return piece;
        std::size_t bytes = 0;
        while (piece.records.size() < pieceRecords && bytes < pieceBytes && !m_file.atEnd()) {
            const QByteArray line = nextLine();
            bytes += static_cast<std::size_t>(line.size());
            if (line.isEmpty()) continue;
            auto record = formats::parseExact({line.constData(), static_cast<std::size_t>(line.size())});
            if (!record) {
                piece.trouble =
                    ImportJob::tr("Line %1: %2").arg(m_line).arg(QString::fromStdString(record.error().message));
                break;
            }
            piece.records.push_back(std::move(*record));
        }
        piece.isLast = m_file.atEnd() || !piece.trouble.isEmpty();
        piece.bytesRead = static_cast<std::uint64_t>(m_file.pos());
        piece.fileSize = static_cast<std::uint64_t>(m_file.size());
        return piece;
    }

private:
    bool open(Piece& piece) {
        piece.isLast = true;
        if (!m_file.open(QIODevice::ReadOnly)) {
            piece.trouble = m_file.errorString();
            return false;
        }
        const QByteArray head = nextLine();
        const auto checked = formats::checkExactHead({head.constData(), static_cast<std::size_t>(head.size())});
        if (!checked)
            piece.trouble = ImportJob::tr("This is no file of exact records: %1")
                                .arg(QString::fromStdString(checked.error().message));
        return checked.has_value();
    }

    QByteArray nextLine() {
        ++m_line;
        QByteArray line = m_file.readLine(longestLine);
        if (line.endsWith('\n')) line.chop(1);
        return line;
    }

    QFile m_file;
    qint64 m_line = 0;
};

ImportJob::ImportJob(admin::Cluster& cluster, QString file, QString topic, int partitions, QObject* parent)
    : QObject(parent), m_cluster(cluster), m_topic(std::move(topic)), m_partitions(partitions),
      m_reader(new Reader(file)) {
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

ImportJob::~ImportJob() {
    m_thread.quit();
    m_thread.wait();
}

void ImportJob::start() { readPiece(); }

void ImportJob::cancel() {
    if (m_state == State::Running) end(State::Cancelled);
}

void ImportJob::end(State state, const QString& sentence) {
    m_state = state;
    m_sentence = sentence;
    emit progressed();
    emit finished();
}

void ImportJob::readPiece() {
    QMetaObject::invokeMethod(m_reader, [this, reader = m_reader] {
        auto piece = std::make_shared<Piece>(reader->read());
        QMetaObject::invokeMethod(this, [this, piece] {
            if (m_state == State::Running) take(std::move(*piece));
        });
    });
}

void ImportJob::take(Piece piece) {
    m_bytesRead = piece.bytesRead;
    m_fileSize = piece.fileSize;
    m_isLast = piece.isLast;
    m_trouble = piece.trouble;
    m_waiting = piece.records.size() + 1;
    for (formats::ExactRecord& record : piece.records) {
        admin::ProduceRecord produce;
        produce.topic = m_topic.toStdString();
        if (record.partition.value() >= 0 && record.partition.value() < m_partitions)
            produce.partition = record.partition;
        produce.key = std::move(record.key);
        produce.value = std::move(record.value);
        for (auto& [name, value] : record.headers) produce.headers.push_back({toText(name), std::move(value)});
        produce.timestamp = record.timestamp;
        m_cluster.produce(std::move(produce), [self = QPointer(this)](const Result<admin::Produced>& produced) {
            if (self) self->acknowledged(produced);
        });
    }
    if (m_state != State::Running) return;
    --m_waiting;
    if (m_waiting == 0) acknowledged({});
}

/// The last acknowledgement of a piece asks for the next one.
void ImportJob::acknowledged(const Result<admin::Produced>& produced) {
    if (m_state != State::Running) return;
    if (!produced) return end(State::Failed, QString::fromStdString(produced.error().message));
    if (m_waiting > 0) {
        ++m_records;
        if (--m_waiting > 0) return;
    }
    emit progressed();
    if (!m_isLast) return readPiece();
    end(m_trouble.isEmpty() ? State::Done : State::Failed, m_trouble);
}

}  // namespace brook::ui
