#include "core/analysis/competitors/share_names.h"

#include <algorithm>
#include <array>

#include "core/base/folded.h"

namespace clientele {
namespace {

/// Where the part stands in the words as words of its own; npos where it does not.
std::size_t place_of_words(std::u16string_view words, std::u16string_view part) {
    for (std::size_t at = words.find(part); at != words.npos; at = words.find(part, at + 1)) {
        const std::size_t end = at + part.size();
        if ((at == 0 || words[at - 1] == u' ') && (end == words.size() || words[end] == u' ')) return at;
    }
    return words.npos;
}

bool has_any_word(std::u16string_view words, std::span<const std::u16string_view> parts) {
    return std::ranges::any_of(parts,
                               [&](std::u16string_view part) { return place_of_words(words, part) != words.npos; });
}

/// A currency by its sign, code and name.
struct CurrencyWords {
    std::string_view sign;
    std::u16string_view code, word;
};
constexpr std::array<CurrencyWords, 6> share_currencies{{{"€", u"eur", u"euro"},
                                                         {"$", u"usd", u"dollar"},
                                                         {"£", u"gbp", u"pound"},
                                                         {"¥", u"jpy", u"yen"},
                                                         {"CHF", u"chf", u"franken"},
                                                         {"zł", u"pln", u"zloty"}}};

/// Calls visit(word) for each word of folded words.
template <class Visit>
void each_word(std::u16string_view words, Visit&& visit) {
    for (std::size_t begin = 0; begin < words.size();) {
        const std::size_t end = std::min(words.find(u' ', begin), words.size());
        visit(words.substr(begin, end - begin));
        begin = end + 1;
    }
}

/// By its sign, its code ("EUR", "TEUR", "MEUR") or its name ("euros").
bool speaks_of_currency(std::string_view words, const CurrencyWords& currency) {
    bool found = words.find(currency.sign) != words.npos;
    each_word(folded(words), [&](std::u16string_view word) {
        const bool scaled = word.size() == currency.code.size() + 1 && word.ends_with(currency.code) &&
                            (word.front() == u't' || word.front() == u'm' || word.front() == u'k');
        found = found || word == currency.code || scaled ||
                (word.starts_with(currency.word) && word.size() <= currency.word.size() + 1);
    });
    return found;
}

}  // namespace

void CompanyNames::add(std::string_view name) {
    std::u16string plain = folded(name);
    if (plain.empty() || std::ranges::find(folded_, plain) != folded_.end()) return;
    names_.emplace_back(name);
    folded_.push_back(std::move(plain));
}

std::optional<std::size_t> CompanyNames::find(std::string_view name) const {
    const auto found = std::ranges::find(folded_, folded(name));
    if (found == folded_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - folded_.begin());
}

std::optional<CompanyInWords> CompanyNames::in(std::string_view words) const {
    const std::u16string plain = folded(words);
    std::optional<std::size_t> best;
    std::size_t at = 0;
    for (std::size_t i = 0; i < folded_.size(); ++i) {
        const std::size_t place = place_of_words(plain, folded_[i]);
        if (place == plain.npos || (best && folded_[i].size() <= folded_[*best].size())) continue;
        best = i;
        at = place;
    }
    if (!best) return std::nullopt;
    std::u16string rest = plain.substr(0, at) + plain.substr(at + folded_[*best].size());
    while (!rest.empty() && rest.back() == u' ') rest.pop_back();
    while (!rest.empty() && rest.front() == u' ') rest.erase(rest.begin());
    if (const auto twice = rest.find(u"  "); twice != rest.npos) rest.erase(twice, 1);
    return CompanyInWords{*best, std::move(rest)};
}

CompanyNames companies_known(const Snapshot& snapshot) {
    return snapshot.derived("companies known", [&] {
        CompanyNames names;
        const auto dictionary = snapshot.dictionary("company");
        if (!dictionary) return names;
        std::vector<bool> used(dictionary->size());
        for (const DatasetKind kind : {DatasetKind::competitor_offers, DatasetKind::mystery_visits,
                                       DatasetKind::reviews, DatasetKind::social_posts})
            if (const DatasetColumn* column = snapshot.dataset(kind).find("company"))
                for (const Code code : column->values.codes())
                    if (code != missing_code) used[code] = true;
        for (Code code = 0; code < used.size(); ++code)
            if (used[code]) names.add(dictionary->at(code));
        return names;
    });
}

bool names_companies(std::string_view header) {
    static constexpr std::array<std::u16string_view, 22> words{
        u"company",    u"companies",  u"competitor", u"retailer", u"brand",       u"chain",
        u"operator",   u"firm",       u"supplier",   u"firma",    u"unternehmen", u"wettbewerber",
        u"anbieter",   u"hersteller", u"marke",      u"haendler", u"entreprise",  u"enseigne",
        u"concurrent", u"marque",     u"empresa",    u"marca"};
    return has_any_word(folded(header), words);
}

const DatasetColumn* company_column(const Dataset& dataset) {
    for (const DatasetColumn& column : dataset.columns)
        if (column.values.type() == ColumnType::text && column.id != "series" &&
            names_companies(column.attribute ? column.label : column.id))
            return &column;
    return nullptr;
}

bool speaks_of_outlets(std::u16string_view words) {
    static constexpr std::array<std::u16string_view, 25> parts{
        u"outlets",    u"outlet",     u"stores",  u"store",           u"shops",     u"branches", u"branch",
        u"locations",  u"filialen",   u"filiale", u"geschaefte",      u"laeden",    u"maerkte",  u"standorte",
        u"filialzahl", u"magasins",   u"magasin", u"points de vente", u"boutiques", u"agences",  u"succursales",
        u"tiendas",    u"sucursales", u"locales", u"establecimientos"};
    return has_any_word(words, parts);
}

bool is_whole_market(std::u16string_view words) {
    static constexpr std::array<std::u16string_view, 28> known{u"total",
                                                               u"market",
                                                               u"total market",
                                                               u"market total",
                                                               u"whole market",
                                                               u"all companies",
                                                               u"all",
                                                               u"market size",
                                                               u"market volume",
                                                               u"market sales",
                                                               u"total sales",
                                                               u"gesamt",
                                                               u"markt",
                                                               u"gesamtmarkt",
                                                               u"markt gesamt",
                                                               u"alle",
                                                               u"alle unternehmen",
                                                               u"marktvolumen",
                                                               u"insgesamt",
                                                               u"marche",
                                                               u"marche total",
                                                               u"total marche",
                                                               u"ensemble",
                                                               u"ensemble du marche",
                                                               u"mercado",
                                                               u"mercado total",
                                                               u"total mercado",
                                                               u"total del mercado"};
    return std::ranges::find(known, words) != known.end();
}

bool is_the_rest(std::u16string_view words) {
    static constexpr std::array<std::u16string_view, 14> known{
        u"other",   u"others", u"all others", u"the rest", u"rest",      u"sonstige", u"andere",
        u"uebrige", u"autres", u"autre",      u"otros",    u"los demas", u"resto",    u"not named"};
    return std::ranges::find(known, words) != known.end();
}

std::optional<double> money_in_words(std::string_view words, std::string_view currency) {
    if (currency.empty()) return std::nullopt;
    const bool same = std::ranges::any_of(share_currencies, [&](const CurrencyWords& each) {
        return speaks_of_currency(currency, each) && speaks_of_currency(words, each);
    });
    if (!same) return std::nullopt;
    static constexpr std::array<std::u16string_view, 10> thousands{
        u"thousand", u"thousands", u"k", u"tsd", u"tausend", u"milliers", u"mille", u"miles", u"mil", u"tausende"};
    static constexpr std::array<std::u16string_view, 10> millions{
        u"million", u"millions", u"m", u"mio", u"mios", u"millionen", u"mn", u"mln", u"millones", u"mill"};
    static constexpr std::array<std::u16string_view, 7> billions{u"billion",    u"billions", u"bn",       u"mrd",
                                                                 u"milliarden", u"milliard", u"milliards"};
    const std::u16string plain = folded(words);
    double scale = has_any_word(plain, billions)    ? 1e9
                   : has_any_word(plain, millions)  ? 1e6
                   : has_any_word(plain, thousands) ? 1e3
                                                    : 1;
    each_word(plain, [&](std::u16string_view word) {
        for (const CurrencyWords& each : share_currencies)
            if (word.size() == each.code.size() + 1 && word.ends_with(each.code))
                scale = word.front() == u'm' ? 1e6 : 1e3;
    });
    return scale;
}

}  // namespace clientele
