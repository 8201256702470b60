#include "core/analysis/competitors/public_voice.h"

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "core/analysis/competitors/rating_scales.h"
#include "core/base/word_parts.h"

namespace clientele {
namespace {

constexpr std::size_t voices_between_looks = 1 << 16;
constexpr std::size_t most_topics = 200;

enum class Feeling : std::uint8_t { unknown, positive, neutral, negative };

Feeling feeling_of(std::string_view words) {
    static constexpr std::array<std::u16string_view, 8> good{u"positive", u"positiv", u"positif", u"positivo",
                                                             u"pos",      u"good",    u"gut",     u"positiva"};
    static constexpr std::array<std::u16string_view, 8> bad{u"negative", u"negativ", u"negatif",  u"negativo",
                                                            u"neg",      u"bad",     u"schlecht", u"negativa"};
    static constexpr std::array<std::u16string_view, 6> even{u"neutral", u"neutre",   u"mixed",
                                                             u"neutro",  u"gemischt", u"neu"};
    const std::u16string plain = folded(words);
    const auto among = [&](const auto& list) { return std::ranges::find(list, plain) != list.end(); };
    return among(good)   ? Feeling::positive
           : among(bad)  ? Feeling::negative
           : among(even) ? Feeling::neutral
                         : Feeling::unknown;
}

/// Of a further column. How sure a sentiment is, and what few rows were checked by hand (“gold”), is not it.
bool header_has(const DatasetColumn& column, std::span<const std::u16string_view> parts) {
    static constexpr std::array<std::u16string_view, 3> none{u"confidence", u"gold", u"konfidenz"};
    return column.attribute && has_part(column.id, parts) && !has_part(column.id, none);
}

/// A column with the sentiment of each row, by row; empty where the dataset has none.
std::vector<Feeling> feelings(const Dataset& dataset, std::string& header) {
    static constexpr std::array<std::u16string_view, 6> parts{u"sentiment",   u"stimmung", u"tonalit",
                                                              u"sentimiento", u"polarity", u"polarit"};
    std::vector<Feeling> found;
    for (const DatasetColumn& column : dataset.columns) {
        if (!header_has(column, parts)) continue;
        std::vector<Feeling> each(dataset.rows, Feeling::unknown);
        if (column.values.type() == ColumnType::text) {
            std::vector<Feeling> of(column.values.dictionary().size());
            if (of.size() > 1000) continue;
            for (Code code = 0; code < of.size(); ++code) of[code] = feeling_of(column.values.dictionary().at(code));
            for (std::size_t row = 0; row < dataset.rows; ++row)
                if (const Code code = column.values.codes()[row]; code != missing_code) each[row] = of[code];
        } else if (column.values.type() == ColumnType::number) {  // -1, 0, 1; or 0 and 1
            const auto values = column.values.numbers();
            const bool signs =
                std::ranges::all_of(values, [](double v) { return std::isnan(v) || v == 0 || v == 1 || v == -1; });
            const bool below = std::ranges::find(values, -1.0) != values.end();
            if (!signs) continue;
            for (std::size_t row = 0; row < dataset.rows; ++row)
                if (!std::isnan(values[row]))
                    each[row] = values[row] > 0             ? Feeling::positive
                                : values[row] < 0 || !below ? Feeling::negative
                                                            : Feeling::neutral;
        }
        const auto known = [](const std::vector<Feeling>& of) {
            return std::ssize(of) - std::ranges::count(of, Feeling::unknown);
        };
        if (known(each) <= known(found)) continue;
        found = std::move(each);
        header = column.label;
    }
    return found;
}

/// The column that says what a row is about, or nullptr.
const DatasetColumn* topic_column(const Dataset& dataset) {
    static constexpr std::array<std::u16string_view, 10> parts{u"reason", u"topic",  u"grund", u"thema",  u"theme",
                                                               u"motif",  u"motivo", u"tema",  u"anlass", u"raison"};
    const DatasetColumn* best = nullptr;
    std::size_t most = 0;
    for (const DatasetColumn& column : dataset.columns) {
        if (!header_has(column, parts) || column.values.type() != ColumnType::text) continue;
        if (column.values.dictionary().size() > most_topics) continue;
        std::size_t filled = 0;
        for (std::size_t row = 0; row < dataset.rows; ++row) filled += column.values.missing(row) ? 0 : 1;
        if (filled <= most) continue;
        most = filled;
        best = &column;
    }
    return best;
}

/// Who wrote what when, of one dataset.
struct VoiceRows {
    const Dataset* dataset;
    const DatasetColumn *company, *time, *rating, *product, *author, *customer, *likes, *topic;
    std::vector<Feeling> feeling{};

