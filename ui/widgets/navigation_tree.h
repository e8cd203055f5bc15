#pragma once

#include <QTreeView>

namespace brook::ui {

/// Roles that a model offers to the tree at the left.
enum NavigationRole {
    NavigationRateRole = Qt::UserRole + 40,  ///< QString such as "4.2 k/s", right-aligned in 44 px
    NavigationSparkRole,                     ///< QList<double>, the last 15 seconds
    NavigationTroubleRole,                   ///< QString such as "2 new": replaces rate and line, with a triangle
    NavigationCountRole,                     ///< QString such as "14"
    NavigationStateRole,                     ///< QString such as "running": a filled dot and the word
    NavigationQuietRole,                     ///< bool: an internal thing, its name in text2
};

/// The tree at the left: rows 26 px, a rounded selection, at the right the rate and a sparkline. Paints only; what it
/// shows is its model's.
class NavigationTree final : public QTreeView {
    Q_OBJECT

public:
    explicit NavigationTree(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;
};

}  // namespace brook::ui
