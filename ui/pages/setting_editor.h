#pragma once

#include <QWidget>

#include <functional>

#include "engine/admin/values.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;

namespace brook::ui {

/// Edits one value in the form that suits it: on or off, one of some words, a number with its unit, or text. Tells each
/// new value as Kafka writes it; what cannot be read is told as nothing.
class SettingEditor final : public QWidget {
    Q_OBJECT

public:
    SettingEditor(const admin::SettingRow& row, QWidget* parent);
    /// Shows a value without telling it back.
    void show(const std::optional<std::string>& value);
    void setInvalid(bool invalid);

signals:
    void edited(const std::optional<std::string>& value);

private:
    void buildSwitch(QHBoxLayout* row);
    void buildChoice(QHBoxLayout* row, const QStringList& choices);
    void buildPolicy(QHBoxLayout* row);
    void buildUnits(QHBoxLayout* row);
    void buildText(QHBoxLayout* row);
    void readUnits();

    admin::SettingRow m_row;
    std::function<void(const std::optional<std::string>&)> m_show;
    QLineEdit* m_line = nullptr;
    QComboBox* m_unit = nullptr;
};

}  // namespace brook::ui
