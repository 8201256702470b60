#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/ingest/survey.h"

namespace clientele::ingest {

/// In which encoding a file is read, and why.
struct EncodingChoice {
    std::string name = "UTF-8";  ///< IANA name
    std::size_t mark = 0;        ///< bytes of the byte order mark
    Text reason;
    std::optional<Text> warning;  ///< where the choice rests on likelihood
};

/// Whether texts can be read in an encoding of that name.
bool is_known_encoding(std::string_view name);

/// Decides over the whole file: the byte order mark, NUL bytes at every other place, validity as UTF-8, then what the
/// bytes above ASCII are likely to be. `given` ("" = none, else known) decides over all. Errors: binary contents.
Result<EncodingChoice> choose_encoding(std::string_view head, const Survey& survey, const std::string& given,
                                       const std::string& file);

/// Turns pieces of a file into UTF-8. Bytes that are no text in the encoding become U+FFFD.
class Decoder {
 public:
    virtual ~Decoder() = default;
    /// Appends the text of `bytes`; a character cut off at the end waits for the next piece unless `last`.
    virtual void decode(std::string_view bytes, bool last, std::string& out) = 0;
};

/// nullptr for UTF-8, which needs none. The name must be known.
std::unique_ptr<Decoder> make_decoder(const std::string& encoding);

}  // namespace clientele::ingest
