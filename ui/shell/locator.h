#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>

#include "engine/admin/cluster.h"
#include "ui/shell/locator_hits.h"

class QLineEdit;
class QListView;

namespace brook::ui {

class LocatorModel;
class Text;

/// Ctrl+K: a field over the window that goes to any topic, place, setting or action. Lies over the whole window, so
/// that what is below is dimmed; Esc or a click beside it puts it away.
class Locator final : public QWidget {
    Q_OBJECT

public:
    Locator(admin::Cluster& cluster, QWidget* window);
    ~Locator() override;
    /// `topic` is the one in front: without words, its settings and actions are meant.
    void open(std::shared_ptr<const admin::Snapshot> snapshot, LocatorWorld world, const QString& topic);
    QLineEdit* field() const { return m_field; }
    const std::vector<LocatorHit>& hits() const;

signals:
    void chosen(const LocatorHit& hit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void askSettings(const QString& topic);
    void step(int by);
    void choose();
    void place();

    admin::Cluster& m_cluster;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
    LocatorWorld m_world;
    QString m_front;
    QWidget* m_card;
    QLineEdit* m_field;
    Text* m_count;
    QListView* m_list;
    LocatorModel* m_model;
    QPointer<QWidget> m_focusBefore;
};

}  // namespace brook::ui
