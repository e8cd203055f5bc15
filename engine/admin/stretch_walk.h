#pragma once

#include <memory>

#include "engine/admin/aborted_walk.h"
#include "engine/admin/record_scan.h"
#include "engine/admin/stretch.h"

namespace brook::admin {

/// Walks over the records of one stretch, in either direction, and leaves out what the query rules out: by batch
/// headers, then by raw bytes, then record by record. Reads and unpacks on the calling thread. Its memory is used again
/// by the next stretch.
class StretchWalk {
public:
    StretchWalk(const ScanQuery& query, ScanMeter& meter) : m_query(query), m_meter(meter) {}

    void begin(const Stretch& stretch);
    /// Moves to the next record; false when there is none left.
    bool next();
    const ScannedRecord& record() const { return m_record; }
    std::vector<std::string> takeDamage() { return std::exchange(m_damage, {}); }

private:
    struct Place {
        std::size_t position;
        TransactionState transaction;
    };

    void place(const BatchView& batch, std::size_t position, AbortedWalk& transactions);
    TransactionState stateOf(const BatchHeader& header, const AbortedWalk& transactions) const;
    bool mayHold(const BatchView& batch) const;
    bool holdsKey(ByteView bytes) const;
    bool openNext();
    bool isWanted(const RecordView& record) const;
    void damaged(const std::string& sentence);

    const ScanQuery& m_query;
    ScanMeter& m_meter;
    RowsRequest m_request;
    Bytes m_bytes;
    Bytes m_unpacked;
    std::vector<Place> m_places;        // the next one is the last
    std::vector<RecordView> m_records;  // likewise
    ScannedRecord m_record;
    std::vector<std::string> m_damage;
};

}  // namespace brook::admin
