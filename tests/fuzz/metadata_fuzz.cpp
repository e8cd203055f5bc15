#include <cstdlib>

#include "engine/metadata/apply.h"

/// Any bytes as a metadata record: read or refused; what was read is written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto record = brook::parseMetadataRecord(std::as_bytes(std::span(data, size)));
    if (!record) return 0;
    const brook::Bytes printed = brook::printMetadataRecord(*record);
    const auto again = brook::parseMetadataRecord(printed);
    if (!again || brook::printMetadataRecord(*again) != printed) std::abort();
    const std::vector<brook::MetadataRecord> records{*record};
    const auto image = brook::applyRecords({}, records);
    brook::applyRecords({}, brook::recordsOf(*image));
    return 0;
}
