#pragma once

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

#include "engine/admin/cluster.h"
#include "ui/sql/query_book.h"
#include "ui/sql/sql_query.h"

class QComboBox;
class QMenu;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace brook::ui {

class Mark;
class ResultModel;
class ResultView;
class SqlChecker;
class SqlEditor;
class Text;
class TopicReadings;
class Workbench;

/// SQL over topics: a statement, which is checked while it is typed, its rows as they come, and how far it is. Topics
/// are tables, read as records pages read them. Nothing can be written.
class SqlPage final : public QWidget {
    Q_OBJECT

public:
    SqlPage(admin::Cluster& cluster, Workbench& workbench, TopicReadings& readings, QWidget* parent);
    ~SqlPage() override;

    void refresh(std::shared_ptr<const admin::Snapshot> snapshot);
    /// Begins a statement over a topic; what stood there is in the history.
    void ask(const QString& topic);
    void setStatement(const QString& statement);
    void run();
    void save(const QString& name);
    SqlEditor& editor() { return *m_editor; }
    const SqlQuery& query() const { return *m_query; }
    ResultModel& result() { return *m_model; }
    QueryBook& book() { return m_book; }

signals:
    /// Something was carried out, in a sentence.
    void done(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildEditor();
    QWidget* buildBar();
    QWidget* buildResult();
    void connectQuery();
    std::vector<TopicTable> tables() const;
    void showTables();
    void check();
    void showProblem(const std::optional<SqlProblem>& problem);
    void showState();
    QString stateText() const;
    SqlRequest requestFor(const QString& statement) const;
    QString exampleFor(const QString& topic) const;
    QString likelyTopic() const;
    void fillHistory(QMenu* menu);
    void fillSaved(QMenu* menu);
    void askName();
    void exportRows();
    void openCell(const QModelIndex& index);
    void keepDraft();

    admin::Cluster& m_cluster;
    Workbench& m_workbench;
    TopicReadings& m_readings;
    QueryBook m_book;
    std::shared_ptr<const admin::Snapshot> m_snapshot;
    std::vector<std::pair<std::string, std::size_t>> m_topics;  // names and partitions, as the checker knows them
    SqlChecker* m_checker;
    SqlQuery* m_query;
    ResultModel* m_model;
    SqlEditor* m_editor;
    Text* m_facts;
    Text* m_problem;
    Mark* m_problemMark;
    QPushButton* m_run;
    QPushButton* m_cancel;
    QPushButton* m_save;
    QPushButton* m_export;
    QComboBox* m_mostRows;
    QStackedWidget* m_stack;
    QWidget* m_empty;
    ResultView* m_view;
    Mark* m_mark;
    Text* m_state;
    QTimer m_checkSoon;
    int m_checkedBegin = 0;  // of the part that was checked last
    int m_ranBegin = 0;
    SqlRequest m_ran;
    bool m_isRestored = false;
};

}  // namespace brook::ui
