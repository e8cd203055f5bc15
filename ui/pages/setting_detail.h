#pragma once

#include <QScrollArea>

#include "engine/admin/values.h"

class QFormLayout;
class QPushButton;

namespace brook::ui {

class Text;

/// What a setting means: its documentation, default, what is allowed, where its value comes from and what it was
/// before.
class SettingDetail final : public QScrollArea {
    Q_OBJECT

public:
    explicit SettingDetail(QWidget* parent);
    /// `previous` is the value before the last one written here: nothing if none is known, else what it was, which may
    /// itself be nothing (inherited).
    void show(const admin::SettingRow& row, const std::optional<std::optional<std::string>>& previous);

signals:
    void previousWanted(const std::string& name);

private:
    void addFact(const QString& name, const QString& value, bool data = false);

    std::string m_shown;
    Text* m_title;
    Text* m_name;
    Text* m_documentation;
    Text* m_without;
    QWidget* m_facts;
    QFormLayout* m_form = nullptr;
    QPushButton* m_back;
};

}  // namespace brook::ui
