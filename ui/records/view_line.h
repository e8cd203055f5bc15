#pragma once

#include <QStringList>
#include <QWidget>

class QPushButton;

namespace brook::ui {

class ElidedLabel;
class Mark;
class Text;

/// Which saved view a page shows, whether the page shows something else meanwhile, and what the view no longer finds.
/// Hidden while there is none.
class ViewLine final : public QWidget {
    Q_OBJECT

public:
    explicit ViewLine(QWidget* parent);
    void show(const QString& name, bool isChanged, const QStringList& missing);
    QStringList missing() const { return m_missing; }

signals:
    /// What the page shows is to be the view from now on.
    void updateWanted();
    /// The view is to be shown as it was saved.
    void againWanted();
    /// No view any more; the page stays as it is.
    void leaveWanted();

private:
    ElidedLabel* m_name;
    Text* m_changed;
    QPushButton* m_update;
    QPushButton* m_again;
    Mark* m_mark;
    ElidedLabel* m_sentence;
    QStringList m_missing;
};

}  // namespace brook::ui
