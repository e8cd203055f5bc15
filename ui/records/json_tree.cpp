#include "ui/records/json_tree.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

#include <algorithm>

#include "ui/look/theme.h"
#include "ui/records/data_text.h"
#include "ui/records/payload.h"
#include "ui/records/record_delegate.h"

namespace brook::ui {

using look::px;

namespace {

constexpr int mostRowsForSelection = 50'000;
constexpr std::uint32_t fewChildren = 8;  // objects as small as this are shown unfolded

/// Name and value in the data font, the type as a quiet word at the right.
class NodeDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* model = static_cast<const JsonTreeModel*>(index.model());
        const JsonNode& node = model->document()->json->node(model->nodeOf(index));
        const look::Colors& c = look::colors();
        const bool isSelected = option.state & QStyle::State_Selected;
        const QString text = index.data().toString();
        painter->save();
        const QRect rect = option.rect.adjusted(index.column() == JsonTreeModel::Name ? px(2) : px(4), 0, -px(4), 0);
        if (index.column() == JsonTreeModel::Type) {
            painter->setFont(look::words(look::caption));
            painter->setPen(isSelected ? c.text2 : c.text3);
            painter->drawText(rect.adjusted(0, 0, -px(8), 0), Qt::AlignRight | Qt::AlignVCenter, text);
        } else {
            data_text::paint(
                painter, rect, text,
                index.column() == JsonTreeModel::Name ? c.text2 : tokenColor(payload::tokenKind(node.kind)));
        }
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {px(60), px(24)}; }
};

}  // namespace

// The model -----------------------------------------------------------------------------------------------------------

void JsonTreeModel::setDocument(std::shared_ptr<const PayloadDocument> document) {
    beginResetModel();
    m_document = document && document->json ? std::move(document) : nullptr;
    m_children.clear();
    if (m_document) {
        Children& top = const_cast<Children&>(childrenOf(0));
        top.shown = std::min(atOnce, static_cast<int>(top.nodes.size()));
    }
    endResetModel();
}

const JsonTreeModel::Children& JsonTreeModel::childrenOf(std::uint32_t node) const {
    const auto known = m_children.find(node);
    if (known != m_children.end()) return known->second;
    Children& children = m_children[node];
    const JsonIndex& json = *m_document->json;
    children.nodes.reserve(json.node(node).count);
    for (std::uint32_t child = json.firstChild(node); child != 0; child = json.node(child).next)
        children.nodes.push_back(child);
    return children;
}

