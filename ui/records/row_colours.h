#pragma once

#include <QObject>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "engine/admin/cluster.h"
#include "ui/records/colour_rules.h"

namespace brook::ui {

/// Which rule gives a row of a topic its colour. Rows that are whole are held against the rules here, once each, when
/// somebody asks; of a large record the window has only the beginning, so the broker is asked, one record after the
/// other, and the answer is told later. GUI thread; never waits.
class RowColours final : public QObject {
    Q_OBJECT

public:
    RowColours(admin::Cluster& cluster, QString topic, QObject* parent);

    void setRules(ColourRules rules);
    const ColourRules& rules() const { return m_rules; }
    /// Null: none, or not known yet. Valid until the rules change.
    const ColourRule* of(const admin::RecordRow& row);
    /// Whether a row has all of its record.
    static bool isWhole(const admin::RecordRow& row);
    /// Other records may stand at the places that are known; what conditions call "now" is now.
    void forget();

signals:
    void changed();
    /// The colour of a large record is known.
    void told(PartitionIndex partition, Offset offset);

private:
    using Place = std::pair<PartitionIndex, Offset>;
    struct Judge {
        std::size_t rule;
        std::shared_ptr<const search::Filter> holds;
    };
    static constexpr std::size_t mostKnown = 5000;   // some windows of rows
    static constexpr std::size_t mostWaiting = 100;  // some views of rows; those asked for last come first

    const ColourRule* ruleAt(int judge) const;
    void wait(const Place& place);
    void askNext();
    void ask();
    void take(bool isFound);
    void settle(const Place& place, int judge);

    admin::Cluster& m_cluster;
    QString m_topic;
    ColourRules m_rules;
    std::vector<Judge> m_judges;    // rules that are on and can be understood
    std::map<Place, int> m_known;   // the judge for whom it holds; -1: none
    std::deque<Place> m_waiting;    // large records, the one to be asked for next at the end
    std::optional<Place> m_asking;  // and with which judge
    std::size_t m_judge = 0;
    std::uint64_t m_question = 0;  // its newest; answers to others are ignored
    std::unique_ptr<admin::Search> m_search;
};

}  // namespace brook::ui
