#pragma once

#include <QWidget>

#include <vector>

#include "engine/admin/values.h"
#include "ui/charts/time_chart.h"

namespace brook::ui {

/// Traffic of the last ten minutes as two lines, in and out. The values under the pointer are in words above the data,
/// never over it; where the broker was off there is a gap, never a zero.
class TrafficChart final : public QWidget {
    Q_OBJECT

public:
    enum class Measure { Records, Bytes };
    explicit TrafficChart(QWidget* parent = nullptr);
    void setMeasure(Measure measure);
    void setSamples(std::vector<admin::TrafficSample> samples);
    TimeChart* chart() const { return m_chart; }

signals:
    /// What the pointer is at; empty when it is nowhere.
    void readoutChanged(const QString& readout);

private:
    void show();

    Measure m_measure = Measure::Records;
    std::vector<admin::TrafficSample> m_samples;
    TimeChart* m_chart;
};

}  // namespace brook::ui
