#include "ui/charts/time_chart.h"

#include <QChart>
#include <QDateTime>
#include <QDialog>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QTimer>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <limits>
#include <map>

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/look/zone.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/table_view.h"

namespace brook::ui {

using look::px;
using namespace std::chrono_literals;

namespace {

constexpr int ticks = 4;
constexpr qint64 shrinkAfterMs = 10'000;

/// The smallest of 1, 2, 4, 5 or 8 times a power of ten that is not below `value`: each divides well by the ticks.
double niceAbove(double value) {
    const double power = std::pow(10, std::floor(std::log10(std::max(value, 1.0))));
    for (const double step : {1.0, 2.0, 4.0, 8.0, 10.0})
        if (value <= step * power) return step * power;
    return 10 * power;
}

/// The same for durations: a quarter of each is a whole number of seconds, minutes, hours or days.
double niceDurationAbove(double ms) {
    constexpr double second = 1000;
    constexpr double minute = 60 * second;
    constexpr double hour = 60 * minute;
    constexpr double day = 24 * hour;
    for (const double step : {4 * second, 8 * second,  20 * second, 40 * second, minute,   2 * minute, 4 * minute,
                              8 * minute, 20 * minute, 40 * minute, hour,        2 * hour, 4 * hour,   8 * hour,
                              12 * hour,  day,         2 * day,     4 * day,     8 * day,  20 * day,   40 * day})
        if (ms <= step) return step;
    return niceAbove(ms / day) * day;
}

QString clockTime(qint64 time, bool seconds) {
    return zone::clock(Timestamp(time)).toString(seconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

/// The distance of the labels of the time axis: five or six in the range.
qint64 timeStep(qint64 range) {
    constexpr std::array<qint64, 12> steps{1'000,   5'000,   10'000,  30'000,    60'000,     120'000,
                                           180'000, 300'000, 900'000, 3'600'000, 14'400'000, 86'400'000};
    for (const qint64 step : steps)
        if (range / step <= 6) return step;
    return steps.back();
}

std::vector<std::vector<QPointF>> knownParts(const std::vector<QPointF>& points) {
    std::vector<std::vector<QPointF>> parts(1);
    for (const QPointF& point : points) {
        if (!std::isnan(point.y()))
            parts.back().push_back(point);
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

const QPointF* nearest(const TimeSeries& series, qint64 time) {
    const QPointF* best = nullptr;
    for (const QPointF& point : series.points)
        if (!std::isnan(point.y()) && (!best || std::abs(point.x() - static_cast<double>(time)) <
                                                    std::abs(best->x() - static_cast<double>(time))))
            best = &point;
    return best;
}

}  // namespace

std::vector<QPointF> reducedTo(const std::vector<QPointF>& points, int width) {
    const std::size_t buckets = static_cast<std::size_t>(std::max(1, width / 2));
    if (points.size() <= buckets * 2) return points;
    std::vector<QPointF> reduced;
    reduced.reserve(buckets * 2);
    for (std::size_t i = 0; i < buckets; ++i) {
        const auto begin = points.begin() + static_cast<std::ptrdiff_t>(points.size() * i / buckets);
        const auto end = points.begin() + static_cast<std::ptrdiff_t>(points.size() * (i + 1) / buckets);
        const auto [low, high] =
            std::minmax_element(begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        reduced.push_back(*std::min(low, high));
        if (low != high) reduced.push_back(*std::max(low, high));
    }
    return reduced;
}

/// Keeps what is drawn as a picture until something in it changes: pages are painted far more often than their values
/// come. What nobody sees is not drawn. QtCharts draws the lines, in a scene of its own: on the screen it would work
/// them out and paint them anew with each layout, palette and paint of what is around them.
class TimeChart::View final : public QWidget {
public:
    explicit View(TimeChart* owner)
        : QWidget(owner), m_owner(owner), m_chart(new QChart), m_time(new QValueAxis(m_chart)),
          m_value(new QValueAxis(m_chart)) {
        setAttribute(Qt::WA_OpaquePaintEvent);
        setMouseTracking(true);
        m_scene.addItem(m_chart);
        m_chart->legend()->hide();
        m_chart->setMargins({0, 0, 0, 0});
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->setBackgroundVisible(false);
        m_chart->addAxis(m_time, Qt::AlignBottom);
        m_chart->addAxis(m_value, Qt::AlignLeft);
        m_time->hide();
        m_value->hide();
        m_drawing.setSingleShot(true);
        connect(&m_drawing, &QTimer::timeout, this, &View::draw);
    }

    /// The picture is drawn anew when it is seen next; what is seen then is the grid, and the lines a turn later: a
    /// page that opens, or takes other colours, has enough to do in one.
    void forgetPicture() {
        m_picture = QPixmap();
        update();
    }

    /// In this turn, if it is seen.
    void draw() {
        m_picture = isVisible() ? drawn(size() * devicePixelRatioF()) : QPixmap();
        update();
    }

    QRectF plot() const {
        return QRectF(px(44), px(18), std::max(20, width() - px(44) - px(m_owner->m_nameWidth)),
                      std::max(20, height() - px(18) - px(24)));
    }
    double xOf(double time) const {
        return plot().left() + (time - static_cast<double>(m_owner->m_from)) /
                                   static_cast<double>(m_owner->m_to - m_owner->m_from) * plot().width();
    }
    double yOf(double value) const { return plot().bottom() - value / m_owner->m_top * plot().height(); }
    qint64 timeAt(double x) const {
        return m_owner->m_from + static_cast<qint64>((x - plot().left()) / plot().width() *
                                                     static_cast<double>(m_owner->m_to - m_owner->m_from));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        if (m_picture.isNull()) {
            drawGrid(&painter);
            return m_drawing.start(0);
        }
        const QSize size = this->size() * devicePixelRatioF();
        if (m_picture.size() != size) m_picture = drawn(size);
        painter.drawPixmap(0, 0, m_picture);
        if (m_owner->m_cursor == 0 || m_owner->isEmpty()) return;
        painter.setRenderHint(QPainter::Antialiasing);
        drawCrosshair(&painter);
    }

private:
    QPixmap drawn(const QSize& size) {
        m_owner->rescale();
        QPixmap picture(size);
        picture.setDevicePixelRatio(devicePixelRatioF());
        QPainter painter(&picture);
        drawGrid(&painter);
        drawAreas(&painter);
        painter.setRenderHint(QPainter::Antialiasing);
        drawLines(&painter);
        drawEvents(&painter);
        drawLimit(&painter);
        drawEnds(&painter);
        return picture;
    }

    void drawGrid(QPainter* painter) const {
        const look::Colors& c = look::colors();
        painter->fillRect(rect(), c.base);
        painter->setFont(look::words(look::caption));
        const QRectF area = plot();
        for (int i = 0; i <= ticks; ++i) {
            const int y = static_cast<int>(area.bottom() - area.height() * i / ticks);
            painter->fillRect(QRect(static_cast<int>(area.left()), y, static_cast<int>(area.width()), 1),
                              i == 0 ? c.line2 : c.line);
            if (m_owner->isEmpty() && i > 0) continue;
            painter->setPen(c.text3);
            painter->drawText(QRectF(0, y - px(8), area.left() - px(8), px(16)), Qt::AlignRight | Qt::AlignVCenter,
                              i == 0 ? QStringLiteral("0") : m_owner->m_format(m_owner->m_top * i / ticks));
        }
        drawTimes(painter, area);
        if (m_owner->m_pausedSince > 0) drawPause(painter, area);
        if (m_owner->isEmpty()) {
            painter->setFont(look::words(look::body));
            painter->setPen(c.text2);
            painter->drawText(area, Qt::AlignCenter, m_owner->m_emptyText);
        }
    }

    /// What is known without a gap, with no more points than there are places for.
    std::vector<std::vector<QPointF>> partsOf(const TimeSeries& series) const {
        std::vector<std::vector<QPointF>> parts = knownParts(series.points);
        for (std::vector<QPointF>& part : parts) part = reducedTo(part, static_cast<int>(plot().width()));
        return parts;
    }

    void drawAreas(QPainter* painter) const {
        painter->setClipRect(plot());
        for (const TimeSeries& series : m_owner->m_series)
            if (series.area)
                for (const std::vector<QPointF>& part : partsOf(series))
                    drawArea(painter, part, m_owner->colorOf(series));
        painter->setClipping(false);
    }

    /// Between a line and the bottom, paler towards it. The line lies on its edge, which need not be smooth: so it
    /// takes a tenth of the time that QtCharts takes for an area.
    void drawArea(QPainter* painter, const std::vector<QPointF>& points, QColor ink) const {
        QPolygonF outline;
        for (const QPointF& point : points) outline << QPointF(xOf(point.x()), yOf(point.y()));
        outline << QPointF(outline.back().x(), plot().bottom()) << QPointF(outline.front().x(), plot().bottom());
        QLinearGradient fill(0, 0, 0, 1);
        fill.setCoordinateMode(QGradient::ObjectBoundingMode);
        ink.setAlphaF(0.20F);
        fill.setColorAt(0, ink);
        ink.setAlphaF(0.03F);
        fill.setColorAt(1, ink);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawPolygon(outline);
        painter->setBrush(Qt::NoBrush);
    }

    void drawLines(QPainter* painter) {
        m_chart->removeAllSeries();
        m_chart->resize(size());
        m_chart->setPlotArea(plot());
        m_time->setRange(static_cast<qreal>(m_owner->m_from), static_cast<qreal>(m_owner->m_to));
        m_value->setRange(0, m_owner->m_top);
        for (const TimeSeries& series : m_owner->m_series)
            for (const std::vector<QPointF>& part : partsOf(series)) addLine(series, part);
        m_scene.render(painter, rect(), rect());
    }

    /// Points come last: with each axis that a series gets, QtCharts works out anew how it looks. Nobody sees how
    /// pieces of such a thin line are joined, and painting round joins takes three times as long.
    void addLine(const TimeSeries& series, const std::vector<QPointF>& points) {
        auto* line = new QLineSeries(m_chart);
        line->setPen(QPen(m_owner->colorOf(series), series.tone == TimeSeries::Tone::Trouble ? 2 : 1.75, Qt::SolidLine,
                          Qt::FlatCap, Qt::BevelJoin));
        m_chart->addSeries(line);
        line->attachAxis(m_time);
        line->attachAxis(m_value);
        line->replace(QList<QPointF>(points.begin(), points.end()));
    }

    void drawTimes(QPainter* painter, const QRectF& area) const {
        const qint64 step = timeStep(m_owner->m_to - m_owner->m_from);
        painter->setPen(look::colors().text3);
        for (qint64 time = (m_owner->m_from / step + 1) * step; time <= m_owner->m_to; time += step) {
            const double x = xOf(static_cast<double>(time));
            painter->drawText(QRectF(x - px(40), area.bottom() + px(6), px(80), px(16)), Qt::AlignCenter,
                              clockTime(time, step < 60'000));
        }
    }

    void drawPause(QPainter* painter, const QRectF& area) const {
        const look::Colors& c = look::colors();
        const QRectF missed(
            QPointF(std::clamp(xOf(static_cast<double>(m_owner->m_pausedSince)), area.left(), area.right()),
                    area.top()),
            area.bottomRight());
        painter->fillRect(missed, QBrush(c.line, Qt::BDiagPattern));
        painter->fillRect(QRectF(missed.left(), area.top(), 1, area.height()), c.ctl);
        painter->setPen(c.text2);
        painter->setFont(look::data(look::small));
        painter->drawText(
            missed, Qt::AlignCenter,
            QStringLiteral("‖ ") + text::duration((m_owner->m_to - m_owner->m_pausedSince) / 1000 * 1000));
        painter->setFont(look::words(look::caption));
    }

    void drawEvents(QPainter* painter) const {
        const look::Colors& c = look::colors();
        painter->setFont(look::words(look::caption, QFont::Medium));
        double freeFrom = 0;
        for (const TimeEvent& event : m_owner->m_events) {
            if (event.time < m_owner->m_from || event.time > m_owner->m_to) continue;
            const double x = std::floor(xOf(static_cast<double>(event.time))) + 0.5;
            painter->setPen(QPen(c.warn, 1, Qt::DotLine));
            painter->drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
            const double width = painter->fontMetrics().horizontalAdvance(event.words);
            const double left =
                std::clamp(x - width / 2, plot().left(), std::max(plot().left(), plot().right() - width));
            if (event.words.isEmpty() || left < freeFrom) continue;  // a label never covers another
            painter->setPen(c.warn);
            painter->drawText(QRectF(left, 0, width + 2, plot().top() - 2), Qt::AlignVCenter | Qt::AlignLeft,
                              event.words);
            freeFrom = left + width + px(8);
        }
    }

    void drawLimit(QPainter* painter) const {
        if (!m_owner->isLimitShown()) return;
        const look::Colors& c = look::colors();
        const double y = std::floor(yOf(m_owner->m_limit->value)) + 0.5;
        painter->setPen(QPen(c.error, 1.5, Qt::DashLine));
        painter->drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        painter->setFont(look::words(look::caption, QFont::Medium));
        painter->setPen(c.error);
        const QRectF room(plot().left() + px(4), y - px(16), plot().width() - px(8), px(16));
        painter->drawText(
            room, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(m_owner->m_limit->words, Qt::ElideRight, static_cast<int>(room.width())));
    }

    void drawEnds(QPainter* painter) const {
        const look::Colors& c = look::colors();
        painter->setFont(look::words(look::small, QFont::DemiBold));
        std::vector<std::pair<double, const TimeSeries*>> ends;
        for (const TimeSeries& series : m_owner->m_series)
            if (const QPointF* last = nearest(series, m_owner->m_to)) ends.emplace_back(yOf(last->y()), &series);
        std::sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        // Names never cover each other, nor the times below.
        std::vector<double> labels;
        for (const auto& [y, series] : ends) labels.push_back(labels.empty() ? y : std::max(y, labels.back() + px(14)));
        double lowest = plot().bottom();
        for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
            *label = std::min(*label, lowest);
            lowest = *label - px(14);
        }
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const auto& [y, series] = ends[i];
            const QPointF* last = nearest(*series, m_owner->m_to);
            const QPointF dot(xOf(last->x()), y);
            painter->setPen(QPen(c.base, 1));
            painter->setBrush(m_owner->colorOf(*series));
            painter->drawEllipse(dot, 3, 3);
            const double labelY = labels[i];
            painter->setPen(m_owner->colorOf(*series));
            const QRectF room(plot().right() + px(8), labelY - px(8), width() - plot().right() - px(8), px(16));
            painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                              painter->fontMetrics().elidedText(
                                  QStringLiteral("%1 %2").arg(series->name, m_owner->m_format(last->y())),
                                  Qt::ElideRight, static_cast<int>(room.width())));
        }
    }

    void drawCrosshair(QPainter* painter) const {
        const look::Colors& c = look::colors();
        const double x = std::floor(xOf(static_cast<double>(m_owner->m_cursor)));
        painter->fillRect(QRectF(x, plot().top(), 1, plot().height()), c.ctl);
        for (const TimeSeries& series : m_owner->m_series) {
            const QPointF* point = nearest(series, m_owner->m_cursor);
            if (!point) continue;
            painter->setPen(QPen(c.base, 2));
            painter->setBrush(m_owner->colorOf(series));
            painter->drawEllipse(QPointF(x + 0.5, yOf(point->y())), 4.5 + 1, 4.5 + 1);
        }
        const QRectF chip(std::clamp(x - px(32), 0.0, static_cast<double>(width() - px(64))), plot().bottom() + px(4),
                          px(64), px(18));
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.text);
        painter->drawRoundedRect(chip, 4, 4);
        painter->setPen(c.base);
        painter->setFont(look::data(look::caption));
        painter->drawText(chip, Qt::AlignCenter, clockTime(m_owner->m_cursor, true));
    }

    TimeChart* m_owner;
    QGraphicsScene m_scene;
    QChart* m_chart;
    QValueAxis* m_time;
    QValueAxis* m_value;
    QPixmap m_picture;
    QTimer m_drawing;
};

TimeChart::TimeChart(QWidget* parent)
    : QWidget(parent), m_format([](double value) { return text::rate(value); }),
      m_emptyText(tr("No traffic in this time")), m_view(new View(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->installEventFilter(this);
    m_redraw.setSingleShot(true);
    connect(&m_redraw, &QTimer::timeout, this, &TimeChart::redraw);
    m_sinceNeeded.start();
    setMinimumHeight(px(160));
    setAccessibleName(tr("Chart over time"));
}

void TimeChart::setFormat(Format format) {
    m_format = std::move(format);
    m_top = 10;
    redraw();
}

void TimeChart::showDurations() {
    m_durations = true;
    setFormat([](double value) {
        return value < 1000 ? text::duration(static_cast<std::int64_t>(value))
                            : text::duration(static_cast<std::int64_t>(value) / 1000 * 1000);
    });
}

void TimeChart::setLimit(std::optional<TimeLimit> limit) {
    m_limit = std::move(limit);
    schedule();
}

void TimeChart::setTimeRange(qint64 from, qint64 to) {
    m_from = from;
    m_to = std::max(to, from + 1);
    schedule();
}

void TimeChart::setSeries(std::vector<TimeSeries> series) {
    m_series = std::move(series);
    schedule();
}

void TimeChart::setEvents(std::vector<TimeEvent> events) {
    m_events = std::move(events);
    schedule();
}

void TimeChart::setPaused(qint64 since) {
    m_pausedSince = since;
    schedule();
}

void TimeChart::setNameWidth(int width) {
    m_nameWidth = width;
    schedule();
}

void TimeChart::setEmptyText(const QString& words) {
    m_emptyText = words;
    schedule();
}

void TimeChart::schedule() {
    if (!m_redraw.isActive()) m_redraw.start(250ms);
}

bool TimeChart::isEmpty() const {
    return std::none_of(m_series.begin(), m_series.end(), [](const TimeSeries& series) {
        return std::any_of(series.points.begin(), series.points.end(),
                           [](const QPointF& point) { return point.y() > 0; });
    });
}

bool TimeChart::isLimitShown() const { return m_limit && m_limit->value <= m_top && !isEmpty(); }

QColor TimeChart::colorOf(const TimeSeries& series) const {
    const look::Colors& c = look::colors();
    if (m_pausedSince > 0) return c.text3;
    switch (series.tone) {
        case TimeSeries::Tone::In: return c.in;
        case TimeSeries::Tone::Out: return c.out;
        case TimeSeries::Tone::Third: return c.violet;
        case TimeSeries::Tone::Fourth: return c.ok;
        case TimeSeries::Tone::Fifth: return c.warn;
        case TimeSeries::Tone::Trouble: return c.error;
        case TimeSeries::Tone::Other: return c.text3;
    }
    return c.text3;
}

void TimeChart::rescale() {
    double largest = 0;
    for (const TimeSeries& series : m_series)
        for (const QPointF& point : series.points)
            if (point.x() >= static_cast<double>(m_from) && point.y() > largest) largest = point.y();
    if (m_limit && largest >= m_limit->value / 3) largest = std::max(largest, m_limit->value * 1.05);
    const double needed = m_durations ? niceDurationAbove(largest) : std::max(10.0, niceAbove(largest));
    if (needed < m_top && m_sinceNeeded.elapsed() < shrinkAfterMs) return;
    m_top = needed;
    m_sinceNeeded.restart();
}

void TimeChart::redraw() {
    rescale();
    m_view->draw();
    readout();
}

void TimeChart::readout() {
    if (m_cursor == 0 || isEmpty()) return emit readoutChanged({});
    QStringList parts;
    for (const TimeSeries& series : m_series)
        if (const QPointF* point = nearest(series, m_cursor))
            parts << QStringLiteral("%1 %2").arg(series.name, m_format(point->y()));
    emit readoutChanged(parts.join(QStringLiteral("   ")));
}

void TimeChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        m_view->forgetPicture();
}

bool TimeChart::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave)
        m_cursor = 0;
    else if (event->type() == QEvent::MouseMove) {
        const QPointF at = static_cast<QMouseEvent*>(event)->position();
        m_cursor = m_view->plot().contains(at) ? m_view->timeAt(at.x()) : 0;
    } else
        return QWidget::eventFilter(watched, event);
    m_view->update();
    readout();
    return QWidget::eventFilter(watched, event);
}

QDialog* TimeChart::showAsTable() {
    struct Row {
        qint64 time;
        std::vector<double> values;
    };
    std::map<qint64, std::vector<double>> byTime;
    for (std::size_t i = 0; i < m_series.size(); ++i)
        for (const QPointF& point : m_series[i].points) {
            auto& values = byTime[static_cast<qint64>(point.x())];
            values.resize(m_series.size(), std::numeric_limits<double>::quiet_NaN());
            values[i] = point.y();
        }
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(accessibleName());
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    auto* model = new TableModel<Row>([](const Row& row) { return QString::number(row.time); }, dialog);
    model->addColumn(
        tr("Time"), [](const Row& row) { return clockTime(row.time, true); }, [](const Row& row) { return row.time; });
    for (std::size_t i = 0; i < m_series.size(); ++i)
        model->addColumn(
            m_series[i].name,
            [i, format = m_format](const Row& row) {
                return std::isnan(row.values[i]) ? QStringLiteral("–") : format(row.values[i]);
            },
            [i](const Row& row) { return row.values[i]; });
    std::vector<Row> rows;
    for (auto& [time, values] : byTime) rows.push_back({time, std::move(values)});
    model->setRows(std::move(rows));
    auto* table = new TableView(dialog, look::recordRow);
    table->setModel(new SortedRows(model, dialog));
    column->addWidget(table);
    dialog->resize(px(480), px(480));
    dialog->show();
    return dialog;
}

}  // namespace brook::ui
