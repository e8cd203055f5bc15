#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace brook::ui {

class Segmented;
class Text;
class TimeEdit;

/// Writes records one after the other: key, value, headers, partition or partitioner, time. What is null, what is empty
/// and what is text are three choices, never guessed. Bytes that are no text are entered as hex. Keeps what was
/// entered.
class ProducePanel final : public QWidget {
    Q_OBJECT

public:
    ProducePanel(admin::Cluster& cluster, QWidget* parent);
    void refresh(const admin::Snapshot& snapshot);
    void setTopic(const QString& topic);
    /// The record again, to be changed and written.
    void fillFrom(const admin::RecordRow& row);
    void produce();

signals:
    void produced(const QString& topic, PartitionIndex partition, Offset offset);

private:
    enum Content { AsText, AsHex, Empty, Null };
    enum Placement { ByKey = -2, InTurn = -1 };

    void buildKey(QVBoxLayout* column);
    void buildValue(QVBoxLayout* column);
    void buildHeaders(QVBoxLayout* column);
    void addHeader(const QString& name, const std::optional<Bytes>& value);
    void refreshPartitions();
    void say(const QString& sentence, bool wrong);
    std::optional<admin::ProduceRecord> record();
    std::vector<admin::HeaderRow> headers() const;

    admin::Cluster& m_cluster;
    std::map<QString, int> m_topics;  ///< and how many partitions they have
    int m_turn = 0;
    QComboBox* m_topic;
    QComboBox* m_partition;
    Segmented* m_keyIs;
    QLineEdit* m_key;
    Segmented* m_valueIs;
    QPlainTextEdit* m_value;
    QTableWidget* m_headers;
    QCheckBox* m_ownTime;
    TimeEdit* m_time;
    Text* m_result;
    QPushButton* m_go;
};

}  // namespace brook::ui
