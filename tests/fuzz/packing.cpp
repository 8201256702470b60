#include "packing.h"

#include <cstdint>
#include <vector>

namespace clientele::fuzz {
namespace {

struct Part {
    std::string_view name;
    std::string_view bytes;
    std::uint32_t offset = 0;
};

std::vector<Part> parts_of(std::string_view text) {
    constexpr std::string_view mark = "=== ";
    std::vector<Part> parts;
    while (text.starts_with(mark)) {
        const std::size_t end = text.find('\n');
        if (end == text.npos) break;
        Part part{.name = text.substr(mark.size(), end - mark.size()), .bytes = text.substr(end + 1)};
        const std::size_t next = part.bytes.find("\n=== ");
        text = next == part.bytes.npos ? std::string_view() : part.bytes.substr(next + 1);
        part.bytes = part.bytes.substr(0, next);
        part.name = part.name.substr(0, 200);
        parts.push_back(part);
    }
    return parts;
}

/// CRC-32 as in ISO 3309.
std::uint32_t checksum(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

void put(std::string& out, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// What the local and the central header have in common ([APPNOTE] 4.3.7): not compressed, names in UTF-8.
void put_facts(std::string& out, const Part& part) {
    put(out, 20, 2);
    put(out, 0x0800, 2);
    out.append(2 + 4, '\0');
    put(out, checksum(part.bytes), 4);
    put(out, part.bytes.size(), 4);
    put(out, part.bytes.size(), 4);
    put(out, part.name.size(), 2);
    put(out, 0, 2);
}

}  // namespace

std::string packed(std::string_view text) {
    std::string out;
    std::vector<Part> parts = parts_of(text);
    for (Part& part : parts) {
        part.offset = static_cast<std::uint32_t>(out.size());
        out += "PK\x03\x04";
        put_facts(out, part);
        out += part.name;
        out += part.bytes;
    }
    const std::size_t directory = out.size();
    for (const Part& part : parts) {
        out += "PK\x01\x02";
        put(out, 20, 2);
        put_facts(out, part);
        out.append(2 + 2 + 2 + 4, '\0');
        put(out, part.offset, 4);
        out += part.name;
    }
    const std::size_t size = out.size() - directory;
    out += "PK\x05\x06";
    put(out, 0, 4);
    put(out, parts.size(), 2);
    put(out, parts.size(), 2);
    put(out, size, 4);
    put(out, directory, 4);
    put(out, 0, 2);
    return out;
}

}  // namespace clientele::fuzz
