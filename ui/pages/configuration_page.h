#pragma once

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

#include "engine/admin/cluster.h"

class QLineEdit;
class QListWidget;
class QScrollArea;

namespace brook::ui {

class ErrorState;
class ReviewBar;
class ReviewDialog;
class SettingDetail;
class SettingItem;
class Switch;
class Workbench;

/// Every setting of a topic, or of the broker when the topic is empty, with what it means and where its value comes
/// from. Changes are staged, checked by the broker as they are made, reviewed and written together; the values before
/// are kept, and one click goes back to them.
class ConfigurationPage final : public QWidget {
    Q_OBJECT

public:
    using Changes = std::map<std::string, std::optional<std::string>>;

    ConfigurationPage(admin::Cluster& cluster, Workbench& workbench, QString topic, QWidget* parent);
    const Changes& staged() const { return m_staged; }
    /// Brings a setting into view, with its meaning beside it.
    void showSetting(const QString& name);
    void stage(const std::string& name, const std::optional<std::string>& value);
    void write();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Section {
        QString key;
        QString title;
        QWidget* heading;
        std::vector<SettingItem*> items;
    };
    QWidget* buildSide();
    void load();
    void fill(std::vector<admin::SettingRow> rows);
    /// Makes the rows of the next settings, and fills those in view; the others follow in turns of their own, so that
    /// the window waits for none.
    void fillOn();
    bool hasMoreInView();
    /// All before `end`.
    void addRows(std::size_t end);
    void addItem(const admin::SettingRow& row);
    void filled();
    bool isShown(const SettingItem& item) const;
    SettingItem* newItem(const admin::SettingRow& row, QWidget* page);
    void filter();
    void listSections();
    void revert();
    void review();
    void forecast(ReviewDialog& dialog);
    void check(const std::string& name);
    void written(const Changes& before);
    void refreshBar();
    void select(SettingItem* item);
    SettingItem* itemOf(const std::string& name);
    QString previousKey(const std::string& name) const;
    std::optional<std::optional<std::string>> previousOf(const std::string& name) const;
    std::vector<admin::SettingChange> changes() const;

    admin::Cluster& m_cluster;
    Workbench& m_workbench;
    QString m_topic;
    Changes m_staged;
    std::map<std::string, QString> m_problems;
    std::vector<admin::SettingRow> m_rows;  ///< as they stand on the page
    std::size_t m_made = 0;                 ///< how many of them have their item
    bool m_isComplete = true;               ///< each has its row, at its place
    std::vector<Section> m_sections;
    QTimer m_fillOn;
    std::string m_before;  ///< the one that was looked at before the settings were read again
    int m_scrolled = 0;
    QString m_wanted;  ///< to be shown as soon as it is there
    SettingItem* m_current = nullptr;
    QLineEdit* m_find;
    QListWidget* m_list;
    Switch* m_onlyHere;
    QScrollArea* m_scroll;
    ErrorState* m_error;
    SettingDetail* m_detail;
    ReviewBar* m_bar;
};

}  // namespace brook::ui
