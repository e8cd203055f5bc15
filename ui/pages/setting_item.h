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
///
/// There are hundreds of settings, and a dozen widgets in each: an item is an empty row of the right height until it is
/// filled, and may become one again when it is far from what is seen.
class SettingItem final : public QWidget {
    Q_OBJECT

public:
    SettingItem(const admin::SettingRow& row, bool ofTopic, QWidget* parent);
    const admin::SettingRow& row() const { return m_row; }
    bool isFilled() const { return m_editor != nullptr; }
    void fill();
    /// Not while it holds more than its row says: a staged value, what is wrong with it, the cursor.
    bool mayBeEmptied() const;
    void empty();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return isFilled() ? QWidget::minimumSizeHint() : sizeHint(); }
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
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildNames();
    QWidget* buildValues();
    QWidget* buildOrigin();
    /// One after the other behind this item, whenever each was filled.
    void orderTabs();
    void showSource();

    admin::SettingRow m_row;
    bool m_ofTopic;
    bool m_staged = false;
    bool m_current = false;
    bool m_typing = false;
    // Only while it is filled.
    SettingEditor* m_editor = nullptr;
    QWidget* m_was = nullptr;
    Text* m_wasText = nullptr;
    Text* m_problem = nullptr;
    Badge* m_badge = nullptr;
    Text* m_source = nullptr;
    QToolButton* m_inherit = nullptr;
};

}  // namespace brook::ui
