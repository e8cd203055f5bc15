#include "engine/base/byte_writer.h"

namespace brook {

void ByteWriter::unsignedVarint(std::uint64_t value) {
    while (value >= 0x80) {
        int8(static_cast<std::int8_t>(value | 0x80));
        value >>= 7;
    }
    int8(static_cast<std::int8_t>(value));
}

void ByteWriter::varint(std::int32_t value) { unsignedVarint(zigzag(value)); }

void ByteWriter::varlong(std::int64_t value) { unsignedVarint(zigzag(value)); }

}  // namespace brook
