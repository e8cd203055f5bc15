#include "ui/widgets/traffic_chart.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <array>
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
    m_chart->setFormat(
        [measure](double value) { return measure == Measure::Records ? text::rate(value) : text::byteRate(value); });
    show();
}

void TrafficChart::setSamples(Samples samples) {
    m_samples = std::move(samples);
    show();
}

void TrafficChart::setTopics(std::map<QString, Samples> topics) {
    m_topics = std::move(topics);
    show();
}

void TrafficChart::setTopic(const QString& topic, Samples samples) {
    m_topics[topic] = std::move(samples);
    show();
}

void TrafficChart::setPaused(bool paused) {
    m_paused = paused;
    m_chart->setPaused(paused && !m_samples.empty() ? m_samples.back().time.value() : 0);
    show();
}

TimeSeries TrafficChart::line(const QString& name, TimeSeries::Tone tone, const Samples& samples,
                              double admin::Rates::*measure) const {
    TimeSeries series{name, tone, tone == TimeSeries::Tone::In, {}};
    qint64 before = 0;
    for (const admin::TrafficSample& sample : samples) {
        const qint64 time = sample.time.value();
        if (before != 0 && time - before > longestStepMs)
            series.points.emplace_back(static_cast<double>(before + 1), std::numeric_limits<double>::quiet_NaN());
        series.points.emplace_back(static_cast<double>(time), sample.rates.*measure);
        before = time;
    }
    return series;
}

void TrafficChart::show() {
    using Tone = TimeSeries::Tone;
    const qint64 now = m_samples.empty() ? QDateTime::currentMSecsSinceEpoch() : m_samples.back().time.value();
    m_chart->setTimeRange(now - spanMs, now);
    if (m_paused) return;  // time goes on, what is drawn stays
    const bool records = m_measure == Measure::Records;
    const auto in = records ? &admin::Rates::recordsIn : &admin::Rates::bytesIn;
    std::vector<TimeSeries> lines;
    constexpr std::array tones{Tone::In, Tone::Out, Tone::Third, Tone::Fourth, Tone::Fifth};
    for (const auto& [topic, samples] : m_topics)
        lines.push_back(line(topic, tones[lines.size() % tones.size()], samples, in));
    if (lines.empty())
        lines = {line(tr("In"), Tone::In, m_samples, in),
                 line(tr("Out"), Tone::Out, m_samples, records ? &admin::Rates::recordsOut : &admin::Rates::bytesOut)};
    m_chart->setSeries(std::move(lines));
}

}  // namespace brook::ui
