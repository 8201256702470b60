#include "core/ingest/formats/json_members.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace clientele::ingest {

/// Takes the reader's events.
class JsonMembers::Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, JsonMembers::Handler> {
 public:
    std::optional<std::string> read(std::string_view text) {
        members_.clear();
        names_.clear();
        depth_ = arrays_ = 0;
        nested_ = is_object_ = is_list_ = false;
        rapidjson::Reader reader;
        rapidjson::MemoryStream stream(text.data(), text.size());
        reader.Parse<rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag>(stream, *this);
        if (!reader.HasParseError()) return std::nullopt;
        return rapidjson::GetParseError_En(reader.GetParseErrorCode());
    }
    const std::vector<JsonMember>& members() const { return members_; }
    bool is_object() const { return is_object_; }
    bool is_list() const { return is_list_; }

    bool Null() { return arrays_ > 0 ? (writer_.Null(), plain("")) : give(""); }
    bool Bool(bool value) {
        return arrays_ > 0 ? (writer_.Bool(value), plain(value ? "true" : "false")) : give(value ? "true" : "false");
    }
    bool RawNumber(const char* digits, rapidjson::SizeType size, bool) {
        if (arrays_ == 0) return give({digits, size});
        writer_.RawValue(digits, size, rapidjson::kNumberType);
        return plain({digits, size});
    }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        if (arrays_ == 0) return give({text, size});
        writer_.String(text, size);
        return plain({text, size});
    }
    bool StartObject() {
        if (depth_++ == 0) is_object_ = !is_list_;
        if (arrays_ > 0) {
            writer_.StartObject();
            nested_ = true;
        }
        return true;
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        if (arrays_ > 0) {
            writer_.Key(text, size);
            return true;
        }
        names_.resize(depth_ - 1);
        names_.emplace_back(text, size);
        return true;
    }
    bool EndObject(rapidjson::SizeType) {
        --depth_;
        if (arrays_ > 0)
            writer_.EndObject();
        else
            names_.resize(std::min(names_.size(), depth_));
        return true;
    }
    bool StartArray() {
        if (depth_ == 0 && arrays_ == 0 && !is_list_) {  // a record that is a list: its elements are the cells
            is_list_ = true;
            return true;
        }
        if (arrays_++ == 0) {
            buffer_.Clear();
            writer_.Reset(buffer_);
            plain_.clear();
            nested_ = false;
        } else {
            nested_ = true;
        }
        writer_.StartArray();
        return true;
    }
    bool EndArray(rapidjson::SizeType) {
        if (arrays_ == 0) return true;
        writer_.EndArray();
        if (--arrays_ > 0) return true;
        const bool bars = std::ranges::any_of(plain_, [](const std::string& value) { return value.contains('|'); });
        if (nested_ || bars) {
            give({buffer_.GetString(), buffer_.GetSize()});
            members_.back().of_objects = nested_;
            return true;
        }
        std::string joined;
        for (const std::string& value : plain_) joined += (&value == plain_.data() ? "" : "|") + value;
        return give(joined);
    }

 private:
    bool plain(std::string_view value) {
        plain_.emplace_back(value);
        return true;
    }
    bool give(std::string_view value) {
        JsonMember& member = members_.emplace_back();
        for (const std::string& part : names_) member.name += (member.name.empty() ? "" : ".") + part;
        member.value = value;
        return true;
    }

    std::vector<JsonMember> members_;
    std::vector<std::string> names_;
    std::vector<std::string> plain_;
    rapidjson::StringBuffer buffer_;
    rapidjson::Writer<rapidjson::StringBuffer> writer_;
    std::size_t depth_ = 0;   // objects
    std::size_t arrays_ = 0;  // lists that are one cell
    bool nested_ = false;
    bool is_object_ = false;
    bool is_list_ = false;
};

JsonMembers::JsonMembers() : handler_(std::make_unique<Handler>()) {}
JsonMembers::~JsonMembers() = default;

std::optional<std::string> JsonMembers::read(std::string_view text) { return handler_->read(text); }
const std::vector<JsonMember>& JsonMembers::all() const { return handler_->members(); }
bool JsonMembers::is_object() const { return handler_->is_object(); }
bool JsonMembers::is_list() const { return handler_->is_list(); }

}  // namespace clientele::ingest
