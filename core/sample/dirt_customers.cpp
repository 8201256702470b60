#include <algorithm>
#include <array>

#include "core/sample/calendar.h"
#include "core/sample/dirt.h"
#include "core/sample/duplicates.h"
#include "core/sample/letters.h"
#include "core/sample/typing_errors.h"

namespace clientele::sample {
namespace {

constexpr std::size_t first_kind = static_cast<std::size_t>(Dirt::malformed_email);
constexpr std::size_t kinds = static_cast<std::size_t>(Dirt::swapped_coordinates) - first_kind + 1;
constexpr std::uint64_t least_of_a_kind = 4;
constexpr std::int32_t a_century = 36'525;

constexpr std::array<std::string_view, dirt_count> ids{"none",
                                                       "malformed_email",
                                                       "letters_in_phone",
                                                       "foreign_postcode",
                                                       "born_in_future",
                                                       "born_before_1900",
                                                       "signup_in_future",
                                                       "signup_after_order",
                                                       "placeholder",
                                                       "upper_case_name",
                                                       "blanks_around",
                                                       "mojibake",
                                                       "missing_name",
                                                       "country_variant",
                                                       "swapped_coordinates",
                                                       "wrong_amount",
                                                       "absurd_quantity",
                                                       "absurd_price",
                                                       "zero_price",
                                                       "zero_quantity",
                                                       "return_without_purchase",
                                                       "before_signup",
                                                       "unknown_customer",
                                                       "unknown_product",
                                                       "unknown_store",
                                                       "in_future",
                                                       "repeated_line"};

constexpr std::array<std::string_view, 3> placeholder_fields{"name", "email", "city"};

std::string_view field_of(Dirt dirt, std::uint64_t row) {
    switch (dirt) {
        case Dirt::malformed_email:
            return "email";
        case Dirt::letters_in_phone:
            return "phone";
        case Dirt::foreign_postcode:
            return "postcode";
        case Dirt::born_in_future:
        case Dirt::born_before_1900:
            return "birth_date";
        case Dirt::signup_in_future:
        case Dirt::signup_after_order:
            return "signup_date";
        case Dirt::placeholder:
            return placeholder_fields[row % placeholder_fields.size()];
        case Dirt::country_variant:
            return "country";
        case Dirt::swapped_coordinates:
            return "latitude";
        default:
            return "name";
    }
}

/// Whether the row can become dirty in that way.
bool suits(const CustomerRecord& record, Dirt dirt) {
    switch (dirt) {
        case Dirt::malformed_email:
            return !record.email.empty();
        case Dirt::letters_in_phone:
            return !record.phone.empty();
        case Dirt::born_in_future:
        case Dirt::born_before_1900:
            return record.born != Date::missing_days && record.born > on(1945, 1, 1) && record.born < on(1995, 1, 1);
        case Dirt::signup_after_order:  // whoever signs up in the three years buys on that day
            return record.signup >= first_day && record.signup < last_day - 60;
        case Dirt::mojibake:
            return mojibake(record.name) != record.name;
        default:
            return true;
    }
}

void break_email(std::string& email, std::uint32_t how) {
    const std::size_t at = email.find('@');
    switch (how) {
        case 0:
            email.erase(at, 1);
            break;
        case 1:
            email.insert(at, 1, '@');
            break;
        case 2:
            email.replace(email.rfind('.'), 1, ",");
            break;
        case 3:
            email.erase(at + 1);
            break;
        default:
            email.insert(at, " ");
    }
}

std::string variant(std::string_view country, std::uint32_t which) {
    static constexpr std::array<std::string_view, 3> germany{"Deutschland", "DE", "GERMANY"},
        austria{"Österreich", "AT", "austria"}, france{"FR", "FRANCE", "Frankreich"},
        kingdom{"UK", "Great Britain", "GB"};
    const auto& words = country == "Germany"   ? germany
                        : country == "Austria" ? austria
                        : country == "France"  ? france
                                               : kingdom;
    return std::string(words[which % words.size()]);
}

std::string wrong_postcode(const CustomerRecord& record, std::uint32_t which) {
    if (record.country == "United Kingdom" || record.country == "Austria") return which % 2 == 0 ? "04109" : "750011";
    return which % 3 == 0 ? record.postcode.substr(0, 4) : which % 3 == 1 ? "SW4 2QJ" : record.postcode + "7";
}

}  // namespace

std::string_view id(Dirt dirt) { return ids[static_cast<std::size_t>(dirt)]; }

std::vector<DirtyRow> dirty_customers(const SampleOptions& options) {
    std::vector<DirtyRow> dirty;
    const DirtyRows& truth = options.truths.dirt;
    const std::uint64_t all = people(options);
    const double wanted =
        std::max(static_cast<double>(least_of_a_kind * kinds), truth.share * static_cast<double>(all));
    const auto count = static_cast<std::uint64_t>(wanted * truth.strength + 0.5);
    // The people are cut into as many equal stretches; in each one row is dirty.
    for (std::uint64_t stretch = 0; stretch < count; ++stretch) {
        const std::uint64_t from = stretch * all / count, to = (stretch + 1) * all / count;
        const auto dirt = static_cast<Dirt>(first_kind + stretch % kinds);
        Draws draws(options.seed, Stream::dirt, stretch);
        const std::uint64_t first = draws.below(static_cast<std::uint32_t>(to - from));
        for (std::uint64_t k = 0; k < to - from; ++k) {
            const std::uint64_t row = from + (first + k) % (to - from);
            if (double_of(options, row)) continue;
            const CustomerRecord record = customer_record(options, row);
            const std::string_view field = field_of(dirt, row);
            if (!suits(record, dirt) || (field == "email" && record.email.empty())) continue;
            dirty.push_back({row, dirt, field});
            break;
        }
    }
    for (std::uint64_t row = all; row < options.customers; ++row)
        if (std::ranges::count(typing_errors(options, row), TypingError::upper_case) > 0)
            dirty.push_back({row, Dirt::upper_case_name, "name"});
    return dirty;
}

void soil(CustomerRecord& record, const DirtyRow& how, const SampleOptions& options) {
    static constexpr std::array<std::string_view, 3> nothing{"n/a", "test", "xxx"};
    Draws draws(options.seed, Stream::dirt, how.row, 1);
    const std::uint32_t which = draws.below(60);
    switch (how.dirt) {
        case Dirt::malformed_email:
            return break_email(record.email, which % 5);
        case Dirt::letters_in_phone:
            if (which % 2 == 0)
                record.phone += " (privat)";
            else
                record.phone.replace(record.phone.size() - 2, 1, "O");
            return;
        case Dirt::foreign_postcode:
            record.postcode = wrong_postcode(record, which);
            return;
        case Dirt::born_in_future:
            record.born += a_century;
            return;
        case Dirt::born_before_1900:
            record.born -= a_century;
            return;
        case Dirt::signup_in_future:
            record.signup = last_day + 90 + static_cast<std::int32_t>(draws.below(3000));
            return;
        case Dirt::signup_after_order:
            record.signup +=
                20 + static_cast<std::int32_t>(draws.below(static_cast<std::uint32_t>(last_day - record.signup - 30)));
            return;
        case Dirt::placeholder: {
            const std::string_view word = nothing[which % nothing.size()];
            if (how.field == "name") record.name = word;
            if (how.field == "email") record.email = word;
            if (how.field == "city") record.city = word;
            return;
        }
        case Dirt::upper_case_name:
            record.name = upper_case(record.name);
            return;
        case Dirt::blanks_around:
            record.name = which % 3 == 0   ? " " + record.name
                          : which % 3 == 1 ? record.name + "  "
                                           : "  " + record.name + " ";
            return;
        case Dirt::mojibake:
            record.name = mojibake(record.name);
            return;
        case Dirt::missing_name:
            record.name.clear();
            return;
        case Dirt::country_variant:
            record.country = variant(record.country, which);
            return;
        case Dirt::swapped_coordinates:
            std::swap(record.latitude, record.longitude);
            return;
        default:
            return;
    }
}

}  // namespace clientele::sample
