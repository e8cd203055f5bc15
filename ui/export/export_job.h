#pragma once

#include <QObject>
#include <QThread>

#include <deque>
#include <memory>

#include "engine/admin/cluster.h"

namespace brook::ui {

enum class ExportForm { JsonLines, Csv, Exact };

/// What is exported: records of a topic between two cuts, and of those what a filter finds.
struct ExportRequest {
    QString file;
    ExportForm form = ExportForm::JsonLines;
    QString topic;
    std::vector<PartitionIndex> partitions;  ///< empty: all
    admin::View view = admin::View::ReadUncommitted;
    std::shared_ptr<const search::Filter> filter;  ///< null: every record
    admin::Cursor from;                            ///< of each partition, the first offset
    admin::Cursor until;                           ///< and the one behind the last; both are always given
    std::vector<admin::Hit> chosen;                ///< not empty: only these records, in this order
};

/// Writes all records of a result to a file, whole, oldest first. Records are read page by page and written on a thread
/// of its own; the next page is asked for when the last one is in the file, so that memory holds one. The file appears
/// under its name only when it is complete and on the medium: a disk that is full, or `cancel`, leaves nothing behind.
/// GUI thread.
class ExportJob final : public QObject {
    Q_OBJECT

public:
    enum class State { Running, Done, Cancelled, Failed };

    ExportJob(admin::Cluster& cluster, ExportRequest request, QObject* parent = nullptr);
    ~ExportJob() override;
    void start();
    void cancel();

    State state() const { return m_state; }
    std::uint64_t records() const { return m_records; }
    std::uint64_t bytes() const { return m_bytes; }
    /// Of the offsets, how many were looked at, and of how many.
    std::uint64_t scanned() const;
    std::uint64_t total() const;
    /// Why it failed.
    const QString& sentence() const { return m_sentence; }
    /// Sentences about records that could not be read, and are not in the file.
    const std::vector<std::string>& damage() const { return m_damage; }

signals:
    void progressed();
    void finished();

private:
    class Writer;

    void readPage();
    void readChosen();
    void write(std::vector<admin::RecordRow> records);
    void commit();
    void take(Result<admin::RecordPage> page);
    void written(std::uint64_t bytes, const QString& trouble);
    void end(State state, const QString& sentence = {});
    bool isBehindEnd() const;

    admin::Cluster& m_cluster;
    ExportRequest m_request;
    admin::Cursor m_position;
    std::size_t m_nextChosen = 0;
    State m_state = State::Running;
    std::uint64_t m_records = 0;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_pageRecords = 0;
    std::vector<std::string> m_damage;
    QString m_sentence;
    bool m_atEnd = false;
    QThread m_thread;
    Writer* m_writer;
};

}  // namespace brook::ui
