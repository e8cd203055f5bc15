#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace brook::ui {

class ResultModel;
struct SqlCell;

/// Paints a value of a result: numbers at the right, NULL, an empty text and bytes with a badge, texts with hidden
/// characters as escapes.
class ResultDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The grid of a result: any cells can be selected and copied, whole; Return or a double click wants one opened.
class ResultView final : public QTableView {
    Q_OBJECT

public:
    explicit ResultView(ResultModel* model, QWidget* parent = nullptr);
    static constexpr int rowsMeasured = 50;
    /// Columns as wide as what they show of their first rows, as many as are measured.
    void fitColumns();
    /// The selected cells, columns by tabs and rows by lines.
    QString selectedText() const;
    void copy() const;

signals:
    void openWanted(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void measure();
    ResultModel* m_model;
};

}  // namespace brook::ui
