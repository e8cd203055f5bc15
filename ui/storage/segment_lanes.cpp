#include "ui/storage/segment_lanes.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>

#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace brook::ui {

using look::px;
using storage_words::SegmentState;
using storage_words::stateOf;

namespace {

constexpr int rowHeight = 37;
constexpr int barHeight = 28;
constexpr int partitionWidth = 104;
constexpr int columnWidth = 92;
constexpr int gap = 4;
constexpr int smallestBar = 8;

struct Column {
    QString title;
    QString (*value)(const admin::PartitionStorage&);
};

QString counted(const admin::PartitionStorage& partition, std::uint64_t admin::HeldRecords::*what) {
    return partition.held ? text::count((*partition.held).*what) : SegmentLanes::tr("counting");
}

std::array<Column, 5> allColumns() {
    return {
        {{SegmentLanes::tr("Size"), [](const auto& partition) { return text::bytes(partition.bytes); }},
         {SegmentLanes::tr("Records"),
          [](const auto& partition) { return counted(partition, &admin::HeldRecords::records); }},
         {SegmentLanes::tr("Tombstones"),
          [](const auto& partition) { return counted(partition, &admin::HeldRecords::tombstones); }},
         {SegmentLanes::tr("Control"),
          [](const auto& partition) { return counted(partition, &admin::HeldRecords::control); }},
         {SegmentLanes::tr("Open"), [](const auto& partition) { return text::count(partition.openTransactions); }}}};
}

void hatch(QPainter& painter, const QPainterPath& shape, const QColor& ink) {
    painter.save();
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(ink, 1));
    const QRectF box = shape.boundingRect();
    for (double x = box.left() - box.height(); x < box.right(); x += px(6))
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

bool sameSegment(const admin::SegmentPlace& place, const admin::PartitionStorage& partition,
                 const admin::SegmentRow& segment) {
    return place.partition == partition.index && place.base == segment.base;
}

}  // namespace

SegmentLanes::SegmentLanes(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

QSize SegmentLanes::sizeHint() const {
    return {px(560), px(look::tableHeader) + px(rowHeight) * static_cast<int>(m_storage.partitions.size()) + px(4)};
}

void SegmentLanes::setStorage(const admin::TopicStorage& storage) {
    const bool grown = storage.partitions.size() != m_storage.partitions.size();
    m_storage = storage;
    m_largest = 0;
    for (const admin::PartitionStorage& partition : m_storage.partitions)
        m_largest = std::max(m_largest, partition.bytes);
    if (grown) updateGeometry();
    describe();
    update();
}

void SegmentLanes::select(const std::optional<admin::SegmentPlace>& segment) {
    m_selected = segment;
    describe();
    update();
}

/// How many of the numbers have room beside the bars.
int SegmentLanes::columnCount() const {
    const int room = width() - px(partitionWidth) - px(340);
    return std::clamp(room / px(columnWidth), 1, static_cast<int>(allColumns().size()));
}

int SegmentLanes::laneWidth() const { return width() - px(partitionWidth) - columnCount() * px(columnWidth) - px(8); }

QRect SegmentLanes::rowRect(int partition) const {
    return {0, px(look::tableHeader) + px(4) + partition * px(rowHeight), width(), px(rowHeight)};
}

std::vector<SegmentLanes::Bar> SegmentLanes::barsOf(int index) const {
    const auto& segments = m_storage.partitions[static_cast<std::size_t>(index)].segments;
    const double room = laneWidth();
    const double between = segments.size() * px(gap + smallestBar) < room ? px(gap) : 1;
    const double perByte =
        m_largest == 0 ? 0 : (room - between * static_cast<double>(segments.size())) / static_cast<double>(m_largest);
    const double least = std::min<double>(px(smallestBar), room / static_cast<double>(segments.size()) - between);
    std::vector<double> widths;
    double total = 0;
    for (const admin::SegmentRow& segment : segments) {
        widths.push_back(std::max(least, perByte * static_cast<double>(segment.bytes)));
        total += widths.back() + between;
    }
    const double shrink = total > room ? room / total : 1;
    const QRect row = rowRect(index);
    double x = px(partitionWidth);
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const double width = std::max(1.0, widths[i] * shrink);
        const double top = row.top() + (row.height() - px(barHeight)) / 2.0;
        bars.push_back({QRectF(x, top, width, px(barHeight)), index, static_cast<int>(i)});
        x += width + between * shrink;
    }
    return bars;
}

