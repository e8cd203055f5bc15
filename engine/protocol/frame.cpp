#include "engine/protocol/frame.h"

#include "engine/base/byte_reader.h"
#include "engine/base/byte_writer.h"

namespace brook::protocol {

namespace {

RequestHeader readFixedPart(ByteReader& reader) {
    RequestHeader header;
    header.apiKey = static_cast<ApiKey>(reader.int16());
    header.version = reader.int16();
    header.correlationId = reader.int32();
    return header;
}

void skipTags(ByteReader& reader) {
    const std::uint32_t count = reader.unsignedVarint();
    for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
        reader.unsignedVarint();
        reader.skip(reader.unsignedVarint());
    }
}

}  // namespace

Result<RequestHeader> peekHeader(ByteView frame) {
    ByteReader reader(frame);
    const RequestHeader header = readFixedPart(reader);
    if (!reader.ok()) return fail(ErrorCode::InvalidRequest, "{} bytes are too few for a request", frame.size());
    return header;
}

Result<OpenedRequest> openRequest(MutableBytes frame, VersionRange flexible) {
    ByteReader reader(frame);
    OpenedRequest opened;
    opened.header = readFixedPart(reader);
    // The client id keeps its two-byte length in every header version.
    const std::int16_t length = reader.int16();
    if (length >= 0) opened.header.clientId = toText(reader.take(static_cast<std::size_t>(length)));
    if (flexible.contains(opened.header.version)) skipTags(reader);
    if (!reader.ok()) return fail(ErrorCode::InvalidRequest, "the request header is cut short");
    opened.body = frame.subspan(reader.position());
    return opened;
}

Rope frameAnswer(ApiKey apiKey, std::int32_t correlationId, VersionRange flexible, std::int16_t version, Rope body) {
    const bool tagged = flexible.contains(version) && apiKey != ApiKey::ApiVersions;
    ByteWriter head;
    const std::uint64_t size = body.size() + sizeof correlationId + (tagged ? 1 : 0);
    head.int32(static_cast<std::int32_t>(size));
    head.int32(correlationId);
    if (tagged) head.unsignedVarint(0);
    // The common answer is one piece of memory: one buffer for the socket.
    if (!body.pieces().empty()) {
        if (auto* first = std::get_if<Bytes>(&body.pieces().front())) {
            head.raw(*first);
            *first = head.release();
            return body;
        }
    }
    Rope framed(head.release());
    for (Rope::Piece& piece : body.pieces())
        std::visit([&framed](auto& part) { framed.append(std::move(part)); }, piece);
    return framed;
}

}  // namespace brook::protocol
