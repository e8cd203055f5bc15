#include "ui/groups/lag_lines.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace brook::ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(brook::ui::Groups)
};

constexpr std::size_t named = 4;
constexpr std::int64_t gapMs = 150'000;  // two minutes were missed

double valueOf(const LagSample& sample, LagMeasure measure) {
    if (measure == LagMeasure::Records) return static_cast<double>(sample.records);
    return sample.ms < 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(sample.ms);
}

std::vector<QPointF> pointsOf(const std::vector<LagSample>& samples, LagMeasure measure) {
    std::vector<QPointF> points;
    for (const LagSample& sample : samples) {
        const auto time = static_cast<double>(sample.time.value());
        if (!points.empty() && time - points.back().x() > gapMs)
            points.emplace_back(points.back().x() + 1, std::numeric_limits<double>::quiet_NaN());
        points.emplace_back(time, valueOf(sample, measure));
    }
    return points;
}

double lastOf(const LagOfPartition& lag, LagMeasure measure) {
    return lag.samples.empty()
               ? 0
               : static_cast<double>(measure == LagMeasure::Time ? lag.samples.back().ms : lag.samples.back().records);
}

/// The largest value of several at each moment.
std::vector<LagSample> largest(const std::vector<const LagOfPartition*>& lags, std::size_t from) {
    std::map<Timestamp, LagSample> byTime;
    for (std::size_t i = from; i < lags.size(); ++i)
        for (const LagSample& sample : lags[i]->samples) {
            LagSample& most = byTime.try_emplace(sample.time, sample).first->second;
            most.records = std::max(most.records, sample.records);
            most.ms = std::max(most.ms, sample.ms);
        }
    std::vector<LagSample> samples;
    for (const auto& [time, sample] : byTime) samples.push_back(sample);
    return samples;
}

}  // namespace

std::vector<TimeSeries> lagLines(const std::vector<LagOfPartition>& lags, LagMeasure measure) {
    constexpr TimeSeries::Tone tones[named] = {TimeSeries::Tone::Out, TimeSeries::Tone::In, TimeSeries::Tone::Third,
                                               TimeSeries::Tone::Fourth};
    std::vector<const LagOfPartition*> order;
    for (const LagOfPartition& lag : lags) order.push_back(&lag);
    std::stable_sort(order.begin(), order.end(),
                     [measure](const auto* a, const auto* b) { return lastOf(*a, measure) > lastOf(*b, measure); });
    // One line more than there is room for is better drawn than called "1 other partition".
    const std::size_t shown = order.size() <= named ? order.size() : named - 1;
    std::vector<TimeSeries> lines;
    for (std::size_t i = 0; i < shown; ++i) {
        const QString name =
            QStringLiteral("%1 %2").arg(QString::fromStdString(order[i]->topic)).arg(order[i]->partition.value());
        lines.push_back({name, tones[i], false, pointsOf(order[i]->samples, measure)});
    }
    if (shown < order.size())
        lines.push_back({Words::tr("%n others", nullptr, static_cast<int>(order.size() - shown)),
                         TimeSeries::Tone::Other, false, pointsOf(largest(order, shown), measure)});
    return lines;
}

std::vector<LagSample> joined(std::vector<LagSample> minutes, const std::vector<LagSample>& recent) {
    const Timestamp until = recent.empty() ? Timestamp(std::numeric_limits<std::int64_t>::max()) : recent.front().time;
    std::erase_if(minutes, [until](const LagSample& sample) { return sample.time >= until; });
    minutes.insert(minutes.end(), recent.begin(), recent.end());
    return minutes;
}

}  // namespace brook::ui
