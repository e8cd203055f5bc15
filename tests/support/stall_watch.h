#pragma once

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>

#include <algorithm>
#include <ctime>
#include <map>
#include <vector>

namespace brook::test {

/// An application that measures how long each turn of the window's thread kept it away from its next event: no key, no
/// click and no frame comes through meanwhile. Time that passed is told beside time that the thread worked, because on
/// a busy machine a turn lasts long that works little. Each turn is known by its longest event and by the place that
/// was set, as a page that is shown.
class StallWatch final : public QApplication {
public:
    struct Turn {
        double workedMs = 0;
        double lastedMs = 0;
        QString event;  ///< "Timer to brook::ui::Tour"
        QString place;
    };

    StallWatch(int& argc, char** argv) : QApplication(argc, argv) {
        QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
        // Some dispatchers send events before they are awake, others behind it: a turn ends at either.
        connect(loop, &QAbstractEventDispatcher::awake, this, &StallWatch::end);
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &StallWatch::end);
        begin();
    }

    /// Turns from here on belong to this place.
    void setPlace(const QString& place) { m_place = place; }
    /// Forgets what was measured.
    void clear() {
        m_turns = 0;
        m_longest.clear();
        begin();
    }

    std::size_t turns() const { return m_turns; }
    /// The turn of each place in which the thread worked longest; the longest one first.
    std::vector<Turn> longest() const {
        std::vector<Turn> turns;
        for (const auto& [place, turn] : m_longest) turns.push_back(turn);
        std::stable_sort(turns.begin(), turns.end(),
                         [](const Turn& a, const Turn& b) { return a.workedMs > b.workedMs; });
        return turns;
    }

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0) return QApplication::notify(receiver, event);
        // Both may be gone when it is over.
        const QEvent::Type type = event->type();
        const char* className = receiver->metaObject()->className();
        const QString name = receiver->objectName();
        const double before = worked();
        QElapsedTimer passed;
        passed.start();
        ++m_depth;
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        m_lastedMs += static_cast<double>(passed.nsecsElapsed()) / 1e6;
        if (const double took = worked() - before; took >= m_eventMs) {
            m_eventMs = took;
            m_event = {type, className, name};
        }
        return taken;
    }

private:
    struct Told {
        QEvent::Type type = QEvent::None;
        const char* className = "";
        QString name;
    };

    static double worked() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }

    QString eventText() const {
        const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_event.type);
        QString text = QStringLiteral("%1 to %2")
                           .arg(type ? QLatin1String(type) : QLatin1String("event"), QLatin1String(m_event.className));
        if (!m_event.name.isEmpty()) text += QStringLiteral(" “%1”").arg(m_event.name);
        return text;
    }

    void begin() {
        m_began = worked();
        m_lastedMs = 0;
        m_eventMs = 0;
        m_event = {};
    }
    void end() {
        const Turn turn{worked() - m_began, m_lastedMs, {}, m_place};
        ++m_turns;
        Turn& longest = m_longest[m_place];
        if (turn.workedMs >= longest.workedMs) {
            const double lasted = std::max(longest.lastedMs, turn.lastedMs);
            longest = turn;
            longest.event = eventText();
            longest.lastedMs = lasted;
        }
        longest.lastedMs = std::max(longest.lastedMs, turn.lastedMs);
        begin();
    }

    int m_depth = 0;
    double m_began = 0;
    double m_lastedMs = 0;  // waiting for events is none of it
    double m_eventMs = 0;
    Told m_event;
    QString m_place;
    std::size_t m_turns = 0;
    std::map<QString, Turn> m_longest;
};

}  // namespace brook::test
