#include "ui/charts/time_chart.h"

#include <QtTest>

#include <cmath>

#include "ui/look/theme.h"

using namespace brook::ui;

namespace {

constexpr qint64 span = 600'000;

TimeSeries waves(double height, int points = 600) {
    TimeSeries series{QStringLiteral("In"), TimeSeries::Tone::In, true, {}};
    for (int i = 0; i < points; ++i)
        series.points.emplace_back(static_cast<double>(span * i / points), height * (1 + std::sin(i * 12.9898)) / 2);
    return series;
}

/// With values, shown, and drawn once.
struct Fixture {
    TimeChart chart;
    explicit Fixture(TimeSeries series) {
        look::apply(look::Scheme::Light);
        chart.resize(700, 240);
        chart.setTimeRange(0, span);
        chart.setSeries({std::move(series)});
        chart.show();
    }
    int pixelsOf(const QColor& ink) {
        const QImage picture = chart.grab().toImage();
        int count = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) count += picture.pixelColor(x, y) == ink ? 1 : 0;
        return count;
    }
};

}  // namespace

class TimeChartTest final : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { look::apply(look::Scheme::Light); }

    void aLineHasTheColourOfItsToneInEveryTheme() {
        Fixture f(waves(900));
        QTRY_VERIFY(f.pixelsOf(look::colors().in) > 100);
        const QColor light = look::colors().in;
        look::apply(look::Scheme::Dark);
        QVERIFY(light != look::colors().in);
        QTRY_VERIFY(f.pixelsOf(look::colors().in) > 100);
        QCOMPARE(f.pixelsOf(light), 0);
    }

    void newValuesAreSeenAndTheScaleGrowsWithThem() {
        Fixture f(waves(0));
        QTRY_VERIFY(f.pixelsOf(look::colors().in) > 0);
        const int dot = f.pixelsOf(look::colors().in);  // at the end of the line
        f.chart.setSeries({waves(900)});
        QTRY_COMPARE(f.chart.top(), 1000.0);
        QTRY_VERIFY(f.pixelsOf(look::colors().in) > dot + 100);
    }

    void valuesThatChangeWhileNobodyLooksAreThereWhenItIsShown() {
        Fixture f(waves(0));
        f.chart.hide();
        f.chart.setSeries({waves(900)});
        f.chart.show();
        QTRY_VERIFY(f.pixelsOf(look::colors().in) > 100);
        QCOMPARE(f.chart.top(), 1000.0);
    }

    void aLineEndsWhereNothingIsKnown() {
        TimeSeries series = waves(900);
        series.area = false;
        for (std::size_t i = 100; i < 500; ++i) series.points[i].setY(std::numeric_limits<double>::quiet_NaN());
        Fixture whole(waves(900));
        Fixture broken(std::move(series));
        QTRY_VERIFY(broken.pixelsOf(look::colors().in) > 100);
        QTRY_VERIFY(broken.pixelsOf(look::colors().in) * 2 < whole.pixelsOf(look::colors().in));
    }
};

QTEST_MAIN(TimeChartTest)
#include "time_chart_test.moc"
