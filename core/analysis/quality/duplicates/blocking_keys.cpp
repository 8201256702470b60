#include "core/analysis/quality/duplicates/blocking_keys.h"

#include <oneapi/tbb/parallel_for.h>

#include <algorithm>
#include <initializer_list>
#include <unordered_map>

#include "core/math/soundex.h"

namespace clientele {
namespace {

using KeyOf = std::u16string (*)(const PersonValue&);

std::u16string joined(std::initializer_list<std::u16string_view> parts) {
    std::u16string all;
    for (const std::u16string_view part : parts)
        for (const char16_t sign : part) all.push_back(sign);
    return all;
}

std::u16string whole_value(const PersonValue& value) { return joined({value.first, u"|", value.second}); }
std::u16string first(const PersonValue& value) { return value.first; }

/// As it sounds; the beginning where it has no Latin letters. Of several words the first.
std::u16string sound(const PersonValue& value) {
    const std::u16string_view word = std::u16string_view(value.first).substr(0, value.first.find(u' '));
    const auto code = soundex(word);
    return code[0] == 0 ? std::u16string(word.substr(0, 3)) : std::u16string(code.begin(), code.end());
}
std::u16string beginning(const PersonValue& value) { return value.first.substr(0, 4); }
std::u16string first_half(const PersonValue& value) {
    return value.first.size() < 6 ? std::u16string() : value.first.substr(0, value.first.size() / 2);
}
std::u16string last_half(const PersonValue& value) {
    return value.first.size() < 6 ? std::u16string() : value.first.substr(value.first.size() - value.first.size() / 2);
}

/// Month and day in their order of size.
std::u16string day_and_month(const PersonValue& value) {
    if (value.first.size() != 8) return {};
    const std::u16string_view date = value.first, month = date.substr(4, 2), day = date.substr(6);
    return joined({std::min(month, day), std::max(month, day)});
}
std::u16string year(const PersonValue& value) { return value.first.substr(0, 4); }
std::u16string day_either_way(const PersonValue& value) {
    return value.first.size() == 8 ? joined({year(value), day_and_month(value)}) : value.first;
}

struct Shape {
    Pattern how;
    KeyOf key;
};

std::vector<Shape> shapes_of(PersonField what) {
    static constexpr Pattern value = Pattern("the value"), begin = Pattern("how it begins"),
                             first_part = Pattern("its first half"), last_part = Pattern("its second half");
    switch (what) {
        case PersonField::given_name:
            return {{Pattern("the sound of the given name"), sound}};
        case PersonField::family_name:
            return {{Pattern("the sound of the family name"), sound}};
        case PersonField::address:
            return {{value, whole_value}, {Pattern("the sound of the street"), sound}};
        case PersonField::birth_date:
            return {{value, day_either_way}, {Pattern("the year"), year}, {Pattern("day and month"), day_and_month}};
        case PersonField::phone:
            return {{value, first}, {first_part, first_half}, {last_part, last_half}};
        case PersonField::number:
            return {{value, first}, {first_part, first_half}, {last_part, last_half}};
        case PersonField::email:
            return {{Pattern("what stands before the @"), first}};
        case PersonField::city:
        case PersonField::text:
            return {{begin, beginning}};
        default:
            return {{value, first}};
    }
}

std::vector<Code> codes_of(const PersonColumn& column, KeyOf key) {
    std::unordered_map<std::u16string, Code> known;
    std::vector<Code> of_value;
    of_value.reserve(column.values.size());
    for (const PersonValue& value : column.values) {
        std::u16string made = key(value);
        of_value.push_back(made.empty()
                               ? missing_code
                               : known.try_emplace(std::move(made), static_cast<Code>(known.size())).first->second);
    }
    std::vector<Code> codes(column.codes.size(), missing_code);
    for (std::size_t record = 0; record < codes.size(); ++record)
        if (column.codes[record] != missing_code) codes[record] = of_value[column.codes[record]];
    return codes;
}

}  // namespace

std::vector<BlockingKey> blocking_keys(const PersonRecords& records) {
    std::vector<BlockingKey> keys;
    std::vector<KeyOf> functions;
    for (std::size_t at = 0; at < records.columns.size(); ++at) {
        for (const Shape& shape : shapes_of(records.columns[at].what)) {
            keys.push_back({.column = at, .how = shape.how});
            functions.push_back(shape.key);
        }
    }
    tbb::parallel_for(std::size_t{0}, keys.size(),
                      [&](std::size_t i) { keys[i].codes = codes_of(records.columns[keys[i].column], functions[i]); });
    return keys;
}

}  // namespace clientele