    VoiceRows(const Snapshot& snapshot, DatasetKind kind, PublicVoice& out) : dataset(&snapshot.dataset(kind)) {
        const auto of_type = [&](std::string_view id, ColumnType type) {
            const DatasetColumn* column = dataset->find(id);
            return column && column->values.type() == type ? column : nullptr;
        };
        company = of_type("company", ColumnType::text);
        time = of_type("time", ColumnType::time);
        rating = of_type("rating", ColumnType::number);
        product = of_type("product_id", ColumnType::text);
        author = of_type("author", ColumnType::text);
        customer = of_type("customer_id", ColumnType::text);
        likes = of_type("likes", ColumnType::number);
        topic = topic_column(*dataset);
        feeling = feelings(*dataset, out.sentiment_column);
        if (topic) out.topic_column = topic->label;
    }
    /// Who wrote it: the author, else the customer.
    std::uint64_t person(std::size_t row) const {
        if (author && !author->values.missing(row)) return author->values.codes()[row];
        if (customer && !customer->values.missing(row)) return customer->values.codes()[row] | (std::uint64_t{1} << 32);
        return nobody;
    }
    std::optional<Date> day(std::size_t row) const {
        if (!time || time->values.times()[row] == DateTime::missing_seconds) return std::nullopt;
        return date_of(DateTime{time->values.times()[row]});
    }
};

enum class RatedPart : std::uint8_t { any, recent, earlier };

/// A rating, by whom, and whether it is of the latest days.
struct RatedBy {
    PersonFigure figure{};
    RatedPart part = RatedPart::any;
};

class VoiceReader {
 public:
    VoiceReader(const Context& context, PublicVoice& out)
        : context_(context),
          out_(out),
          spellings_(company_spellings(context.snapshot)),
          reviews_(context.snapshot, DatasetKind::reviews, out),
          posts_(context.snapshot, DatasetKind::social_posts, out) {}

    Result<void> read() {
        find_days();
        if (auto done = each(reviews_, DatasetKind::reviews, 0, 0.3, [&](std::size_t row) { take_review(row); }); !done)
            return done;
        if (auto done = each(posts_, DatasetKind::social_posts, 0.3, 0.6, [&](std::size_t row) { take_post(row); });
            !done)
            return done;
        take_offers();
        take_articles_for_us();
        if (companies_.empty() && articles_.empty())
            return fail(ErrorCode::missing_data,
                        text("No review, post or rated offer within the filter is about a company or an article."));
        return finish();
    }

 private:
    template <class Take>
    Result<void> each(const VoiceRows& rows, DatasetKind kind, double from, double to, Take&& take) {
        const std::size_t size = rows.dataset->rows;
        for (std::size_t first = 0; first < size; first += voices_between_looks) {
            if (!context_.progress(from + (to - from) * static_cast<double>(first) / static_cast<double>(size)))
                return cancelled();
            context_.rows[kind].for_each(first, std::min(size, first + voices_between_looks), take);
        }
        return {};
    }

