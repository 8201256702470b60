#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clientele::ingest {

/// A member of a record: "address.city" and its value as text; numbers have the digits that the file has.
struct JsonMember {
    std::string name;  ///< "" for an entry of a list
    std::string value;
    bool of_objects = false;  ///< a list of objects or lists, written as JSON
};

/// Flattens one value of JSON. Objects within become members of their own, with a point between the names; lists of
/// plain values one text with bars between; other lists stay JSON.
class JsonMembers {
 public:
    JsonMembers();
    ~JsonMembers();

    /// What is wrong with the text, in the library's words; nothing where it could be read.
    std::optional<std::string> read(std::string_view text);

    const std::vector<JsonMember>& all() const;
    bool is_object() const;
    bool is_list() const;

 private:
    class Handler;
    std::unique_ptr<Handler> handler_;
};

}  // namespace clientele::ingest
