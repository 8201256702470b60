#include "core/analysis/quality/duplicates/person_records.h"

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_sort.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "core/analysis/quality/duplicates/comparison.h"
#include "core/analysis/quality/duplicates/date_texts.h"
#include "core/base/random_numbers.h"

namespace clientele {
namespace {

/// Gives values codes in the order of their first record.
class ValueCodes {
 public:
    explicit ValueCodes(PersonColumn& column, std::size_t records) : column_(column) { column.codes.reserve(records); }
    Code code_of(PersonValue value) {
        if (value.empty()) return missing_code;
        const auto [found, fresh] = codes_.try_emplace(value, static_cast<Code>(column_.values.size()));
        if (fresh) column_.values.push_back(std::move(value));
        return found->second;
    }
    void add(Code code) {
        column_.codes.push_back(code);
        if (code == missing_code) return;
        column_.counts.resize(column_.values.size());
        ++column_.counts[code];
        ++column_.filled;
    }

 private:
    PersonColumn& column_;
    std::map<PersonValue, Code> codes_;
};

/// All digits: 100000 is a postcode, 1e+05 is none.
std::string number_text(double value) {
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

/// Asks now and then whether to go on.
class Watch {
 public:
    explicit Watch(const Progress& progress) : progress_(progress) {}
    bool stopped() {
        constexpr std::size_t rows_a_look = 16'384;
        return ++rows_ % rows_a_look == 0 && progress_.cancelled();
    }

 private:
    const Progress& progress_;
    std::size_t rows_ = 0;
};

/// Values of texts are made once for each text that occurs.
template <class ValueOf>
void fill_from_texts(PersonColumn& out, const Column& from, const std::vector<std::uint32_t>& rows,
                     const Progress& progress, ValueOf&& value_of) {
    constexpr Code unknown = missing_code - 1;
    std::vector<Code> of_text(from.dictionary().size(), unknown);
    ValueCodes codes(out, rows.size());
    Watch watch(progress);
    for (const std::uint32_t row : rows) {
        if (watch.stopped()) return;
        const Code text = from.codes()[row];
        if (text == missing_code) {
            codes.add(missing_code);
            continue;
        }
        if (of_text[text] == unknown) of_text[text] = codes.code_of(value_of(from.dictionary().at(text)));
        codes.add(of_text[text]);
    }
}

/// The texts of the rows, each once.
std::vector<std::string_view> texts_of(const Column& from, const std::vector<std::uint32_t>& rows) {
    std::vector<bool> had(from.dictionary().size());
    std::vector<std::string_view> texts;
    for (const std::uint32_t row : rows) {
        const Code text = from.codes()[row];
        if (text == missing_code || had[text]) continue;
        had[text] = true;
        texts.push_back(from.dictionary().at(text));
    }
    return texts;
}

void fill_from_texts(PersonColumn& out, const Column& from, const std::vector<std::uint32_t>& rows,
                     const Progress& progress) {
    const auto order = out.what == PersonField::birth_date ? day_order(texts_of(from, rows)) : std::nullopt;
    fill_from_texts(out, from, rows, progress, [&](std::string_view text) {
        return order ? date_value(text, *order) : person_value(out.what, text);
    });
}

void fill(PersonColumn& out, const Column& from, const std::vector<std::uint32_t>& rows, const Progress& progress) {
    if (from.type() == ColumnType::text) return fill_from_texts(out, from, rows, progress);
    ValueCodes codes(out, rows.size());
    Watch watch(progress);
    for (const std::uint32_t row : rows) {
        if (watch.stopped()) return;
        PersonValue value;
        if (!from.missing(row)) {
            switch (from.type()) {
                case ColumnType::number:
                    value = person_value(out.what, number_text(from.numbers()[row]));
                    break;
                case ColumnType::date:
                    value = date_value(Date{from.dates()[row]});
                    break;
                case ColumnType::time:
                    value = date_value(date_of(DateTime{from.times()[row]}));
                    break;
                default:
                    value = person_value(out.what, from.booleans()[row] == 1 ? "yes" : "no");
                    break;
            }
        }
        codes.add(codes.code_of(std::move(value)));
    }
}

std::vector<std::uint32_t> rows_by_id(const Dataset& customers, const Selection& rows) {
    std::vector<std::uint32_t> ordered;
    ordered.reserve(rows.count());
    rows.for_each([&](std::size_t row) { ordered.push_back(static_cast<std::uint32_t>(row)); });
    const DatasetColumn* ids = customers.find("customer_id");
    if (!ids) return ordered;
    tbb::parallel_sort(ordered.begin(), ordered.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::string_view left = ids->values.text(a), right = ids->values.text(b);
        return left != right ? left < right : a < b;
    });
    return ordered;
}

/// Codes of the pairs of codes; missing where either is.
std::vector<Code> codes_of_both(const std::vector<Code>& a, const std::vector<Code>& b) {
    std::unordered_map<std::uint64_t, Code> known;
    std::vector<Code> both(a.size(), missing_code);
    for (std::size_t record = 0; record < a.size(); ++record)
        if (a[record] != missing_code && b[record] != missing_code)
            both[record] =
                known.try_emplace(std::uint64_t{a[record]} << 32 | b[record], static_cast<Code>(known.size()))
                    .first->second;
    return both;
}

const PersonColumn* first_of(const PersonRecords& records, PersonField what) {
    const auto found = std::ranges::find(records.columns, what, &PersonColumn::what);
    return found == records.columns.end() ? nullptr : &*found;
}

void put_under(PersonColumn& column, std::vector<Code> condition, std::string id) {
    column.condition = std::move(condition);
    column.condition_id = std::move(id);
    column.agreement.conditional = true;
}

/// Where somebody lives in one place, they live in the other.
void follow(PersonColumn& column, const PersonColumn* place) {
    if (!place) return;
    put_under(column, place->codes, place->id);
    column.agreement.follows = true;
}

/// Which records say just what an earlier one does.
std::vector<bool> repeats_of(const PersonRecords& records) {
    std::unordered_set<std::uint64_t> had;
    std::vector<bool> repeats(records.size());
    for (std::size_t record = 0; record < repeats.size(); ++record) {
        std::uint64_t key = 0;
        std::size_t sources = 0;
        const std::string* source = nullptr;
        for (const PersonColumn& column : records.columns) {
            key = mix(key + golden_step + column.codes[record]);
            if (column.codes[record] == missing_code || (source && *source == column.id)) continue;
            source = &column.id;
            ++sources;
        }
        repeats[record] = sources >= 2 && !had.insert(key).second;
    }
    return repeats;
}

/// The country by record, where there are several: it has names and towns of its own.
std::vector<Code> countries(const Dataset& customers, const std::vector<std::uint32_t>& rows) {
    const DatasetColumn* column = customers.find("country");
    if (!column) return {};
    PersonColumn country;
    fill(country, column->values, rows, {});
    return country.values.size() > 1 ? country.codes : std::vector<Code>();
}

/// What all but follows from something else: postcodes of one town are alike, an address in an e-mail from the name.
void add_conditions(PersonRecords& records, const Dataset& customers) {
    const PersonColumn* postcode = first_of(records, PersonField::postcode);
    const PersonColumn* city = first_of(records, PersonField::city);
    const std::vector<Code> country = countries(customers, records.rows);
    for (PersonColumn& column : records.columns) {
        if (column.what == PersonField::postcode) follow(column, city);
        if (column.what == PersonField::address) follow(column, postcode ? postcode : city);
        if (column.what == PersonField::house_number) follow(column, first_of(records, PersonField::address));
        const bool is_name = column.what == PersonField::given_name || column.what == PersonField::family_name;
        const bool is_place = &column == (city ? city : postcode);
        if (!country.empty() && (is_name || is_place)) put_under(column, country, "country");
        if (column.what == PersonField::email && records.given && records.family)
            put_under(column,
                      codes_of_both(records.columns[*records.given].codes, records.columns[*records.family].codes),
                      records.columns[*records.family].id);
    }
}

}  // namespace

std::vector<AgreementField> PersonRecords::agreements() const {
    std::vector<AgreementField> fields;
    for (const PersonColumn& column : columns) fields.push_back(column.agreement);
    return fields;
}

Result<PersonRecords> person_records(const Dataset& customers, const Selection& rows,
                                     const std::vector<ComparedColumn>& columns, const Progress& progress) {
    PersonRecords records;
    records.rows = rows_by_id(customers, rows);
    std::vector<const Column*> sources;
    const auto add = [&](const ComparedColumn& from, PersonField what, Pattern part) {
        records.columns.push_back(
            {.id = from.column->id, .label = label_of(customers.kind, *from.column), .part = part, .what = what});
        records.columns.back().agreement = agreement_of(what);
        sources.push_back(&from.column->values);
        return records.columns.size() - 1;
    };
    for (const ComparedColumn& each : columns) {
        if (each.what == PersonField::full_name) {
            records.given = add(each, PersonField::given_name, Pattern("given name"));
            records.family = add(each, PersonField::family_name, Pattern("family name"));
        } else {
            const std::size_t at = add(each, each.what, "");
            if (each.what == PersonField::given_name && !records.given) records.given = at;
            if (each.what == PersonField::family_name && !records.family) records.family = at;
        }
    }
    tbb::parallel_for(std::size_t{0}, records.columns.size(), [&](std::size_t at) {
        PersonColumn& column = records.columns[at];
        if (column.part.value().empty()) return fill(column, *sources[at], records.rows, progress);
        fill_from_texts(column, *sources[at], records.rows, progress, [&](std::string_view name) {
            NameParts parts = name_parts(name);
            return PersonValue{
                column.what == PersonField::given_name ? std::move(parts.given) : std::move(parts.family), {}};
        });
    });
    if (progress.cancelled()) return cancelled();
    records.repeats = repeats_of(records);
    add_conditions(records, customers);
    return records;
}

}  // namespace clientele
