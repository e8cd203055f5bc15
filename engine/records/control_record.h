#pragma once

#include <string>

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/records/record_batch.h"

namespace brook {

/// What a control record says; the second field of its key (protocol guide, "Control Batch").
enum class ControlRecordType : std::int16_t {
    Abort = 0,
    Commit = 1,
    LeaderChange = 2,
    SnapshotHeader = 3,
    SnapshotFooter = 4,
    KRaftVersion = 5,
    KRaftVoters = 6,
    Unknown = -1,
};

inline ControlRecordType controlRecordType(ByteView key) {
    ByteReader reader(key);
    reader.int16();
    const std::int16_t type = reader.int16();
    return reader.ok() && type >= 0 && type <= 6 ? static_cast<ControlRecordType>(type) : ControlRecordType::Unknown;
}

inline Bytes controlRecordKey(ControlRecordType type) {
    ByteWriter writer;
    writer.int16(0);
    writer.int16(static_cast<std::int16_t>(type));
    return writer.release();
}

inline std::string controlRecordName(ControlRecordType type) {
    switch (type) {
        case ControlRecordType::Abort: return "transaction aborted";
        case ControlRecordType::Commit: return "transaction committed";
        case ControlRecordType::LeaderChange: return "leader change";
        case ControlRecordType::SnapshotHeader: return "snapshot begins";
        case ControlRecordType::SnapshotFooter: return "snapshot ends";
        case ControlRecordType::KRaftVersion: return "KRaft version";
        case ControlRecordType::KRaftVoters: return "KRaft voters";
        case ControlRecordType::Unknown: break;
    }
    return "control record of an unknown type";
}

}  // namespace brook
