#pragma once

#include <memory>
#include <string>

#include "core/ingest/encoding.h"
#include "core/ingest/input_file.h"

namespace clientele::ingest {

/// The text of a file in UTF-8, piece by piece.
class TextPieces {
 public:
    TextPieces(const InputFile& file, const EncodingChoice& encoding)
        : file_(file), decoder_(make_decoder(encoding.name)), offset_(encoding.mark) {}

    /// Puts the next piece in the place of `piece`; false at the end. Pieces end anywhere.
    Result<bool> next(std::string& piece);
    /// How much of the file was read.
    double fraction() const {
        return file_.size() == 0 ? 1 : static_cast<double>(offset_) / static_cast<double>(file_.size());
    }

 private:
    const InputFile& file_;
    std::unique_ptr<Decoder> decoder_;  // none: UTF-8 already
    std::uint64_t offset_;
};

/// The lines of a file in UTF-8, without their ends, each at most `longest_record` bytes long; longer ones are cut.
class TextLines {
 public:
    TextLines(const InputFile& file, const EncodingChoice& encoding) : pieces_(file, encoding) {}

    /// False at the end.
    Result<bool> next(std::string& line);
    std::uint64_t number() const { return number_; }  ///< of the line that next() gave last, from 1
    double fraction() const { return pieces_.fraction(); }

 private:
    TextPieces pieces_;
    std::string piece_;
    std::size_t at_ = 0;
    std::uint64_t number_ = 0;
    bool ended_ = false;
};

}  // namespace clientele::ingest
