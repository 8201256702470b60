#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace clientele {

/// Bytes that are too many for memory, in a file without a name: it is gone with the object, whatever happens.
class SpillFile {
   public:
    explicit SpillFile(const std::filesystem::path& folder);
    SpillFile(SpillFile&& other) noexcept;
    SpillFile& operator=(SpillFile&& other) noexcept;
    ~SpillFile();

    bool opened() const { return file_ >= 0; }
    bool append(std::span<const std::byte> bytes);
    std::uint64_t size() const { return size_; }

    /// A view of the bytes in memory, as long as `owner` lives.
    struct View {
        std::span<const std::byte> bytes;
        std::shared_ptr<const void> owner;
    };
    /// No bytes and no owner where the system does not allow it.
    View view() const;

   private:
    int file_ = -1;
    std::uint64_t size_ = 0;
};

/// Lets go of the memory behind bytes of a mapped file; they are read again when they are needed. Never for other
/// memory.
void let_go_of_mapped(std::span<const std::byte> bytes);

}  // namespace clientele
