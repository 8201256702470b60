#include "core/analysis/competitors/own_company.h"

#include <algorithm>
#include <map>

#include "core/base/folded.h"

namespace clientele {
namespace {

constexpr DatasetKind naming_companies[] = {DatasetKind::mystery_visits, DatasetKind::reviews,
                                            DatasetKind::social_posts, DatasetKind::competitor_offers};

/// How many rows a company has, and how many of them name something that is ours.
struct CompanyRows {
    double rows = 0, ours = 0;
    double share() const { return rows > 0 ? ours / rows : 0; }
};

std::vector<CompanyRows> rows_by_company(const Dataset& dataset, std::string_view pointer, std::size_t companies) {
    std::vector<CompanyRows> counts(companies);
    const DatasetColumn *company = dataset.find("company"), *points = dataset.find(pointer);
    if (!company || !points) return counts;
    for (std::size_t row = 0; row < dataset.rows; ++row) {
        const Code code = company->values.codes()[row];
        if (code == missing_code) continue;
        counts[code].rows += 1;
        counts[code].ours += points->values.missing(row) ? 0 : 1;
    }
    return counts;
}

/// The company with by far the largest share of rows that point to us; missing_code where none stands out.
Code standing_out(const std::vector<CompanyRows>& counts) {
    Code best = missing_code;
    double next = 0;
    for (Code code = 0; code < counts.size(); ++code) {
        if (!(counts[code].ours > 0)) continue;
        if (best == missing_code || counts[code].share() > counts[best].share()) {
            if (best != missing_code) next = std::max(next, counts[best].share());
            best = code;
        } else {
            next = std::max(next, counts[code].share());
        }
    }
    return best != missing_code && counts[best].share() >= 2 * next ? best : missing_code;
}

OwnCompany found_out(const Snapshot& snapshot, const Dictionary& companies) {
    for (Code code = 0; code < companies.size(); ++code)
        if (!snapshot.name().empty() && folded(companies.at(code)) == folded(snapshot.name()))
            return {code, text("“{0}” is us: the project is called so.", name(companies.at(code)))};
    const auto visits = rows_by_company(snapshot.dataset(DatasetKind::mystery_visits), "store_id", companies.size());
    if (const Code code = standing_out(visits); code != missing_code)
        return {code,
                text("“{0}” is taken for us: its mystery visits name stores. The option Our company says otherwise.",
                     name(companies.at(code)))};
    std::vector<CompanyRows> voices =
        rows_by_company(snapshot.dataset(DatasetKind::social_posts), "customer_id", companies.size());
    const auto reviews = rows_by_company(snapshot.dataset(DatasetKind::reviews), "customer_id", companies.size());
    for (std::size_t code = 0; code < voices.size(); ++code) {
        voices[code].rows += reviews[code].rows;
        voices[code].ours += reviews[code].ours;
    }
    if (const Code code = standing_out(voices); code != missing_code)
        return {code,
                text("“{0}” is taken for us: our customers write about it. The option Our company says otherwise.",
                     name(companies.at(code)))};
    return {};
}

CompanySpellings spellings_of(const Snapshot& snapshot) {
    const auto companies = snapshot.dictionary("company");
    CompanySpellings found;
    if (!companies) return found;
    std::vector<std::size_t> rows(companies->size());
    for (const DatasetKind kind : naming_companies)
        if (const DatasetColumn* column = snapshot.dataset(kind).find("company"))
            for (const Code code : column->values.codes())
                if (code != missing_code) ++rows[code];
    std::map<std::u16string, Code> first;
    for (Code code = 0; code < rows.size(); ++code) {
        found.of.push_back(code);
        const std::u16string plain = folded(companies->at(code));
        if (plain.empty() || rows[code] == 0) continue;
        const auto [at, fresh] = first.try_emplace(plain, code);
        if (fresh) continue;
        ++found.joined;
        if (rows[code] > rows[at->second]) at->second = code;
    }
    for (Code code = 0; code < rows.size(); ++code)
        if (const auto at = first.find(folded(companies->at(code))); at != first.end()) found.of[code] = at->second;
    return found;
}

}  // namespace

const CompanySpellings& company_spellings(const Snapshot& snapshot) {
    return snapshot.derived("company spellings", [&] { return spellings_of(snapshot); });
}

Text joined_spellings(const CompanySpellings& spellings) {
    return text(
        "{0} {0|spelling|spellings} of companies that {0|differs|differ} from another in case, accents or blanks "
        "only {0|counts|count} as one with it; a click filters the commonest spelling.",
        count(spellings.joined));
}

OptionSpec own_company_option() {
    return {
        .id = "own",
        .label = text("Our company"),
        .type = OptionType::text,
        .value = "",
        .choices = {},
        .help = text("The company that is us, as the data names it. Empty: rows without a company, the company that "
                     "the project is called after, or the one whose rows name our stores and customers.")};
}

Result<OwnCompany> own_company(const Snapshot& snapshot, const std::string& named) {
    const auto companies = snapshot.dictionary("company");
    if (!companies) {
        if (named.empty()) return OwnCompany{};
        return fail(ErrorCode::not_found, text("No row names a company, so none is called “{0}”.", name(named)));
    }
    if (named.empty())
        return snapshot.derived("own company", [&] {
            OwnCompany found = found_out(snapshot, *companies);
            found.code = company_spellings(snapshot)(found.code);
            return found;
        });
    std::vector<bool> used(companies->size());
    for (const DatasetKind kind : naming_companies)
        if (const DatasetColumn* column = snapshot.dataset(kind).find("company"))
            for (const Code code : column->values.codes())
                if (code != missing_code) used[code] = true;
    std::vector<Text> known;
    for (Code code = 0; code < companies->size(); ++code) {
        if (!used[code]) continue;
        if (folded(companies->at(code)) == folded(named))
            return OwnCompany{company_spellings(snapshot)(code),
                              text("“{0}” is us: the option says so.", name(companies->at(code)))};
        if (known.size() < 20) known.push_back(verbatim(companies->at(code)));
    }
    return fail(ErrorCode::not_found, text("No company is called “{0}”. There are: {1}.", name(named), known));
}

}  // namespace clientele
