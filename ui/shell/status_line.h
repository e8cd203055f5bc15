#pragma once

#include <QStatusBar>

#include "engine/admin/values.h"

class QHBoxLayout;
class QPushButton;

namespace brook::ui {

class CopyLabel;
class Sparkline;
class StatusDot;
class Text;

/// The line below the window: the broker's state, its address (a click copies it), durability, traffic, disk,
/// connections and the time zone in which times are shown (a click chooses another). Numbers that change have a
/// reserved width.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent);
    void show(const admin::Snapshot& snapshot);

signals:
    void copied(const QString& address);
    void connectionsWanted();
    void timeZoneWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Flow {
        Sparkline* line;
        Text* records;
        Text* bytes;
    };
    Flow addFlow(QHBoxLayout* row, const QString& word, bool in);
    void addSeparator(QHBoxLayout* row);

    QWidget* m_content;
    StatusDot* m_dot;
    Text* m_state;
    CopyLabel* m_address;
    Text* m_durability;
    Flow m_in;
    Flow m_out;
    Text* m_disk;
    QPushButton* m_clients;
    QPushButton* m_zone;
    std::int64_t m_second = 0;
};

}  // namespace brook::ui