    void find_days() {
        for (const VoiceRows* rows : {&reviews_, &posts_}) {
            const DatasetKind kind = rows == &reviews_ ? DatasetKind::reviews : DatasetKind::social_posts;
            context_.rows[kind].for_each([&](std::size_t row) {
                const auto day = rows->day(row);
                if (!day) return;
                out_.first = out_.first.missing() ? *day : std::min(out_.first, *day);
                out_.last = out_.last.missing() ? *day : std::max(out_.last, *day);
            });
        }
        if (out_.first.missing()) return;
        out_.recent_from = Date{out_.last.days - static_cast<std::int32_t>(context_.options.whole("days")) + 1};
        out_.first_month = month_of(out_.first);
        out_.months = static_cast<std::size_t>(month_of(out_.last) - out_.first_month + 1);
    }
    static std::int32_t month_of(Date day) { return civil(day).year * 12 + civil(day).month - 1; }

    CompanyVoice& company(Code code) {
        const bool own = out_.own.is(code);
        CompanyVoice& voice = companies_[own ? missing_code : code];
        if (voice.name.empty()) {
            voice.code = own ? out_.own.code : code;
            voice.own = own;
            voice.name = voice.code == missing_code
                             ? std::string(unnamed_own_company)
                             : std::string(context_.snapshot.dictionary("company")->at(voice.code));
            voice.months.resize(out_.months);
            voice.month_ratings.resize(out_.months);
        }
        return voice;
    }

    RatedPart part_of(const std::optional<Date>& day) const {
        return !day ? RatedPart::any : *day >= out_.recent_from ? RatedPart::recent : RatedPart::earlier;
    }
    static std::uint32_t key_of(const CompanyVoice& voice) { return voice.own ? missing_code : voice.code; }

    void take_words(const VoiceRows& rows, std::size_t row, CompanyVoice& voice) {
        const bool feels = !rows.feeling.empty();
        if (feels && rows.feeling[row] != Feeling::unknown) {
            felt_.push_back({key_of(voice), rows.person(row),
                             rows.feeling[row] == Feeling::positive   ? 1.0
                             : rows.feeling[row] == Feeling::negative ? -1.0
                                                                      : 0.0});
            voice.positive += rows.feeling[row] == Feeling::positive ? 1 : 0;
            voice.neutral += rows.feeling[row] == Feeling::neutral ? 1 : 0;
            voice.negative += rows.feeling[row] == Feeling::negative ? 1 : 0;
        }
        if (!rows.topic) return;
        voice.with_text += 1;
        texts_.push_back({key_of(voice), rows.person(row), no_topic});
        if (rows.topic->values.missing(row)) return;
        const std::string name(rows.topic->values.text(row));
        const auto [found, fresh] = topics_.try_emplace(name, out_.topics.size());
        if (fresh) out_.topics.push_back(name);
        if (voice.topics.size() <= found->second) voice.topics.resize(found->second + 1);
        voice.topics[found->second] += 1;
        texts_.back().topic = static_cast<std::uint32_t>(found->second);
    }

    void add_rating(RatingSums& all, RatingSums& recent, RatingSums& earlier, double rating,
                    const std::optional<Date>& day) {
        all.add(rating);
        if (day) (*day >= out_.recent_from ? recent : earlier).add(rating);
    }
    void take_review(std::size_t row) {
        const auto day = reviews_.day(row);
        const Code code = reviews_.company ? spellings_(reviews_.company->values.codes()[row]) : missing_code;
        const Code product = reviews_.product ? reviews_.product->values.codes()[row] : missing_code;
        const double rating = reviews_.rating ? reviews_.rating->values.numbers()[row] : missing_number;
        if (out_.own.is(code) && product != missing_code && !std::isnan(rating)) {
            articles_[product].add(rating);
            article_values_.push_back(rating);
            if (code == missing_code) {
                add_rating(of_articles_, recent_articles_, earlier_articles_, rating, day);
                rated_articles_.push_back({{missing_code, reviews_.person(row), rating}, part_of(day)});
            }
        }
        if (code == missing_code && product != missing_code) return;
        CompanyVoice& voice = company(code);
        take_words(reviews_, row, voice);
        if (std::isnan(rating)) return;
        add_rating(voice.ratings, voice.recent, voice.earlier, rating, day);
        rated_.push_back({{key_of(voice), reviews_.person(row), rating}, part_of(day)});
        if (day) voice.month_ratings[static_cast<std::size_t>(month_of(*day) - out_.first_month)].add(rating);
    }
    void take_post(std::size_t row) {
        const auto day = posts_.day(row);
        CompanyVoice& voice = company(posts_.company ? spellings_(posts_.company->values.codes()[row]) : missing_code);
        voice.posts += 1;
        if (posts_.likes && !std::isnan(posts_.likes->values.numbers()[row]))
            voice.likes += posts_.likes->values.numbers()[row];
        if (posts_.author && !posts_.author->values.missing(row))
            authors_[voice.own ? missing_code : voice.code].insert(posts_.author->values.codes()[row]);
        if (day) {
            out_.posts.push_back({key_of(voice), day->days, posts_.person(row)});
            voice.months[static_cast<std::size_t>(month_of(*day) - out_.first_month)] += 1;
        } else {
            ++out_.without_time;
        }
        take_words(posts_, row, voice);
    }

