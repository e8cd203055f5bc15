#pragma once

#include <QWidget>

#include <map>
#include <vector>

#include "engine/admin/values.h"
#include "ui/charts/time_chart.h"

namespace brook::ui {

/// Traffic of the last ten minutes: in and out as two lines, or what came in as one line for each of some topics. The
/// values under the pointer are in words above the data, never over it; where the broker was off there is a gap, never
/// a zero.
class TrafficChart final : public QWidget {
    Q_OBJECT

public:
    enum class Measure { Records, Bytes };
    using Samples = std::vector<admin::TrafficSample>;

    explicit TrafficChart(QWidget* parent = nullptr);
    void setMeasure(Measure measure);
    void setSamples(Samples samples);
    /// With one topic or more, the lines are topics; with none, in and out.
    void setTopics(std::map<QString, Samples> topics);
    void setTopic(const QString& topic, Samples samples);
    void setPaused(bool paused);
    TimeChart* chart() const { return m_chart; }

signals:
    /// What the pointer is at; empty when it is nowhere.
    void readoutChanged(const QString& readout);

private:
    void show();
    TimeSeries line(const QString& name, TimeSeries::Tone tone, const Samples& samples,
                    double admin::Rates::*measure) const;

    Measure m_measure = Measure::Records;
    bool m_paused = false;
    Samples m_samples;
    std::map<QString, Samples> m_topics;
    TimeChart* m_chart;
};

}  // namespace brook::ui