int JsonTreeModel::rowOf(std::uint32_t node) const {
    const std::vector<std::uint32_t>& siblings = childrenOf(m_document->json->node(node).parent).nodes;
    return static_cast<int>(std::lower_bound(siblings.begin(), siblings.end(), node) - siblings.begin());
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, quintptr{childrenOf(nodeOf(parent)).nodes[static_cast<std::size_t>(row)]});
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const {
    if (!child.isValid() || !m_document) return {};
    const std::uint32_t above = m_document->json->node(nodeOf(child)).parent;
    return above == 0 ? QModelIndex() : createIndex(rowOf(above), 0, quintptr{above});
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const {
    if (!m_document || parent.column() > 0) return 0;
    const auto known = m_children.find(nodeOf(parent));
    return known == m_children.end() ? 0 : known->second.shown;
}

bool JsonTreeModel::hasChildren(const QModelIndex& parent) const {
    return m_document && parent.column() <= 0 && m_document->json->node(nodeOf(parent)).count > 0;
}

bool JsonTreeModel::canFetchMore(const QModelIndex& parent) const {
    return m_document && parent.column() <= 0 &&
           rowCount(parent) < static_cast<int>(m_document->json->node(nodeOf(parent)).count);
}

void JsonTreeModel::fetchMore(const QModelIndex& parent) { grow(parent, rowCount(parent) + atOnce); }

void JsonTreeModel::grow(const QModelIndex& parent, int to) {
    if (!canFetchMore(parent)) return;
    Children& children = const_cast<Children&>(childrenOf(nodeOf(parent)));
    const int shown = std::min(to, static_cast<int>(children.nodes.size()));
    if (shown <= children.shown) return;
    beginInsertRows(parent, children.shown, shown - 1);
    children.shown = shown;
    endInsertRows();
}

QModelIndex JsonTreeModel::indexOf(std::uint32_t node) {
    if (!m_document || node == 0) return {};
    const std::uint32_t above = m_document->json->node(node).parent;
    const QModelIndex parent = above == 0 ? QModelIndex() : indexOf(above);
    if (above != 0 && nodeOf(parent) != above) return parent;
    const int row = rowOf(node);
    if (row >= rowCount(parent)) {
        if (row - rowCount(parent) > mostRowsForSelection) return parent;
        grow(parent, row + 1);
    }
    return index(row, 0, parent);
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const {
    if (!m_document || !index.isValid()) return {};
    const JsonNode& node = m_document->json->node(nodeOf(index));
    const ByteView bytes = m_document->jsonText();
    if (role == Qt::ToolTipRole && index.column() == Value)
        return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
            .arg(payload::jsonValue(bytes, node, 1000).toHtmlEscaped());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (index.column()) {
        case Name:
            return m_document->json->node(node.parent).kind == JsonKind::Object ? payload::jsonName(bytes, node)
                                                                                : QString::number(index.row());
        case Value: return payload::jsonValue(bytes, node);
        case Type: return payload::jsonType(bytes, node);
        default: return {};
    }
}

// The view ------------------------------------------------------------------------------------------------------------

JsonTree::JsonTree(QWidget* parent) : QTreeView(parent), m_model(new JsonTreeModel(this)) {
    setModel(m_model);
    setItemDelegate(new NodeDelegate(this));
    setFrameShape(NoFrame);
    setUniformRowHeights(true);
    setHeaderHidden(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Value as a tree"));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(px(40));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(JsonTreeModel::Value, QHeaderView::Stretch);
    measure();
}

void JsonTree::measure() {
    setIndentation(px(16));
    int longest = px(60);
    for (int row = 0; row < std::min(m_model->rowCount(), 50); ++row)
        longest = std::max(longest, data_text::width(m_model->index(row, 0).data().toString()));
    header()->resizeSection(JsonTreeModel::Name, std::clamp(longest + indentation() * 2 + px(14), px(110),
                                                            std::max(px(110), viewport()->width() * 2 / 5)));
    header()->resizeSection(JsonTreeModel::Type, px(64));
}

void JsonTree::setDocument(std::shared_ptr<const PayloadDocument> document) {
    const QScopedValueRollback selecting(m_selecting, true);
    m_model->setDocument(std::move(document));
    measure();
    if (!m_model->document() || m_model->rowCount() > 200) return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const JsonNode& node = m_model->document()->json->node(m_model->nodeOf(m_model->index(row, 0)));
        if (node.kind == JsonKind::Object && node.count <= fewChildren) expand(m_model->index(row, 0));
    }
}

void JsonTree::selectNode(std::uint32_t node) {
    const QScopedValueRollback selecting(m_selecting, true);
    const QModelIndex index = m_model->indexOf(node);
    setCurrentIndex(index);
    if (index.isValid()) scrollTo(index);
}

void JsonTree::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (!m_selecting && current.isValid()) emit nodeSelected(m_model->nodeOf(current));
}

void JsonTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const look::Colors& c = look::colors();
    if (selectionModel()->isRowSelected(index.row(), index.parent())) {
        const QRect whole(0, option.rect.top(), viewport()->width(), option.rect.height());
        painter->fillRect(whole,
                          hasFocus() || option.state & QStyle::State_Active ? c.accentSoft : c.selectionInactive);
        painter->fillRect(QRect(0, whole.top(), px(3), whole.height()), c.accent);
    }
    QTreeView::drawRow(painter, option, index);
}

void JsonTree::fetchInView() {
    QModelIndex last = indexAt(QPoint(0, viewport()->height() - 1));
    if (!last.isValid()) return;
    for (QModelIndex at = last; at.isValid(); at = at.parent())
        if (at.row() >= m_model->rowCount(at.parent()) - 40 && m_model->canFetchMore(at.parent()))
            return m_model->fetchMore(at.parent());
}

void JsonTree::scrollContentsBy(int dx, int dy) {
    QTreeView::scrollContentsBy(dx, dy);
    if (dy != 0)
        QMetaObject::invokeMethod(this, &JsonTree::fetchInView,
                                  Qt::QueuedConnection);  // not while the view lays itself out
}

void JsonTree::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    measure();
}

void JsonTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) measure();
}

}  // namespace brook::ui
