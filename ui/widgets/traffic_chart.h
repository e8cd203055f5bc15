#pragma once

#include <QWidget>

#include <vector>

#include "engine/admin/values.h"

class QChart;
class QChartView;
class QLineSeries;
class QAreaSeries;
class QValueAxis;
class QDateTimeAxis;

namespace brook::ui {

/// Traffic of the last ten minutes as two lines, in and out. The values under the pointer are in words above the data,
/// never over it.
class TrafficChart final : public QWidget {
    Q_OBJECT

public:
    enum class Measure { Records, Bytes };
    explicit TrafficChart(QWidget* parent = nullptr);
    void setMeasure(Measure measure);
    void setSamples(std::vector<admin::TrafficSample> samples);

signals:
    /// What the pointer is at; empty when it is nowhere.
    void readoutChanged(const QString& readout);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tint();
    void redraw();
    double valueOf(const admin::TrafficSample& sample, bool in) const;
    QString format(double value) const;

    Measure m_measure = Measure::Records;
    std::vector<admin::TrafficSample> m_samples;
    QChart* m_chart;
    QChartView* m_view;
    QLineSeries* m_in;
    QLineSeries* m_out;
    QLineSeries* m_zero;
    QAreaSeries* m_area;
    QDateTimeAxis* m_time;
    QValueAxis* m_value;
    double m_top = 10;
};

}  // namespace brook::ui