std::optional<SegmentLanes::At> SegmentLanes::place() const {
    if (!m_selected) return std::nullopt;
    for (std::size_t p = 0; p < m_storage.partitions.size(); ++p)
        for (std::size_t s = 0; s < m_storage.partitions[p].segments.size(); ++s)
            if (sameSegment(*m_selected, m_storage.partitions[p], m_storage.partitions[p].segments[s]))
                return At{static_cast<int>(p), static_cast<int>(s)};
    return std::nullopt;
}

std::optional<SegmentLanes::At> SegmentLanes::barAt(const QPointF& point) const {
    for (int p = 0; p < static_cast<int>(m_storage.partitions.size()); ++p) {
        if (!rowRect(p).contains(point.toPoint())) continue;
        for (const Bar& bar : barsOf(p))
            if (bar.rect.adjusted(-1, 0, 1, 0).contains(point)) return At{p, bar.segment};
    }
    return std::nullopt;
}

void SegmentLanes::choose(At at) {
    const admin::PartitionStorage& partition = m_storage.partitions[static_cast<std::size_t>(at.partition)];
    m_selected = {m_storage.topic, partition.index, partition.segments[static_cast<std::size_t>(at.segment)].base};
    describe();
    update();
    emit rowWanted(rowRect(at.partition));
    emit segmentSelected(*m_selected);
}

QString SegmentLanes::sentence(At at) const {
    const admin::PartitionStorage& partition = m_storage.partitions[static_cast<std::size_t>(at.partition)];
    const admin::SegmentRow& segment = partition.segments[static_cast<std::size_t>(at.segment)];
    const SegmentState state = stateOf(segment, m_storage.rules, m_storage.takenAt, at.segment == 0);
    QStringList parts{tr("Segment %1 of partition %2").arg(segment.base.value()).arg(partition.index.value()),
                      storage_words::badgeOf(state).text, text::bytes(segment.bytes),
                      storage_words::held(segment.held)};
    const QString left = storage_words::timeLeft(segment, m_storage.takenAt);
    if (!left.isEmpty()) parts << tr("retention: %1").arg(left);
    return parts.join(QStringLiteral(", "));
}

void SegmentLanes::describe() {
    const auto at = place();
    setAccessibleName(at ? sentence(*at) : tr("Segments of the partitions. The arrow keys choose one."));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void SegmentLanes::mousePressEvent(QMouseEvent* event) {
    if (const auto at = barAt(event->position())) choose(*at);
}

void SegmentLanes::keyPressEvent(QKeyEvent* event) {
    const auto now = place();
    if (m_storage.partitions.empty()) return QWidget::keyPressEvent(event);
    At at = now.value_or(At{});
    const auto segments = [this](int partition) {
        return static_cast<int>(m_storage.partitions[static_cast<std::size_t>(partition)].segments.size());
    };
    const int last = static_cast<int>(m_storage.partitions.size()) - 1;
    switch (event->key()) {
        case Qt::Key_Left: at.segment -= now ? 1 : 0; break;
        case Qt::Key_Right: at.segment += now ? 1 : 0; break;
        case Qt::Key_Up: at.partition -= now ? 1 : 0; break;
        case Qt::Key_Down: at.partition += now ? 1 : 0; break;
        case Qt::Key_Home: at.segment = 0; break;
        case Qt::Key_End: at.segment = segments(at.partition) - 1; break;
        default: return QWidget::keyPressEvent(event);
    }
    at.partition = std::clamp(at.partition, 0, last);
    at.segment = std::clamp(at.segment, 0, segments(at.partition) - 1);
    choose(at);
}

void SegmentLanes::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void SegmentLanes::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
}

bool SegmentLanes::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto at = barAt(help->pos());
    QToolTip::showText(help->globalPos(), at ? sentence(*at) : QString(), this);
    return true;
}

