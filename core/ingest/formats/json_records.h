#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace clientele::ingest {

/// Cuts JSON into its records without holding more than one of them at a time: the elements of every array around which
/// lie objects alone, and the values that stand one after another at the top (JSON lines).
class JsonRecords {
 public:
    struct Record {
        std::string_view path;   ///< of the array: "", "data", "response.items"; "" also for values at the top
        bool at_top = false;     ///< a value of its own, not an element of an array
        bool too_long = false;   ///< longer than `longest_record`; the text is only its start
        std::string_view text;   ///< the value as written
        std::uint64_t line = 0;  ///< where it starts, from 1
    };
    /// Answers whether to go on.
    using Visit = std::function<bool(const Record& record)>;

    explicit JsonRecords(Visit visit) : visit_(std::move(visit)) {}

    /// The next piece of text; false when the visit said stop. Errors: bad_format, for brackets that do not match.
    Result<bool> feed(std::string_view piece);
    /// Nothing follows. Errors: the text ends within a value.
    Result<bool> end();

 private:
    struct Container {
        bool object = false;
        bool in_objects = false;  ///< no array lies around it
        bool at_key = false;      ///< of an object: the next text is a key
        std::string key;          ///< of an object: whose value is being read
    };
    /// Text of a value under way.
    struct Recorder {
        bool on = false;
        bool too_long = false;
        std::size_t depth = 0;  ///< containers around the value
        std::uint64_t line = 0;
        std::string text;

        void start(std::size_t around, std::uint64_t at);
        void add(std::string_view part);
    };

    void record(std::string_view part);
    void begin(char sign);
    Result<bool> take(char sign);
    bool value_ended();
    bool give(Recorder& recorder, bool at_top);
    std::string path() const;
    std::unexpected<Error> unexpected_sign(char sign) const;

    Visit visit_;
    std::vector<Container> open_;
    Recorder top_;
    Recorder element_;
    bool in_text_ = false;
    bool escaped_ = false;
    bool is_key_ = false;   // the text under way
    bool in_word_ = false;  // a number, true, false or null
    std::uint64_t line_ = 1;
};

}  // namespace clientele::ingest
