#include <algorithm>

#include "core/analysis/quality/rules/checks.h"
#include "core/analysis/quality/rules/contact_forms.h"
#include "core/analysis/quality/rules/countries.h"
#include "core/analysis/quality/rules/placeholders.h"
#include "core/analysis/quality/rules/remedies.h"
#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

constexpr DatasetKind customers = DatasetKind::customers;

/// The country of every row, by the texts of the column.
class RowCountries {
 public:
    explicit RowCountries(const Column* column) : column_(column) {
        if (!column) return;
        const Dictionary& names = column->dictionary();
        for (Code code = 0; code < names.size(); ++code) of_code_.push_back(country_named(names.at(code)));
    }
    const Country* at(std::size_t row) const {
        if (!column_ || column_->codes()[row] == missing_code) return nullptr;
        return of_code_[column_->codes()[row]];
    }

 private:
    const Column* column_;
    std::vector<const Country*> of_code_;
};

void check_emails(Checks& checks) {
    const Column* emails = checks.column(customers, "email", ColumnType::text);
    if (!emails) return;
    checks.add({.dimension = Dimension::validity,
                .dataset = customers,
                .column = "email",
                .words = "values that are no e-mail address",
                .remedy = remedy::clear},
               rows_of_flags(*emails, text_flags(emails->dictionary(), [](std::string_view text) {
                   return !text.empty() && !is_filler(text) && !is_email(text);
               })));
}

void check_phones(Checks& checks, const RowCountries& countries) {
    const Column* phones = checks.column(customers, "phone", ColumnType::text);
    if (!phones) return;
    const auto where = [&](auto&& breaks) {
        return rows_where(phones->size(), [&](std::size_t row) {
            return !phones->missing(row) && !is_filler(phones->text(row)) && breaks(phones->text(row), row);
        });
    };
    checks.add({.dimension = Dimension::validity,
                .dataset = customers,
                .column = "phone",
                .words = "values that are no phone number",
                .remedy = remedy::clear},
               where([&](std::string_view text, std::size_t row) { return !is_phone(text, countries.at(row)); }));
    checks.add({.dimension = Dimension::plausibility,
                .dataset = customers,
                .column = "phone",
                .words = "made-up phone numbers such as 1234567",
                .remedy = remedy::clear},
               where([&](std::string_view text, std::size_t row) {
                   return is_phone(text, countries.at(row)) && is_made_up_phone(text);
               }));
}

void check_postcodes(Checks& checks, const RowCountries& countries, const Column* country) {
    const Column* postcodes = checks.column(customers, "postcode", ColumnType::text);
    if (!postcodes || !country) return;
    checks.add({.dimension = Dimension::validity,
                .dataset = customers,
                .column = "postcode",
                .words = "postcodes that the country does not have"},
               rows_where(postcodes->size(),
                          [&](std::size_t row) {
                              const Country* of = countries.at(row);
                              return of && !postcodes->missing(row) && !is_filler(postcodes->text(row)) &&
                                     !is_postcode(*of, postcodes->text(row));
                          }),
               [held = *country](std::size_t row) { return std::string(held.text(row)); });
}

void check_names(Checks& checks) {
    const Column* names = checks.column(customers, "name", ColumnType::text);
    if (!names) return;
    const Dictionary& texts = names->dictionary();
    const TextFlags loud = text_flags(texts, is_all_capitals);
    Selection rows = rows_of_flags(*names, loud);
    // Where many are written so it is how the company writes names.
    constexpr double exceptional = 0.1;
    if (static_cast<double>(rows.count()) > exceptional * static_cast<double>(names->size()))
        rows = Selection::none(names->size());
    checks.add({.dimension = Dimension::validity,
                .dataset = customers,
                .column = "name",
                .words = "names in capital letters",
                .remedy = remedy::name_case},
               std::move(rows));
}

}  // namespace

void check_contact_details(Checks& checks) {
    const Column* country = checks.column(customers, "country", ColumnType::text);
    const RowCountries countries(country);
    check_emails(checks);
    if (!checks.go_on()) return;
    check_phones(checks, countries);
    if (!checks.go_on()) return;
    check_postcodes(checks, countries, country);
    check_names(checks);
}

}  // namespace clientele::rules
