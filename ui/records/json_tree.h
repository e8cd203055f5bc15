#pragma once

#include <QAbstractItemModel>
#include <QTreeView>

#include <map>
#include <memory>

#include "ui/records/payload_document.h"

namespace brook::ui {

/// The values of a JSON document as a tree: name, value, type. Children become rows a thousand at a time, as somebody
/// comes to them, so that an array of a million opens at once.
class JsonTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { Name, Value, Type, ColumnCount };
    static constexpr int atOnce = 1000;

    using QAbstractItemModel::QAbstractItemModel;
    void setDocument(std::shared_ptr<const PayloadDocument> document);
    const PayloadDocument* document() const { return m_document.get(); }
    std::uint32_t nodeOf(const QModelIndex& index) const {
        return index.isValid() ? static_cast<std::uint32_t>(index.internalId()) : 0;
    }
    /// The row of a node; makes the rows up to it. The nearest container above it when that would be very many.
    QModelIndex indexOf(std::uint32_t node);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Children {
        std::vector<std::uint32_t> nodes;
        int shown = 0;
    };
    const Children& childrenOf(std::uint32_t node) const;
    int rowOf(std::uint32_t node) const;
    void grow(const QModelIndex& parent, int to);

    std::shared_ptr<const PayloadDocument> m_document;
    mutable std::map<std::uint32_t, Children> m_children;
};

/// Shows a JsonTreeModel; brings in more rows as the last ones come into view.
class JsonTree final : public QTreeView {
    Q_OBJECT

public:
    explicit JsonTree(QWidget* parent = nullptr);
    JsonTreeModel* tree() const { return m_model; }
    void setDocument(std::shared_ptr<const PayloadDocument> document);
    void selectNode(std::uint32_t node);

signals:
    void nodeSelected(std::uint32_t node);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void measure();
    void fetchInView();

    JsonTreeModel* m_model;
    bool m_selecting = false;
};

}  // namespace brook::ui
