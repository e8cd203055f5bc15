#pragma once

#include <QWidget>

#include <array>

#include "engine/admin/cluster.h"
#include "ui/records/topic_readings.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace brook::ui {

class ElidedLabel;
class HexView;
class PayloadView;

/// Everything about one record: where it stands, its value, key, headers and batch, each of them whole. Reads the
/// record again when the row that was selected shows only its beginning, and never waits for it.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(admin::Cluster& cluster, QWidget* parent = nullptr);
    /// Where the decoders chosen for a topic are kept from now on.
    void setReadings(TopicReadings& readings);
    void show(const QString& topic, const admin::RecordRow& row);
    void clear();
    /// Of the record that is shown; empty where none is.
    const QString& topic() const { return m_topic; }

signals:
    void produceAgain(const QString& topic, const admin::RecordRow& row);
    /// Why the record is still there, and when it can go.
    void fateWanted(const QString& topic, const admin::RecordRow& row);
    void columnWanted(const QString& topic, const QString& path);

protected:
    bool event(QEvent* event) override;

private:
    enum FactLine { Time, Key, Batch, Producer, FactCount };
    enum Page { ValuePage, KeyPage, HeadersPage, BatchPage };
    struct Fact {
        ElidedLabel* value;
        QLabel* note;
    };

    QWidget* buildTitle();
    QWidget* buildFacts();
    QWidget* buildHeaders();
    QWidget* buildBatch();
    PayloadView* buildPayload(const QString& name, const QString& what);
    void fill(bool whole);
    void fillFacts();
    void fillHeaders();
    void fillBatch();
    void fillValue();
    void showHeader(int index);
    void copyPayload(const std::optional<Bytes>& bytes);
    void copyAll();
    QMenu* buildComparisons();
    QString place() const;
    void compareWithEarlier();
    void compareWithKept();
    TopicReadings::Part partOf(const PayloadView* view) const;
    void applyReadings();
    void askForSchema(PayloadView* view);

    admin::Cluster& m_cluster;
    TopicReadings* m_readings = nullptr;
    QString m_topic;
    admin::RecordRow m_row;
    bool m_isWhole = false;
    /// The left side of comparisons to come, whatever is shown meanwhile.
    struct Kept {
        QString place;
        admin::RecordRow row;
    };
    std::optional<Kept> m_kept;
    std::uint64_t m_generation = 0;

    QWidget* m_head;
    QLabel* m_partition;
    QLabel* m_offset;
    QToolButton* m_copy;
    QToolButton* m_again;
    QToolButton* m_why;
    QToolButton* m_diff;
    std::array<Fact, FactCount> m_facts;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
    QStackedWidget* m_whole;  // nothing selected, or the record
    PayloadView* m_value;
    PayloadView* m_key;
    QTreeWidget* m_headers;
    HexView* m_headerHex;
    QTreeWidget* m_batch;
};

}  // namespace brook::ui
