#include "core/ingest/encoding.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "core/base/utf8.h"
#include "core/ingest/other_formats.h"

namespace clientele::ingest {
namespace {

bool same_name(std::string_view a, std::string_view b) {
    return ucnv_compareNames(std::string(a).c_str(), std::string(b).c_str()) == 0;
}

bool is_utf8(std::string_view name) { return same_name(name, "UTF-8") || same_name(name, "US-ASCII"); }

std::optional<EncodingChoice> by_mark(std::string_view head) {
    using namespace std::string_view_literals;
    const auto marked = [](const char* encoding, std::size_t bytes) {
        return EncodingChoice{encoding, bytes, text("The file starts with the mark of {0}.", name(encoding)), {}};
    };
    if (head.starts_with("\xEF\xBB\xBF"sv)) return marked("UTF-8", 3);
    if (head.starts_with("\xFF\xFE\0\0"sv)) return marked("UTF-32LE", 4);
    if (head.starts_with("\0\0\xFE\xFF"sv)) return marked("UTF-32BE", 4);
    if (head.starts_with("\xFF\xFE"sv)) return marked("UTF-16LE", 2);
    if (head.starts_with("\xFE\xFF"sv)) return marked("UTF-16BE", 2);
    return std::nullopt;
}

/// UTF-16 without a mark: nearly all NUL bytes lie at places of one parity, and there are many.
std::optional<EncodingChoice> by_nuls(const Survey& survey) {
    const std::uint64_t nuls = survey.nul_even + survey.nul_odd;
    if (survey.bytes % 2 != 0 || nuls * 4 < survey.bytes) return std::nullopt;
    const bool little = survey.nul_odd > survey.nul_even;
    if (std::min(survey.nul_even, survey.nul_odd) * 20 > nuls) return std::nullopt;
    return EncodingChoice{little ? "UTF-16LE" : "UTF-16BE",
                          0,
                          text("Every other byte is empty, as in {0}.", name(little ? "UTF-16LE" : "UTF-16BE")),
                          {}};
}

/// Whether all bytes above ASCII are what Western European texts use in Windows-1252.
bool looks_western(std::string_view pieces) {
    static constexpr std::string_view usual =
        "\x80\x82\x84\x85\x8B\x91\x92\x93\x94\x95\x96\x97\x99\x9B\x9C\x8C\xA0\xA1\xA3\xA7\xA9\xAA\xAB\xAE\xB0\xB2\xB4"
        "\xB7\xBA"
        "\xBB\xBD\xBF\xC0\xC1\xC2\xC4\xC7\xC8\xC9\xCA\xCD\xCE\xD1\xD3\xD4\xD6\xD8\xDA\xDC\xDF\xE0\xE1\xE2\xE3\xE4\xE5"
        "\xE6\xE7"
        "\xE8\xE9\xEA\xEB\xEC\xED\xEE\xEF\xF1\xF2\xF3\xF4\xF5\xF6\xF8\xF9\xFA\xFB\xFC";
    std::size_t sparse = 0;  // alone or in pairs, as in Größe: words in other scripts are longer runs of high bytes
    std::size_t all = 0;
    for (std::size_t i = 0; i < pieces.size();) {
        std::size_t run = 0;
        while (i + run < pieces.size() && static_cast<unsigned char>(pieces[i + run]) >= 0x80) {
            if (usual.find(pieces[i + run]) == std::string_view::npos) return false;
            ++run;
        }
        all += run;
        if (run <= 2) sparse += run;
        i += run + 1;
    }
    return sparse * 4 >= all * 3;
}

/// The Windows code page that is a kin of `encoding`, one of ISO 8859, and has letters and signs from 0x80 to 0x9F.
std::string windows_kin(const std::string& encoding) {
    static constexpr std::pair<std::string_view, std::string_view> kins[] = {
        {"ISO-8859-2", "windows-1250"}, {"ISO-8859-5", "windows-1251"},  {"ISO-8859-7", "windows-1253"},
        {"ISO-8859-9", "windows-1254"}, {"ISO-8859-8", "windows-1255"},  {"ISO-8859-6", "windows-1256"},
        {"ISO-8859-4", "windows-1257"}, {"ISO-8859-13", "windows-1257"}, {"ISO-8859-16", "windows-1250"}};
    for (const auto& [iso, windows] : kins)
        if (same_name(encoding, iso)) return std::string(windows);
    return "windows-1252";
}

bool has_high_controls(std::string_view pieces) {
    return std::ranges::any_of(pieces, [](char c) { return (static_cast<unsigned char>(c) & 0xE0) == 0x80; });
}

std::string detected(std::string_view pieces) {
    const uchardet_t detector = uchardet_new();
    uchardet_handle_data(detector, pieces.data(), pieces.size());
    uchardet_data_end(detector);
    std::string found = uchardet_get_charset(detector);
    uchardet_delete(detector);
    return found;
}

EncodingChoice by_likelihood(const Survey& survey) {
    EncodingChoice choice;
    choice.name = looks_western(survey.above_ascii) ? "windows-1252" : detected(survey.above_ascii);
    // ISO 8859 leaves 0x80 to 0x9F to controls that no text holds; Windows-1252 is Latin-1 apart from these.
    if (choice.name.empty() || same_name(choice.name, "ISO-8859-1") || is_utf8(choice.name))
        choice.name = "windows-1252";
    if (choice.name.starts_with("ISO-8859") && has_high_controls(survey.above_ascii))
        choice.name = windows_kin(choice.name);
    if (!is_known_encoding(choice.name)) choice.name = "windows-1252";
    choice.reason = text("The bytes are no UTF-8; they look like {0}.", name(choice.name));
    choice.warning =
        text("Letters such as ä, é or ñ were read as {0}. If names look wrong, set the encoding.", name(choice.name));
    return choice;
}

bool looks_binary(std::string_view head, const Survey& survey) {
    if (survey.has_nul() && (survey.nul_even + survey.nul_odd) * 1000 > survey.bytes) return true;
    const auto odd = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
    });
    return static_cast<std::size_t>(odd) * 50 > head.size();
}

