#pragma once

#include <QWidget>

#include "engine/admin/values.h"

class QToolButton;

namespace brook::ui {

class Badge;
class SettingEditor;
class Text;

/// One setting on the page: what it is called, its editor, where its value comes from. A staged change has a bar at the
/// left and says what was; what is wrong is said below the editor.
class SettingItem final : public QWidget {
    Q_OBJECT

public:
    SettingItem(const admin::SettingRow& row, bool ofTopic, QWidget* parent);
    const admin::SettingRow& row() const { return m_row; }
    /// `staged` holds the new value, or nothing for the inherited one.
    void setStaged(const std::optional<std::string>& staged);
    void setUnchanged();
    void setProblem(const QString& sentence);
    void setCurrent(bool current);
    bool matches(const QString& words) const;
    bool isSetHere() const;

signals:
    void edited(const std::optional<std::string>& value);
    void undone();
    /// Back to what it is without a value here.
    void inheritWanted();
    void entered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSource();

    admin::SettingRow m_row;
    bool m_ofTopic;
    bool m_staged = false;
    bool m_current = false;
    bool m_typing = false;
    SettingEditor* m_editor;
    QWidget* m_was;
    Text* m_wasText;
    Text* m_problem;
    Badge* m_badge;
    Text* m_source;
    QToolButton* m_inherit;
};

}  // namespace brook::ui
