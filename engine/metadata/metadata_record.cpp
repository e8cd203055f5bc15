#include "engine/metadata/metadata_record.h"

#include <optional>

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"
#include "engine/protocol/wire.h"

namespace brook {

namespace {

constexpr std::uint32_t frameVersion = 1;

/// The newest version, as Kafka writes it with Brook's metadata.version.
template <class Record>
std::int16_t writtenVersion(const Record&) {
    return Record::versions.last;
}

/// Kafka writes a change of a registration in the oldest version that can say it.
std::int16_t writtenVersion(const BrokerRegistrationChangeRecord& record) {
    if (record.cordonedLogDirs) return 3;
    if (!record.logDirs.empty()) return 2;
    return record.inControlledShutdown != 0 ? 1 : 0;
}

/// Tries each alternative of the variant until one has the type.
template <std::size_t Index = 0>
Result<MetadataRecord> parseAs(std::uint32_t type, std::int16_t version, MutableBytes body) {
    if constexpr (Index == std::variant_size_v<MetadataRecord>) {
        return fail(ErrorCode::UnsupportedVersion, "metadata record type {} is unknown", type);
    } else {
        using Record = std::variant_alternative_t<Index, MetadataRecord>;
        if (type != static_cast<std::uint32_t>(Record::recordKey)) return parseAs<Index + 1>(type, version, body);
        if (!Record::versions.contains(version))
            return fail(ErrorCode::UnsupportedVersion, "version {} of metadata record type {} is unknown", version,
                        type);
        auto record = protocol::decode<Record>(body, version);
        if (!record)
            return fail(ErrorCode::CorruptMessage, "metadata record type {}: {}", type, record.error().message);
        return MetadataRecord(std::move(*record));
    }
}

}  // namespace

Bytes printMetadataRecord(const MetadataRecord& record) {
    return std::visit(
        [](const auto& fields) {
            using Record = std::decay_t<decltype(fields)>;
            const std::int16_t version = writtenVersion(fields);
            ByteWriter writer;
            writer.unsignedVarint(frameVersion);
            writer.unsignedVarint(static_cast<std::uint64_t>(Record::recordKey));
            writer.unsignedVarint(static_cast<std::uint64_t>(version));
            const Rope body = protocol::encode(fields, version);
            for (const Rope::Piece& piece : body.pieces()) writer.raw(std::get<Bytes>(piece));
            return writer.release();
        },
        record);
}

Result<MetadataRecord> parseMetadataRecord(ByteView value) {
    ByteReader reader(value);
    const std::uint32_t frame = reader.unsignedVarint();
    const std::uint32_t type = reader.unsignedVarint();
    const std::uint32_t version = reader.unsignedVarint();
    if (!reader.ok() || frame != frameVersion)
        return fail(ErrorCode::CorruptMessage, "a metadata record has frame version {}", frame);
    const ByteView rest = reader.rest();
    Bytes body(rest.begin(), rest.end());
    return parseAs(type, static_cast<std::int16_t>(version), body);
}

}  // namespace brook