class IcuDecoder final : public Decoder {
 public:
    explicit IcuDecoder(const std::string& encoding) {
        UErrorCode status = U_ZERO_ERROR;
        from_ = ucnv_open(encoding.c_str(), &status);
        to_ = ucnv_open("UTF-8", &status);
    }
    IcuDecoder(const IcuDecoder&) = delete;
    IcuDecoder& operator=(const IcuDecoder&) = delete;
    ~IcuDecoder() override {
        ucnv_close(from_);
        ucnv_close(to_);
    }

    void decode(std::string_view bytes, bool last, std::string& out) override {
        const char* source = bytes.data();
        const char* const source_end = source + bytes.size();
        while (true) {
            std::array<char, 16384> piece;
            char* target = piece.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_convertEx(to_, from_, &target, piece.data() + piece.size(), &source, source_end, pivot_.data(),
                           &pivot_source_, &pivot_target_, pivot_.data() + pivot_.size(), first_, last, &status);
            first_ = false;
            out.append(piece.data(), target);
            if (status != U_BUFFER_OVERFLOW_ERROR) break;
        }
    }

 private:
    UConverter* from_ = nullptr;
    UConverter* to_ = nullptr;
    std::array<UChar, 8192> pivot_{};
    UChar* pivot_source_ = pivot_.data();
    UChar* pivot_target_ = pivot_.data();
    bool first_ = true;
};

}  // namespace

bool is_known_encoding(std::string_view name) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(std::string(name).c_str(), &status);
    ucnv_close(converter);
    return U_SUCCESS(status);
}

Result<EncodingChoice> choose_encoding(std::string_view head, const Survey& survey, const std::string& given,
                                       const std::string& file) {
    if (const auto other = binary_format(head))
        return fail(ErrorCode::bad_format, no_table(file, *other), in_file(file));
    const auto marked = by_mark(head);
    if (!given.empty()) {
        const bool own_mark = marked && same_name(marked->name, given);
        return EncodingChoice{is_utf8(given) ? "UTF-8" : given, own_mark ? marked->mark : 0, text("You said so."), {}};
    }
    if (marked) return *marked;
    if (const auto wide = by_nuls(survey)) return *wide;
    if (looks_binary(head, survey))
        return fail(
            ErrorCode::bad_format,
            text("{0} holds binary data, not text. Export it as CSV from the program that made it.", name(file)),
            in_file(file));
    if (survey.invalid == 0)
        return EncodingChoice{"UTF-8",
                              0,
                              survey.sequences > 0 ? text("All bytes of the file are valid UTF-8.")
                                                   : text("The file holds only plain ASCII."),
                              {}};
    // A few broken bytes among much valid UTF-8: damage, not another encoding. The rows that hold them are rejected.
    if (survey.sequences >= 10 && survey.invalid * 20 <= survey.sequences) {
        EncodingChoice damaged;
        damaged.reason = text("Nearly all bytes are valid UTF-8.");
        damaged.warning = text("{0} {0|byte is|bytes are} no valid UTF-8; the rows that hold them will be rejected.",
                               count(static_cast<std::int64_t>(survey.invalid)));
        return damaged;
    }
    return by_likelihood(survey);
}

std::unique_ptr<Decoder> make_decoder(const std::string& encoding) {
    if (is_utf8(encoding)) return nullptr;
    return std::make_unique<IcuDecoder>(encoding);
}

}  // namespace clientele::ingest
