#include "ui/records/row_colours.h"

#include <QPointer>

#include <algorithm>

#include "ui/search/filter_input.h"

namespace brook::ui {

namespace {

constexpr int none = -1;

}  // namespace

RowColours::RowColours(admin::Cluster& cluster, QString topic, QObject* parent)
    : QObject(parent), m_cluster(cluster), m_topic(std::move(topic)) {}

bool RowColours::isWhole(const admin::RecordRow& row) {
    const std::size_t cut = admin::RecordQuery().previewBytes;
    return (!row.key || row.keySize <= row.key->size()) && (!row.value || row.valueSize <= row.value->size()) &&
           std::none_of(row.headers.begin(), row.headers.end(),
                        [cut](const admin::HeaderRow& header) { return header.value && header.value->size() >= cut; });
}

void RowColours::setRules(ColourRules rules) {
    if (m_rules == rules) return;
    m_rules = std::move(rules);
    forget();
    emit changed();
}

void RowColours::forget() {
    m_known.clear();
    m_waiting.clear();
    m_asking.reset();
    m_search.reset();
    ++m_question;
    m_judges.clear();
    if (!m_rules.areOn) return;
    for (std::size_t i = 0; i < m_rules.rules.size(); ++i)
        if (auto holds = m_rules.rules[i].isOn ? filter_input::understood(m_rules.rules[i].condition) : nullptr)
            m_judges.push_back({i, std::move(holds)});
}

const ColourRule* RowColours::ruleAt(int judge) const {
    return judge == none ? nullptr : &m_rules.rules[m_judges[static_cast<std::size_t>(judge)].rule];
}

const ColourRule* RowColours::of(const admin::RecordRow& row) {
    if (m_judges.empty() || row.kind != admin::RowKind::Record) return nullptr;
    const Place place(row.partition, row.offset);
    if (const auto known = m_known.find(place); known != m_known.end()) return ruleAt(known->second);
    if (!isWhole(row)) {
        wait(place);
        return nullptr;
    }
    const auto holds = std::find_if(m_judges.begin(), m_judges.end(),
                                    [&row](const Judge& judge) { return admin::isFound(*judge.holds, row); });
    const int judge = holds == m_judges.end() ? none : static_cast<int>(holds - m_judges.begin());
    if (m_known.size() >= mostKnown) m_known.clear();
    m_known[place] = judge;
    return ruleAt(judge);
}

// Large records -------------------------------------------------------------------------------------------------------

void RowColours::wait(const Place& place) {
    if (m_asking == place || std::find(m_waiting.begin(), m_waiting.end(), place) != m_waiting.end()) return;
    m_waiting.push_back(place);
    if (m_waiting.size() > mostWaiting) m_waiting.pop_front();  // asked for again when it is painted again
    if (m_waiting.size() == 1 && !m_asking)                     // not from within a paint event
        QMetaObject::invokeMethod(this, &RowColours::askNext, Qt::QueuedConnection);
}

void RowColours::askNext() {
    if (m_asking || m_waiting.empty()) return;
    m_asking = m_waiting.back();
    m_waiting.pop_back();
    m_judge = 0;
    ask();
}

/// Whether a rule holds for the record, as a search through nothing but that record.
void RowColours::ask() {
    admin::SearchQuery query;
    query.topic = m_topic.toStdString();
    query.partitions = {m_asking->first};
    query.filter = m_judges[m_judge].holds;
    query.from.next[m_asking->first] = m_asking->second;
    query.until.next[m_asking->first] = m_asking->second + 1;
    query.mostHits = 1;
    const std::uint64_t question = ++m_question;
    auto search = m_cluster.search(
        std::move(query), [self = QPointer(this), question, found = false](const admin::SearchChunk& chunk) mutable {
            found |= !chunk.hits.empty();
            if (self && self->m_question == question && chunk.state != admin::SearchState::Running) self->take(found);
        });
    if (m_asking && m_question == question) m_search = std::move(search);  // else it was answered at once
}

void RowColours::take(bool isFound) {
    if (!isFound && ++m_judge < m_judges.size()) return ask();
    settle(*m_asking, isFound ? static_cast<int>(m_judge) : none);
}

void RowColours::settle(const Place& place, int judge) {
    m_asking.reset();
    m_search.reset();
    if (m_known.size() >= mostKnown) m_known.clear();
    m_known[place] = judge;
    QMetaObject::invokeMethod(this, &RowColours::askNext, Qt::QueuedConnection);
    if (judge != none) emit told(place.first, place.second);
}

}  // namespace brook::ui