    /// Rated offers: the latest of each article of a company.
    void take_offers() {
        const Dataset& offers = context_.snapshot.dataset(DatasetKind::competitor_offers);
        const DatasetColumn *company_of = offers.find("company"), *rating = offers.find("rating");
        const DatasetColumn *product = offers.find("product_id"), *time = offers.find("time");
        if (!company_of || !rating || rating->values.type() != ColumnType::number) return;
        struct Latest {
            std::int64_t second = INT64_MIN;
            double rating = 0;
        };
        std::map<std::pair<Code, Code>, Latest> latest;
        Code unnamed = 0;
        context_.rows[DatasetKind::competitor_offers].for_each([&](std::size_t row) {
            const Code code = spellings_(company_of->values.codes()[row]);
            const double value = rating->values.numbers()[row];
            if (code == missing_code || std::isnan(value)) return;
            const std::int64_t second = time && time->values.type() == ColumnType::time ? time->values.times()[row] : 0;
            const Code article =
                product && !product->values.missing(row) ? product->values.codes()[row] : missing_code - 1 - unnamed++;
            Latest& each = latest[{code, article}];
            if (second >= each.second) each = {second, value};
        });
        for (const auto& [key, each] : latest) {
            CompanyVoice& voice = company(key.first);
            voice.offers.add(each.rating);
            offered_.emplace_back(key_of(voice), each.rating);
        }
    }

    /// Where nobody rates us as a company, ratings of our articles stand for it.
    void take_articles_for_us() {
        if (!(of_articles_.n > 0)) return;
        const bool others = std::ranges::any_of(companies_, [](const auto& each) { return each.second.ratings.n > 0; });
        const auto own = companies_.find(missing_code);
        if ((own != companies_.end() && own->second.ratings.n > 0) || !others) return;
        CompanyVoice& voice = company(missing_code);
        voice.ratings = of_articles_;
        voice.recent = recent_articles_;
        voice.earlier = earlier_articles_;
        rated_.insert(rated_.end(), rated_articles_.begin(), rated_articles_.end());
        out_.articles_are_us = true;
    }

    Result<void> finish() {
        for (auto& [code, voice] : companies_) {
            voice.authors = static_cast<double>(authors_[code].size());
            voice.topics.resize(out_.topics.size());
            out_.companies.push_back(std::move(voice));
        }
        std::ranges::sort(out_.companies, [](const CompanyVoice& a, const CompanyVoice& b) {
            return std::pair(!a.own, a.name) < std::pair(!b.own, b.name);
        });
        out_.own_known = !out_.companies.empty() && out_.companies.front().own;
        for (const auto& [product, ratings] : articles_) out_.articles.push_back({product, ratings});
        std::map<Code, std::uint32_t> place;
        for (std::uint32_t i = 0; i < out_.companies.size(); ++i) place[key_of(out_.companies[i])] = i;
        for (VoicePost& post : out_.posts) post.company = place[post.company];
        if (auto done = weigh_people(place); !done) return done;
        find_scales(place);
        return {};
    }

