#include "core/project/last_committed.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace clientele {
namespace {

/// What a rollback journal begins with (sqlite.org/fileformat2.html, section 3). Until a page of the database is
/// written for the first time, zeros stand for the magic number and the number of records; the rest stays the same to
/// the end.
struct JournalHeader {
    std::array<unsigned char, 28> bytes{};

    std::uint64_t four(std::size_t at) const {
        std::uint64_t value = 0;
        for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | bytes[i];
        return value;
    }
    std::uint64_t nonce() const { return four(12); }
    std::uint64_t database_size() const { return four(16) * four(24); }
};

class OpenFile {
   public:
    OpenFile(const std::filesystem::path& path, int flags) : file_(open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~OpenFile() {
        if (file_ >= 0) close(file_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    std::optional<JournalHeader> journal_header() const {
        static constexpr unsigned char magic[] = {0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7};
        static constexpr unsigned char not_yet[sizeof magic] = {};
        JournalHeader header;
        const unsigned char* const bytes = header.bytes.data();
        if (pread(file_, header.bytes.data(), header.bytes.size(), 0) != static_cast<ssize_t>(header.bytes.size()) ||
            (std::memcmp(bytes, magic, sizeof magic) != 0 && std::memcmp(bytes, not_yet, sizeof magic) != 0) ||
            header.database_size() == 0)
            return std::nullopt;
        return header;
    }
    /// The first `size` bytes, or all where there are fewer.
    bool copy_to(const OpenFile& other, std::uint64_t size) const {
        std::vector<char> piece(std::size_t{1} << 20);
        for (std::uint64_t at = 0; at < size;) {
            const ssize_t got = pread(file_, piece.data(), std::min<std::uint64_t>(piece.size(), size - at),
                                      static_cast<off_t>(at));
            if (got < 0) return false;
            if (got == 0) return true;
            if (pwrite(other.file_, piece.data(), static_cast<std::size_t>(got), static_cast<off_t>(at)) != got)
                return false;
            at += static_cast<std::uint64_t>(got);
        }
        return true;
    }

   private:
    int file_;
};

/// A folder that is gone with the object; what is open in it lives on until it is closed.
class PassingFolder {
   public:
    PassingFolder() {
        std::error_code ignored;
        std::string name = (std::filesystem::temp_directory_path(ignored) / "clientele-XXXXXX").string();
        if (mkdtemp(name.data())) path_ = name;
    }
    ~PassingFolder() {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
    }
    PassingFolder(const PassingFolder&) = delete;
    PassingFolder& operator=(const PassingFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

   private:
    std::filesystem::path path_;
};

/// The order matters: a page is in the journal before it is changed, so that the journal, copied after the pages, holds
/// every page that was changed meanwhile.
bool copy_both(const std::filesystem::path& project, const std::filesystem::path& copy) {
    const OpenFile journal(project.string() + "-journal", O_RDONLY);
    const auto before = journal.journal_header();
    if (!before) return false;
    const OpenFile pages(project, O_RDONLY);
    const OpenFile pages_copy(copy, O_WRONLY | O_CREAT | O_EXCL);
    const OpenFile journal_copy(copy.string() + "-journal", O_WRONLY | O_CREAT | O_EXCL);
    if (!pages.copy_to(pages_copy, before->database_size()) || !journal.copy_to(journal_copy, UINT64_MAX)) return false;
    const auto after = journal.journal_header();
    return after && after->nonce() == before->nonce();  // else the import came to its end meanwhile
}

}  // namespace

std::optional<Database> open_last_committed(const std::filesystem::path& path) {
    const PassingFolder folder;
    const std::filesystem::path copy = folder.path() / "project";
    if (folder.path().empty() || !copy_both(path, copy)) return std::nullopt;
    auto database = Database::open(copy, Database::Mode::write);
    if (!database) return std::nullopt;
    database->integer("SELECT count(*) FROM sqlite_schema");  // rolls back what the import has done so far
    database->execute("PRAGMA query_only = ON");
    if (!database->status()) return std::nullopt;
    return std::move(*database);
}

}  // namespace clientele
