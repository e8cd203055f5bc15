#pragma once

#include "ui/search/record_source.h"

namespace brook::ui {

/// The records of a topic between two cuts. GUI thread.
class RangeSource final : public RecordSource {
public:
    RangeSource(admin::Cluster& cluster, admin::Cursor from, admin::Cursor until)
        : m_cluster(cluster), m_from(std::move(from)), m_until(std::move(until)) {}

    void readRecords(admin::RecordQuery query, admin::Reply<admin::RecordPage> reply) override;
    std::uint64_t waitingBeyond(const admin::Cursor&) const override { return 0; }

    bool holds(PartitionIndex partition, Offset offset) const;
    const admin::Cursor& from() const { return m_from; }
    const admin::Cursor& until() const { return m_until; }

private:
    admin::Cluster& m_cluster;
    admin::Cursor m_from;
    admin::Cursor m_until;
};

}  // namespace brook::ui
