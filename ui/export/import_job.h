#pragma once

#include <QObject>
#include <QThread>

#include <memory>

#include "engine/admin/cluster.h"
#include "engine/formats/record_text.h"

namespace brook::ui {

/// Produces the records of a file of exact lines to a topic, in their order: key, value, headers, times and nulls as
/// they were, each in its own partition, or in that of its key where there are fewer. The file is read piece by piece
/// on a thread of its own, and the next piece when the last one was acknowledged. It stops at the first line that is no
/// exact record, or that the topic does not take, and says which; what came before it is in the topic. GUI thread.
class ImportJob final : public QObject {
    Q_OBJECT

public:
    enum class State { Running, Done, Cancelled, Failed };

    /// `partitions` of the topic.
    ImportJob(admin::Cluster& cluster, QString file, QString topic, int partitions, QObject* parent = nullptr);
    ~ImportJob() override;
    void start();
    void cancel();

    State state() const { return m_state; }
    std::uint64_t records() const { return m_records; }
    std::uint64_t bytesRead() const { return m_bytesRead; }
    std::uint64_t fileSize() const { return m_fileSize; }
    const QString& sentence() const { return m_sentence; }

signals:
    void progressed();
    void finished();

private:
    class Reader;
    struct Piece;

    void readPiece();
    void take(Piece piece);
    void acknowledged(const Result<admin::Produced>& produced);
    void end(State state, const QString& sentence = {});

    admin::Cluster& m_cluster;
    QString m_topic;
    int m_partitions;
    State m_state = State::Running;
    std::uint64_t m_records = 0;
    std::uint64_t m_bytesRead = 0;
    std::uint64_t m_fileSize = 0;
    std::size_t m_waiting = 0;  // for acknowledgements
    bool m_isLast = false;
    QString m_trouble;  // that comes behind the records of this piece
    QString m_sentence;
    QThread m_thread;
    Reader* m_reader;
};

}  // namespace brook::ui