    /// Ratings of some days (all where `part` is `any`), as what people say of companies.
    std::vector<PersonFigure> rated_in(RatedPart part, const std::map<Code, std::uint32_t>& place) const {
        std::vector<PersonFigure> found;
        for (const RatedBy& each : rated_)
            if (part == RatedPart::any || each.part == part)
                found.push_back({place.at(each.figure.group), each.figure.person, each.figure.value});
        return found;
    }
    Result<void> weigh_people(const std::map<Code, std::uint32_t>& place) {
        const std::size_t companies = out_.companies.size();
        const auto weigh = [&](RatedPart part, RatingSums CompanyVoice::*sums) {
            const PeopleOfGroups people = people_of(rated_in(part, place), companies);
            for (std::size_t i = 0; i < companies; ++i) {
                (out_.companies[i].*sums).people = people.squares[i];
                (out_.companies[i].*sums).loudest = people.most[i];
            }
            return people.likeness;
        };
        out_.likeness = weigh(RatedPart::any, &CompanyVoice::ratings);
        if (!context_.progress(0.62)) return cancelled();
        weigh(RatedPart::recent, &CompanyVoice::recent);
        weigh(RatedPart::earlier, &CompanyVoice::earlier);
        if (!context_.progress(0.66)) return cancelled();
        for (PersonFigure& each : felt_) each.group = place.at(each.group);
        const PeopleOfGroups feeling = people_of(std::move(felt_), companies);
        for (std::size_t i = 0; i < companies; ++i) {
            CompanyVoice& voice = out_.companies[i];
            voice.feeling_effect = feeling.effect(i, voice.positive + voice.neutral + voice.negative);
        }
        for (PersonTopic& each : texts_) each.group = place.at(each.group);
        std::vector<std::vector<double>> effects = topic_effects(std::move(texts_), companies, out_.topics.size());
        for (std::size_t i = 0; i < companies; ++i) out_.companies[i].topic_effects = std::move(effects[i]);
        return {};
    }
    /// Of the reviews and of the offers of each company, and of our articles.
    void find_scales(const std::map<Code, std::uint32_t>& place) {
        const std::size_t companies = out_.companies.size();
        std::vector<std::vector<double>> sets(2 * companies + 1);
        for (const RatedBy& each : rated_) sets[place.at(each.figure.group)].push_back(each.figure.value);
        for (const auto& [code, rating] : offered_) sets[companies + place.at(code)].push_back(rating);
        sets.back() = std::move(article_values_);
        const std::vector<double> most = rating_scales(std::move(sets));
        for (std::size_t i = 0; i < companies; ++i) {
            out_.companies[i].most = most[i];
            out_.companies[i].most_of_offers = most[companies + i];
        }
        out_.highest = most.back();
    }
    const Context& context_;
    PublicVoice& out_;
    const CompanySpellings& spellings_;
    VoiceRows reviews_, posts_;
    std::map<Code, CompanyVoice> companies_{};
    std::map<Code, std::set<Code>> authors_{};
    std::map<Code, RatingSums> articles_{};
    std::map<std::string, std::size_t> topics_{};
    RatingSums of_articles_{}, recent_articles_{}, earlier_articles_{};
    std::vector<double> article_values_{};
    std::vector<RatedBy> rated_{}, rated_articles_{};  // by company, as companies_
    std::vector<PersonFigure> felt_{};                 // by company, as companies_
    std::vector<PersonTopic> texts_{};                 // by company, as companies_
    std::vector<std::pair<Code, double>> offered_{};
};

}  // namespace

Result<PublicVoice> public_voice(const Context& context) {
    PublicVoice voice;
    auto own = own_company(context.snapshot, context.options.text("own"));
    if (!own) return std::unexpected(own.error());
    voice.own = std::move(*own);
    if (auto read = VoiceReader(context, voice).read(); !read) return std::unexpected(read.error());
    return voice;
}

}  // namespace clientele
