#pragma once

#include <QStackedWidget>

#include <optional>

#include "ui/groups/offset_reset.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace brook::ui {

class TimeEdit;

/// How a reset of offsets can be said.
enum class ResetChoice { Earliest, Latest, Time, Ago, Offset, Shift, Group, List };

/// What each way of saying it asks for: a time, a number, another group. One question is shown at a time.
class ResetQuestions final : public QStackedWidget {
    Q_OBJECT

public:
    ResetQuestions(const admin::Snapshot& snapshot, const QString& group, QWidget* parent);
    void setChoice(ResetChoice choice);
    ResetChoice choice() const { return static_cast<ResetChoice>(currentIndex()); }
    /// The time that is asked for, if a time is; where it is in the partitions is found out by others.
    std::optional<Timestamp> time(Timestamp now) const;
    /// All of the wish but `atTime`.
    ResetWish wish(const admin::Snapshot& snapshot) const;
    /// The line of the list that cannot be read; 0 when all can.
    int lineOfTrouble() const;
    /// As high as the question that is shown: the list is higher than the others.
    QSize sizeHint() const override { return shown(currentWidget()->sizeHint()); }
    QSize minimumSizeHint() const override { return shown(currentWidget()->minimumSizeHint()); }

signals:
    void changed();

private:
    /// Words alone take as much room as a control would.
    QSize shown(QSize hint) const { return hint.expandedTo({0, currentWidget()->minimumHeight()}); }
    void buildTime(const admin::Snapshot& snapshot);
    void buildAgo();
    void buildNumbers();
    void buildGroups(const admin::Snapshot& snapshot, const QString& group);
    void buildList();
    void ask(const QString& words, std::initializer_list<QWidget*> answers);

    TimeEdit* m_time;
    QSpinBox* m_ago;
    QComboBox* m_unit;
    QLineEdit* m_offset;
    QLineEdit* m_shift;
    QComboBox* m_other;
    QPlainTextEdit* m_list;
};

}  // namespace brook::ui
