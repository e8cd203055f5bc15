#include "ui/export/export_job.h"

#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>

#include <algorithm>
#include <limits>

#include "engine/formats/record_text.h"

namespace brook::ui {

namespace {

constexpr std::uint32_t pageRows = 100;

std::uint64_t distance(const admin::Cursor& from, const admin::Cursor& to) {
    std::uint64_t sum = 0;
    for (const auto& [partition, end] : to.next) {
        const auto begin = from.next.find(partition);
        if (begin != from.next.end() && end > begin->second) sum += static_cast<std::uint64_t>(end - begin->second);
    }
    return sum;
}

}  // namespace

/// Lives on the job's thread and owns the file there.
class ExportJob::Writer final : public QObject {
public:
    Writer(ExportForm form, const QString& file, std::string topic)
        : m_form(form), m_file(file), m_topic(std::move(topic)) {}

    /// Nothing when it could be opened.
    QString open() {
        const QFileInfo there(m_file.fileName());
        if (there.exists() && !there.isFile()) return ExportJob::tr("something else than a file has this name");
        if (!m_file.open(QIODevice::WriteOnly)) return m_file.errorString();
        std::string head;
        if (m_form == ExportForm::Csv) formats::appendCsvTitles(head);
        if (m_form == ExportForm::Exact) formats::appendExactHead(head);
        return put(head);
    }

    QString write(const std::vector<admin::RecordRow>& rows) {
        for (const admin::RecordRow& row : rows) {
            std::string line;
            const RecordView record = admin::viewOf(row);
            const formats::RecordText text{m_topic, row.partition, row.logAppendTime, record};
            switch (m_form) {
                case ExportForm::JsonLines:
                    formats::appendJson(line, text);
                    line += '\n';
                    break;
                case ExportForm::Csv: formats::appendCsv(line, text); break;
                case ExportForm::Exact: formats::appendExact(line, text); break;
            }
            if (QString trouble = put(line); !trouble.isEmpty()) return trouble;
        }
        return {};
    }

    QString commit() { return m_file.commit() ? QString() : m_file.errorString(); }
    std::uint64_t bytes() const { return m_bytes; }

private:
    QString put(const std::string& text) {
        if (m_file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()) ||
            !m_file.flush())
            return m_file.errorString();
        m_bytes += text.size();
        return {};
    }

    ExportForm m_form;
    QSaveFile m_file;  // is taken back unless it is committed
    std::string m_topic;
    std::uint64_t m_bytes = 0;
};

ExportJob::ExportJob(admin::Cluster& cluster, ExportRequest request, QObject* parent)
    : QObject(parent), m_cluster(cluster), m_request(std::move(request)), m_position(m_request.from),
      m_writer(new Writer(m_request.form, m_request.file, m_request.topic.toStdString())) {
    if (!m_request.partitions.empty())
        for (admin::Cursor* cursor : {&m_request.from, &m_request.until, &m_position})
            std::erase_if(cursor->next, [this](const auto& entry) {
                return std::find(m_request.partitions.begin(), m_request.partitions.end(), entry.first) ==
                       m_request.partitions.end();
            });
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread.start();
}

ExportJob::~ExportJob() {
    m_thread.quit();
    m_thread.wait();
}

std::uint64_t ExportJob::scanned() const {
    return m_request.chosen.empty() ? distance(m_request.from, m_position) : m_nextChosen;
}

std::uint64_t ExportJob::total() const {
    return m_request.chosen.empty() ? distance(m_request.from, m_request.until) : m_request.chosen.size();
}

void ExportJob::start() {
    QMetaObject::invokeMethod(m_writer, [this, writer = m_writer] {
        const QString trouble = writer->open();
        QMetaObject::invokeMethod(this, [this, trouble] { written(0, trouble); });
    });
}

void ExportJob::cancel() {
    if (m_state == State::Running) end(State::Cancelled);
}

void ExportJob::end(State state, const QString& sentence) {
    m_state = state;
    m_sentence = sentence;
    emit progressed();
    emit finished();
}

bool ExportJob::isBehindEnd() const { return distance(m_position, m_request.until) == 0; }

void ExportJob::commit() {
    QMetaObject::invokeMethod(m_writer, [this, writer = m_writer] {
        const QString trouble = writer->commit();
        QMetaObject::invokeMethod(this, [this, trouble] {
            if (m_state != State::Running) return;
            end(trouble.isEmpty() ? State::Done : State::Failed, trouble);
        });
    });
}

void ExportJob::readChosen() {
    if (m_nextChosen == m_request.chosen.size()) return commit();
    const admin::Hit& place = m_request.chosen[m_nextChosen++];
    m_cluster.readRecord(m_request.topic.toStdString(), place.partition, place.offset,
                         [self = QPointer(this)](Result<admin::RecordRow> record) {
                             if (!self || self->m_state != State::Running) return;
                             std::vector<admin::RecordRow> rows;
                             if (record)
                                 rows.push_back(std::move(*record));
                             else
                                 self->m_damage.push_back(record.error().message);
                             self->write(std::move(rows));
                         });
}

void ExportJob::readPage() {
    if (!m_request.chosen.empty()) return readChosen();
    if (m_atEnd || isBehindEnd()) return commit();
    admin::RecordQuery query;
    query.topic = m_request.topic.toStdString();
    query.partitions = m_request.partitions;
    query.view = m_request.view;
    query.direction = admin::Direction::Newer;
    query.from = m_position;
    query.limit = pageRows;
    query.previewBytes = std::numeric_limits<std::uint32_t>::max();
    m_cluster.readRecords(std::move(query), [self = QPointer(this)](Result<admin::RecordPage> page) {
        if (self && self->m_state == State::Running) self->take(std::move(page));
    });
}

void ExportJob::take(Result<admin::RecordPage> page) {
    if (!page) return end(State::Failed, QString::fromStdString(page.error().message));
    m_damage.insert(m_damage.end(), page->damage.begin(), page->damage.end());
    std::vector<admin::RecordRow> rows;
    for (admin::RecordRow& row : page->rows) {
        const auto until = m_request.until.next.find(row.partition);
        const bool isInside = until != m_request.until.next.end() && row.offset < until->second;
        if (row.kind != admin::RowKind::Record || !isInside) continue;
        if (!m_request.filter || admin::isFound(*m_request.filter, row)) rows.push_back(std::move(row));
    }
    m_atEnd = page->atEnd;
    for (const auto& [partition, next] : page->continueFrom.next) m_position.next[partition] = next;
    for (auto& [partition, next] : m_position.next) {
        const auto until = m_request.until.next.find(partition);
        if (until != m_request.until.next.end()) next = std::min(next, until->second);
    }
    write(std::move(rows));
}

void ExportJob::write(std::vector<admin::RecordRow> records) {
    m_pageRecords = records.size();
    auto rows = std::make_shared<const std::vector<admin::RecordRow>>(std::move(records));
    QMetaObject::invokeMethod(m_writer, [this, rows, writer = m_writer] {
        const QString trouble = writer->write(*rows);
        QMetaObject::invokeMethod(this, [this, bytes = writer->bytes(), trouble] { written(bytes, trouble); });
    });
}

void ExportJob::written(std::uint64_t bytes, const QString& trouble) {
    if (m_state != State::Running) return;
    if (!trouble.isEmpty()) return end(State::Failed, trouble);
    m_records += std::exchange(m_pageRecords, 0);
    m_bytes = bytes;
    emit progressed();
    readPage();
}

}  // namespace brook::ui
