#pragma once

#include <QWidget>

#include <map>

#include "engine/admin/cluster.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace brook::ui {

/// Every setting of a topic with what it means and where its value comes from. Changes are staged, checked as they are
/// made, and written together.
class ConfigurationPage final : public QWidget {
    Q_OBJECT

public:
    ConfigurationPage(admin::Cluster& cluster, QString topic, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void load();
    void fill();
    void showSetting(const admin::SettingRow& row);
    void stage(std::optional<std::string> value);
    void write();
    void refreshBar();
    const admin::SettingRow* current() const;

    admin::Cluster& m_cluster;
    QString m_topic;
    std::vector<admin::SettingRow> m_rows;
    std::map<std::string, std::optional<std::string>> m_staged;
    QLineEdit* m_filter;
    QCheckBox* m_onlyChanged;
    QTreeWidget* m_list;
    QLabel* m_name;
    QLabel* m_documentation;
    QLabel* m_origin;
    QLineEdit* m_value;
    QLabel* m_problem;
    QPushButton* m_set;
    QPushButton* m_reset;
    QWidget* m_bar;
    QLabel* m_barText;
};

}  // namespace brook::ui
