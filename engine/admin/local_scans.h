#pragma once

#include <functional>

#include "engine/admin/record_scan.h"
#include "engine/broker/broker.h"

namespace brook::admin {

/// Scans of a broker of this process. Immutable; a scan's positions are asked for on the loop, and no partition leaves
/// it.
class LocalScans final : public RecordScans {
public:
    /// Brings a task to the loop, where it gets the broker, or null while none is open. Any thread.
    using OnLoop = std::function<void(std::function<void(Broker*)>)>;
    explicit LocalScans(OnLoop onLoop) : m_onLoop(std::move(onLoop)) {}

    Result<std::unique_ptr<RecordScan>> begin(ScanQuery query, std::shared_ptr<ScanMeter> meter) override;

private:
    OnLoop m_onLoop;
};

}  // namespace brook::admin
