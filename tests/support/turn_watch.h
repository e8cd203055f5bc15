#pragma once

#include <QAbstractEventDispatcher>
#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <ctime>
#include <vector>

namespace brook::test {

/// Measures every turn of the event loop while it lives. A busy machine makes turns long that are not: the time the
/// thread itself worked tells what the window did.
class TurnWatch final : public QObject {
public:
    TurnWatch() {
        QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
        begin();
        connect(loop, &QAbstractEventDispatcher::awake, this, &TurnWatch::begin);
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &TurnWatch::end);
    }

    /// Milliseconds.
    double longest() {
        end();
        return m_turns.empty() ? 0 : *std::max_element(m_turns.begin(), m_turns.end());
    }
    QString text() const {
        const double longest = m_turns.empty() ? 0 : *std::max_element(m_turns.begin(), m_turns.end());
        return QStringLiteral("%1 turns, the longest worked %2 ms").arg(m_turns.size()).arg(longest);
    }

private:
    static double worked() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    void begin() {
        end();
        m_began = worked();
    }
    void end() {
        if (m_began >= 0) m_turns.push_back(worked() - m_began);
        m_began = worked();
    }

    double m_began = -1;
    std::vector<double> m_turns;
};

}  // namespace brook::test
