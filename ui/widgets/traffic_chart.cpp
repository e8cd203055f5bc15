#include "ui/widgets/traffic_chart.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <limits>

#include "ui/look/metrics.h"
#include "ui/look/text.h"

namespace brook::ui {

namespace {

constexpr qint64 spanMs = 600'000;
constexpr qint64 longestStepMs = 15'000;  // samples further apart than this have the broker's absence between them

}  // namespace

TrafficChart::TrafficChart(QWidget* parent) : QWidget(parent), m_chart(new TimeChart(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_chart);
    m_chart->setEmptyText(tr("No traffic in the last 10 minutes"));
    m_chart->setAccessibleName(tr("Traffic of the last ten minutes"));
    connect(m_chart, &TimeChart::readoutChanged, this, &TrafficChart::readoutChanged);
    setMinimumHeight(look::px(220));
    setMeasure(Measure::Records);
}

void TrafficChart::setMeasure(Measure measure) {
    m_measure = measure;
    m_chart->setFormat([measure](double value) { return measure == Measure::Records ? text::rate(value) : text::byteRate(value); });
    show();
}

void TrafficChart::setSamples(std::vector<admin::TrafficSample> samples) {
    m_samples = std::move(samples);
    show();
}

void TrafficChart::show() {
    TimeSeries in{tr("In"), TimeSeries::Tone::In, true, {}};
    TimeSeries out{tr("Out"), TimeSeries::Tone::Out, false, {}};
    qint64 before = 0;
    for (const admin::TrafficSample& sample : m_samples) {
        const qint64 time = sample.time.value();
        if (before != 0 && time - before > longestStepMs)
            for (TimeSeries* series : {&in, &out}) series->points.emplace_back(static_cast<double>(before + 1), std::numeric_limits<double>::quiet_NaN());
        const bool records = m_measure == Measure::Records;
        in.points.emplace_back(static_cast<double>(time), records ? sample.rates.recordsIn : sample.rates.bytesIn);
        out.points.emplace_back(static_cast<double>(time), records ? sample.rates.recordsOut : sample.rates.bytesOut);
        before = time;
    }
    const qint64 now = m_samples.empty() ? QDateTime::currentMSecsSinceEpoch() : m_samples.back().time.value();
    m_chart->setTimeRange(now - spanMs, now);
    m_chart->setSeries({std::move(in), std::move(out)});
}

}  // namespace brook::ui
