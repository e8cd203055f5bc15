#include "ui/widgets/traffic_chart.h"

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace brook::ui {

namespace {

constexpr qint64 span = 600'000;

/// The next of 1, 2 or 5 times a power of ten.
double niceAbove(double value) {
    const double power = std::pow(10, std::floor(std::log10(std::max(value, 1.0))));
    for (const double step : {1.0, 2.0, 5.0, 10.0})
        if (value <= step * power) return step * power;
    return 10 * power;
}

}  // namespace

TrafficChart::TrafficChart(QWidget* parent)
    : QWidget(parent), m_chart(new QChart), m_view(new QChartView(m_chart, this)), m_in(new QLineSeries(m_chart)), m_out(new QLineSeries(m_chart)),
      m_zero(new QLineSeries(m_chart)), m_area(new QAreaSeries(m_in, m_zero)), m_time(new QDateTimeAxis(m_chart)), m_value(new QValueAxis(m_chart)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_chart->legend()->hide();
    m_chart->setMargins({0, 0, 0, 0});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundRoundness(0);
    m_area->setPen(Qt::NoPen);
    m_chart->addSeries(m_area);
    m_chart->addSeries(m_out);
    auto* inLine = new QLineSeries(m_chart);  // on top of the area, which has no outline
    inLine->setObjectName(QStringLiteral("in"));
    m_chart->addSeries(inLine);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_value, Qt::AlignLeft);
    for (QAbstractSeries* series : m_chart->series()) {
        series->attachAxis(m_time);
        series->attachAxis(m_value);
    }
    m_time->setFormat(QStringLiteral("HH:mm"));
    m_time->setTickCount(6);
    m_time->setGridLineVisible(false);
    m_value->setTickCount(5);
    m_value->setLineVisible(false);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->viewport()->installEventFilter(this);
    m_view->setMouseTracking(true);
    m_view->viewport()->setMouseTracking(true);
    setMinimumHeight(220);
    setAccessibleName(tr("Traffic of the last ten minutes"));
    tint();
    redraw();
}

void TrafficChart::setMeasure(Measure measure) {
    m_measure = measure;
    m_top = 10;
    redraw();
}

void TrafficChart::setSamples(std::vector<admin::TrafficSample> samples) {
    m_samples = std::move(samples);
    redraw();
}

double TrafficChart::valueOf(const admin::TrafficSample& sample, bool in) const {
    if (m_measure == Measure::Records) return in ? sample.rates.recordsIn : sample.rates.recordsOut;
    return in ? sample.rates.bytesIn : sample.rates.bytesOut;
}

QString TrafficChart::format(double value) const { return m_measure == Measure::Records ? text::rate(value) : text::byteRate(value); }

void TrafficChart::redraw() {
    QList<QPointF> in;
    QList<QPointF> out;
    double largest = 0;
    for (const admin::TrafficSample& sample : m_samples) {
        const auto x = static_cast<qreal>(sample.time.value());
        in.append({x, valueOf(sample, true)});
        out.append({x, valueOf(sample, false)});
        largest = std::max({largest, in.back().y(), out.back().y()});
    }
    const qint64 now = m_samples.empty() ? QDateTime::currentMSecsSinceEpoch() : m_samples.back().time.value();
    m_time->setRange(QDateTime::fromMSecsSinceEpoch(now - span), QDateTime::fromMSecsSinceEpoch(now));
    m_top = std::max(10.0, niceAbove(largest));
    m_value->setRange(0, m_top);
    m_value->setLabelFormat(m_measure == Measure::Bytes ? QStringLiteral("%.2g") : QStringLiteral("%.0f"));
    m_in->replace(in);
    m_out->replace(out);
    m_zero->replace(in.isEmpty() ? QList<QPointF>{} : QList<QPointF>{{in.front().x(), 0}, {in.back().x(), 0}});
    for (QAbstractSeries* series : m_chart->series())
        if (series->objectName() == QLatin1String("in")) static_cast<QLineSeries*>(series)->replace(in);
}

void TrafficChart::tint() {
    const look::Colors& c = look::colors();
    m_chart->setBackgroundBrush(c.base);
    m_view->setBackgroundBrush(c.base);
    QColor fill = c.in;
    fill.setAlphaF(0.16F);
    m_area->setBrush(fill);
    m_out->setPen(QPen(c.out, 1.75));
    for (QAbstractSeries* series : m_chart->series())
        if (series->objectName() == QLatin1String("in")) static_cast<QLineSeries*>(series)->setPen(QPen(c.in, 1.75));
    m_value->setGridLineColor(c.line);
    m_time->setLinePenColor(c.line2);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_time), static_cast<QAbstractAxis*>(m_value)}) {
        axis->setLabelsFont(look::data(look::caption));
        axis->setLabelsColor(c.text3);
    }
}

void TrafficChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) tint();
}

bool TrafficChart::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave) emit readoutChanged({});
    if (event->type() == QEvent::MouseMove && !m_samples.empty()) {
        const qreal x = m_chart->mapToValue(m_chart->mapFromParent(m_view->mapToScene(static_cast<QMouseEvent*>(event)->pos())), m_out).x();
        const auto nearest = std::min_element(m_samples.begin(), m_samples.end(), [x](const auto& a, const auto& b) {
            return std::abs(static_cast<qreal>(a.time.value()) - x) < std::abs(static_cast<qreal>(b.time.value()) - x);
        });
        emit readoutChanged(tr("%1  in %2, out %3").arg(text::time(nearest->time).left(8), format(valueOf(*nearest, true)), format(valueOf(*nearest, false))));
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace brook::ui