void SegmentLanes::paintBar(QPainter& painter, const QRectF& bar, SegmentState state) {
    const look::Colors& c = look::colors();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = std::min(4 * look::scale(), bar.width() / 2);
    const QRectF box = bar.adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(box, radius, radius);
    switch (state) {
        case SegmentState::Leaving:
            painter.setPen(c.warnLine);
            painter.setBrush(c.warnSoft);
            painter.drawPath(shape);
            return;
        case SegmentState::Clean:
        case SegmentState::Closed:
            painter.setPen(c.accentLine);
            painter.setBrush(c.inSoft);
            painter.drawPath(shape);
            return;
        case SegmentState::Dirty:
            painter.setPen(c.ctl);
            painter.setBrush(c.base);
            painter.drawPath(shape);
            hatch(painter, shape, c.line2);
            return;
        case SegmentState::Active: break;
    }
    // Open at its right: more is to come.
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.base);
    painter.drawPath(shape);
    const QRectF edge = bar.adjusted(1, 1, -1, -1);
    QPainterPath open(edge.topRight());
    open.lineTo(edge.left() + radius, edge.top());
    open.quadTo(edge.topLeft(), QPointF(edge.left(), edge.top() + radius));
    open.lineTo(edge.left(), edge.bottom() - radius);
    open.quadTo(edge.bottomLeft(), QPointF(edge.left() + radius, edge.bottom()));
    open.lineTo(edge.bottomRight());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.accent, 1.75));
    painter.drawPath(open);
    QPen dotted(c.accent, 1.75, Qt::CustomDashLine, Qt::FlatCap);
    dotted.setDashPattern({1.5, 1.5});
    painter.setPen(dotted);
    painter.drawLine(edge.topRight(), edge.bottomRight());
}

void SegmentLanes::paintHeader(QPainter& painter) const {
    const look::Colors& c = look::colors();
    const int height = px(look::tableHeader);
    painter.setFont(look::words(look::caption, QFont::Medium));
    painter.setPen(c.text3);
    painter.drawText(QRect(0, 0, px(partitionWidth), height), Qt::AlignVCenter | Qt::AlignLeft, tr("Partition"));
    painter.drawText(QRect(px(partitionWidth), 0, laneWidth(), height), Qt::AlignVCenter | Qt::AlignLeft,
                     tr("Segments, oldest first"));
    const auto columns = allColumns();
    int x = width() - px(columnWidth) * columnCount();
    for (int i = 0; i < columnCount(); ++i, x += px(columnWidth))
        painter.drawText(QRect(x, 0, px(columnWidth), height), Qt::AlignVCenter | Qt::AlignRight,
                         columns[static_cast<std::size_t>(i)].title);
    painter.fillRect(QRect(0, height - 1, width(), 1), c.line);
}

void SegmentLanes::paintRow(QPainter& painter, int index) const {
    const look::Colors& c = look::colors();
    const admin::PartitionStorage& partition = m_storage.partitions[static_cast<std::size_t>(index)];
    const QRect row = rowRect(index);
    painter.setFont(look::data());
    painter.setPen(c.text);
    painter.drawText(QRect(0, row.top(), px(partitionWidth), row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                     QString::number(partition.index.value()));
    const auto chosen = place();
    for (const Bar& bar : barsOf(index)) {
        const admin::SegmentRow& segment = partition.segments[static_cast<std::size_t>(bar.segment)];
        const SegmentState state = stateOf(segment, m_storage.rules, m_storage.takenAt, bar.segment == 0);
        paintBar(painter, bar.rect, state);
        const bool leaving = state == SegmentState::Leaving;
        const QString words =
            leaving ? storage_words::timeLeft(segment, m_storage.takenAt) : text::bytes(segment.bytes);
        painter.setFont(look::words(look::small, QFont::Medium));
        const int needed = painter.fontMetrics().horizontalAdvance(words) + px(8);
        if (needed <= bar.rect.width()) {
            QRectF plate(0, 0, needed, painter.fontMetrics().height());
            plate.moveCenter(bar.rect.center());
            if (state == SegmentState::Dirty) painter.fillRect(plate, c.base);
            painter.setPen(leaving ? c.warn : c.text);
            painter.drawText(bar.rect, Qt::AlignCenter, words);
        }
        if (chosen && chosen->partition == index && chosen->segment == bar.segment) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(hasFocus() ? c.accent : c.accentLine, 2));
            painter.drawRoundedRect(bar.rect.adjusted(-2, -2, 2, 2), px(6), px(6));
        }
    }
    painter.setFont(look::data());
    painter.setPen(c.text2);
    const auto columns = allColumns();
    int x = width() - px(columnWidth) * columnCount();
    for (int i = 0; i < columnCount(); ++i, x += px(columnWidth))
        painter.drawText(QRect(x, row.top(), px(columnWidth), row.height()), Qt::AlignVCenter | Qt::AlignRight,
                         columns[static_cast<std::size_t>(i)].value(partition));
}

void SegmentLanes::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    paintHeader(painter);
    for (int i = 0; i < static_cast<int>(m_storage.partitions.size()); ++i)
        if (rowRect(i).intersects(event->rect())) paintRow(painter, i);
}

}  // namespace brook::ui
