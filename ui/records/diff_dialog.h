#pragma once

#include <QDialog>

#include "engine/admin/cluster.h"
#include "ui/records/payload_document.h"

class QTreeWidget;

namespace brook::ui {

class Text;

/// A record beside the one before it that has the same key, or beside any other: what was changed, added and removed.
/// Looks for the earlier record by itself and never waits for it. Shown by `open`.
class DiffDialog final : public QDialog {
    Q_OBJECT

public:
    /// With the record that came last before `row` in its partition and has its key.
    DiffDialog(admin::Cluster& cluster, const QString& topic, admin::RecordRow row, Reading value, QWidget* parent);
    /// With a record that was kept for it, of whatever topic. `place` is where that one lies. Both are whole.
    DiffDialog(const QString& place, const admin::RecordRow& kept, const QString& topic, admin::RecordRow row,
               Reading value, QWidget* parent);

private:
    DiffDialog(const QString& title, const QString& topic, admin::RecordRow row, Reading value, QWidget* parent);
    void searchBefore(admin::Cluster& cluster);
    void take(admin::Cluster& cluster, const admin::SearchChunk& chunk);
    void readBefore(admin::Cluster& cluster, Offset offset);
    void showBefore(const admin::RecordRow& before);
    void show(const QString& lead, const admin::RecordRow& before);
    void say(const QString& sentence);

    QString m_topic;
    admin::RecordRow m_row;
    Reading m_reading;
    std::unique_ptr<admin::Search> m_search;
    std::optional<Offset> m_found;
    Text* m_state;
    QTreeWidget* m_list;
};

}  // namespace brook::ui
