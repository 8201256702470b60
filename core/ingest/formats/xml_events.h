#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace clientele::ingest {

/// The attributes of an element. Prefixes mean nothing: programs choose their own.
class XmlAttributes {
 public:
    explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}
    /// By the name without its prefix; of several the first.
    std::optional<std::string_view> find(std::string_view local_name) const;
    std::string_view get(std::string_view local_name) const { return find(local_name).value_or(std::string_view()); }
    /// By the name as it is written.
    std::string_view exactly(std::string_view written_name) const;

 private:
    const char** pairs_;
};

/// What is told of an XML text while it is read. Names come without their prefix.
class XmlHandler {
 public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view element) = 0;
    /// Pieces of text; one text may come in several.
    virtual void characters(std::string_view) {}

    /// The rest is of no interest.
    void stop() { stopped_ = true; }
    /// Stops, with an error.
    void stop(Error error) {
        error_ = std::move(error);
        stopped_ = true;
    }
    bool stopped() const { return stopped_; }
    const std::optional<Error>& error() const { return error_; }

 private:
    bool stopped_ = false;
    std::optional<Error> error_;
};

/// Fills the span, 0 at the end.
using ByteSource = std::function<Result<std::size_t>(std::span<char>)>;

/// Where XML comes from.
struct XmlSource {
    std::string path;  ///< of the file, for messages
    std::string part;  ///< within it
    ByteSource bytes;
};

/// Reads to the end or until the handler stops, with no more in memory than a piece. Errors: bad_format for text that
/// is no XML or defines entities (which no table needs, and with which a few lines can fill the memory), those of the
/// source and of the handler, cancelled.
Result<void> read_xml(const XmlSource& source, XmlHandler& handler, const std::function<bool()>& go_on);

}  // namespace clientele::ingest
