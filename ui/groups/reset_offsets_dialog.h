#pragma once

#include <QDialog>
#include <QSet>
#include <QTimer>

#include <memory>

#include "engine/admin/cluster.h"
#include "ui/groups/offset_reset.h"
#include "ui/groups/offset_undo.h"
#include "ui/groups/reset_questions.h"

class QButtonGroup;
class QComboBox;
class QPushButton;

namespace brook::ui {

class Mark;
class ResetTable;
class Text;

/// Where a group shall read from: to the left how it is said, to the right what it means for each partition, before it
/// is written. Space leaves a partition out. Follows what the group commits meanwhile; while members are active it says
/// so and writes nothing. Shown by `open`.
class ResetOffsetsDialog final : public QDialog {
    Q_OBJECT

public:
    ResetOffsetsDialog(admin::Cluster& cluster, QString group, std::shared_ptr<const admin::Snapshot> snapshot,
                       QWidget* parent);
    void refresh(std::shared_ptr<const admin::Snapshot> snapshot);
    void choose(ResetChoice choice);
    const std::vector<ResetRow>& rows() const { return m_rows; }

signals:
    /// All of it is on the medium; and what it has replaced.
    void written(const OffsetUndo& undo);

private:
    QWidget* buildChoices();
    QWidget* buildPreview();
    QWidget* buildNotice();
    QWidget* buildFooter();
    void fillScope();
    void wishChanged();
    /// Asks where the time is that is wished for, once the wish has stood still for a moment.
    void findTimes();
    void tookTime(int round, const std::string& topic, const Result<admin::Cursor>& cursor);
    void recompute();
    void showNotice();
    void showSummary();
    void showFooter();
    void leaveOut(const QString& place, bool isOut);
    void write();

    admin::Cluster& m_cluster;
    QString m_group;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
    std::vector<ResetRow> m_rows;
    QSet<QString> m_leftOut;
    std::map<PlaceOfPartition, Offset> m_atTime;
    int m_round = 0;
    bool m_writing = false;
    QString m_trouble;  ///< the cluster refused, in words
    QTimer m_still;

    QButtonGroup* m_choices;
    QComboBox* m_scope;
    ResetQuestions* m_questions;
    QWidget* m_notice;
    Text* m_noticeWords;
    ResetTable* m_table;
    Text* m_summary;
    Mark* m_footerMark;
    Text* m_footer;
    QPushButton* m_write;
};

}  // namespace brook::ui
