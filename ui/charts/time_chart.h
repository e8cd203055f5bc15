#pragma once

#include <QElapsedTimer>
#include <QPointF>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QDialog;

namespace brook::ui {

/// One line of a chart over time: x in milliseconds since the epoch, y not a number where nothing is known.
struct TimeSeries {
    enum class Tone { In, Out, Third, Fourth, Fifth, Trouble, Other };
    QString name;
    Tone tone = Tone::In;
    bool area = false;
    std::vector<QPointF> points;
};

/// Something that happened, e.g. a fault or a restart.
struct TimeEvent {
    qint64 time;
    QString words;
};

/// A value that must not be reached, e.g. the age at which records are deleted; its sentence stands on the line.
struct TimeLimit {
    double value;
    QString words;
};

/// One smallest and one largest point per two pixels of `width`, in their order: what a screen can show of `points`.
std::vector<QPointF> reducedTo(const std::vector<QPointF>& points, int width);

/// Lines over time. Grid without frame, names at the lines' ends, a crosshair whose values go to `readoutChanged` and
/// never over the data. The largest value grows at once and shrinks after ten seconds. Redraws at most four times a
/// second. GUI thread.
class TimeChart final : public QWidget {
    Q_OBJECT

public:
    using Format = std::function<QString(double)>;
    explicit TimeChart(QWidget* parent = nullptr);
    void setFormat(Format format);
    /// Values are durations in ms: they are written as such, and the lines of the grid fall on whole ones.
    void showDurations();
    /// Shown once the values have come near to it: a third of the way.
    void setLimit(std::optional<TimeLimit> limit);
    void setTimeRange(qint64 from, qint64 to);
    void setSeries(std::vector<TimeSeries> series);
    void setEvents(std::vector<TimeEvent> events);
    /// Paused since `since`; the missed time grows hatched at the right. Zero goes on.
    void setPaused(qint64 since);
    /// Room at the right for the names of the lines; in pixels at 100 %.
    void setNameWidth(int width);
    void setEmptyText(const QString& words);
    /// The same values as a table in a window of its own.
    QDialog* showAsTable();
    double top() const { return m_top; }

signals:
    void readoutChanged(const QString& readout);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class View;
    friend class View;
    void schedule();
    void redraw();
    void rescale();
    void readout();
    QColor colorOf(const TimeSeries& series) const;
    bool isEmpty() const;
    bool isLimitShown() const;

    Format m_format;
    std::vector<TimeSeries> m_series;
    std::vector<TimeEvent> m_events;
    std::optional<TimeLimit> m_limit;
    bool m_durations = false;
    int m_nameWidth = 78;
    QString m_emptyText;
    qint64 m_from = 0;
    qint64 m_to = 1;
    qint64 m_pausedSince = 0;
    double m_top = 10;
    QElapsedTimer m_sinceNeeded;
    QTimer m_redraw;
    qint64 m_cursor = 0;
    View* m_view;
};

}  // namespace brook::ui
