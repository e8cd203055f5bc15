#pragma once

#include <QWidget>

#include "engine/admin/cluster.h"

class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTreeWidget;

namespace brook::ui {

/// Everything about one record: its facts, its value as a tree, as text and as bytes, its key, headers and batch. Loads
/// the whole value when a record is shown, however large, and never waits for it.
class Inspector final : public QWidget {
    Q_OBJECT

public:
    explicit Inspector(admin::Cluster& cluster, QWidget* parent = nullptr);
    void show(const QString& topic, const admin::RecordRow& row);
    void clear();

private:
    void fill(const admin::RecordRow& row, bool whole);
    void fillValue(const admin::RecordRow& row, bool whole);

    admin::Cluster& m_cluster;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_kind;
    QTabWidget* m_tabs;
    QTreeWidget* m_tree;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_hex;
    QPlainTextEdit* m_key;
    QTreeWidget* m_headers;
    QTreeWidget* m_batch;
    std::uint64_t m_generation = 0;
};

}  // namespace brook::ui
