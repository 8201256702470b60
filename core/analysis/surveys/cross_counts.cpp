#include "core/analysis/surveys/cross_counts.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/surveys/said_pieces.h"
#include "core/analysis/surveys/score_sums.h"

namespace clientele {
namespace {

constexpr std::size_t most_lines = 40;
constexpr Code beside_the_rest = missing_code;

/// Answers beyond the most frequent ones, which would make a table of their own.
void fold_rare_lines(CrossStub& stub, const AskedQuestion& question) {
    std::vector<Code> order;
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        if (question.answers[i].state == AnswerState::given) order.push_back(static_cast<Code>(i));
    const bool folds = order.size() > most_lines;
    if (folds) {
        std::ranges::stable_sort(order, std::ranges::greater{},
                                 [&](Code code) { return question.answers[code].count; });
        std::vector<Code> kept(order.begin(), order.begin() + most_lines - 1);
        std::ranges::sort(kept);
        order = std::move(kept);
    }
    stub.line_of.assign(question.answers.size(), beside_the_rest);
    for (const Code code : order) {
        stub.line_of[code] = static_cast<Code>(stub.lines.size());
        stub.lines.push_back(question.answers[code].label);
    }
    if (!folds) return;
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        if (question.answers[i].state == AnswerState::given && stub.line_of[i] == beside_the_rest)
            stub.line_of[i] = static_cast<Code>(stub.lines.size());
    stub.lines.emplace_back(rest_key);
}

void add_net(CrossStub& stub, Text label, auto&& holds) {
    CrossStub::Net net{.label = std::move(label)};
    for (const double score : stub.scores) net.in.push_back(holds(score) ? 1 : 0);
    stub.nets.push_back(std::move(net));
}

void add_nets(CrossStub& stub, const AskedQuestion& question) {
    if (question.kind == AskedKind::nps) {
        add_net(stub, text("Promoters (9 and 10)"), [](double score) { return score >= 9; });
        add_net(stub, text("Passives (7 and 8)"), [](double score) { return score >= 7 && score < 9; });
        add_net(stub, text("Detractors (0 to 6)"), [](double score) { return score < 7; });
    } else if (is_scaled(question.kind) && question.highest - question.lowest >= 3 &&
               question.highest - question.lowest <= 20) {
        add_net(stub, text("Top two"), [&](double score) { return score > question.highest - 1.5; });
        add_net(stub, text("Bottom two"), [&](double score) { return score < question.lowest + 1.5; });
    }
}

/// The first three places of five and more.
void add_first_places(CrossStub& stub, const AskedQuestion& question) {
    if (question.highest < fewest_items_of_top_three) return;
    CrossStub::Net net{.label = text("First three places")};
    net.in.resize(stub.lines.size());
    for (std::size_t i = 0; i < question.answers.size(); ++i)
        if (stub.line_of[i] != missing_code && question.answers[i].score <= 3 && !question.answers[i].unranked)
            net.in[stub.line_of[i]] = 1;
    stub.nets.push_back(std::move(net));
}

CrossStub stub_of(const AskedQuestion& question) {
    CrossStub stub{.id = question.id, .words = question.text, .question = &question};
    if (question.kind == AskedKind::number) {
        // Every value is a line of its own, for the mean; shown only where they are few.
        stub.line_of.assign(question.answers.size(), missing_code);
        for (std::size_t i = 0; i < question.answers.size(); ++i) {
            if (question.answers[i].state != AnswerState::given || std::isnan(question.answers[i].score)) continue;
            stub.line_of[i] = static_cast<Code>(stub.lines.size());
            stub.lines.push_back(question.answers[i].label);
            stub.scores.push_back(question.answers[i].score);
        }
        stub.shows_lines = stub.lines.size() <= 12;
        return stub;
    }
    fold_rare_lines(stub, question);
    const bool ranks = question.kind == AskedKind::ranking;
    if ((is_scaled(question.kind) || ranks) && stub.lines.back() != rest_key) {
        stub.scores.resize(stub.lines.size());
        for (std::size_t i = 0; i < question.answers.size(); ++i)
            if (stub.line_of[i] != missing_code) stub.scores[stub.line_of[i]] = question.answers[i].score;
        if (ranks)
            add_first_places(stub, question);
        else
            add_nets(stub, question);
    }
    return stub;
}

/// So many different answers that they look like words of people's own.
bool answered_freely(const AskedQuestion& question) {
    constexpr std::ptrdiff_t most_options = 25;
    return question.kind == AskedKind::single &&
           std::ranges::count(question.answers, AnswerState::given, &GivenAnswer::state) > most_options;
}

/// Whether "question:<id>" stands among fields that are parted by semicolons and >.
bool names_question(const std::string& columns, const std::string& id) {
    for (const std::string_view banner : said_pieces(columns, ';'))
        for (const std::string_view field : said_pieces(banner, '>'))
            if (unquoted_piece(field) == "question:" + id) return true;
    return false;
}

bool can_be_rows(const AskedQuestion& question) {
    return question.kind != AskedKind::text && question.kind != AskedKind::date &&
           std::ranges::any_of(question.answers,
                               [](const GivenAnswer& each) { return each.state == AnswerState::given; });
}

/// A question of the survey by its name, as it is or as "question:…".
const AskedQuestion* question_of_row(const SurveyTable& survey, const std::string& named) {
    constexpr std::string_view sign = "question:";
    const AskedQuestion* question = survey.find(named);
    return question || !named.starts_with(sign) ? question : survey.find(std::string_view(named).substr(sign.size()));
}

Result<CrossStub> named_stub(const Context& context, const SurveySample& sample, std::string_view said) {
    const std::string named = unquoted_piece(said);
    const AskedQuestion* whole = sample.survey->find(std::string(said));
    if (const AskedQuestion* question = whole ? whole : question_of_row(*sample.survey, named)) {
        if (!can_be_rows(*question))
            return fail(ErrorCode::unsupported,
                        text("“{0}” has answers in words of their own: they cannot be counted.", name(question->id)));
        return stub_of(*question);
    }
    auto groups = nested_fields(context, *sample.survey, said, most_lines);
    if (!groups) return std::unexpected(groups.error());
    CrossStub stub{.id = named, .words = named, .groups = std::move(*groups)};
    stub.lines = stub.groups.labels;
    return stub;
}

/// Sums of a cell.
struct CellSums {
    double weight = 0, square = 0, cases = 0;
    void add(double each) {
        weight += each;
        square += each * each;
        cases += 1;
    }
    void add(const CellSums& other) {
        weight += other.weight;
        square += other.square;
        cases += other.cases;
    }
};

/// Where nobody is in several lines: the one that a respondent is in, or missing_code.
Code line_of(const CrossStub& stub, std::size_t respondent) {
    if (!stub.question) return stub.groups.of[respondent];
    const Code answer = stub.question->of[respondent];
    return answer == missing_code ? missing_code : stub.line_of[answer];
}

}  // namespace

bool lines_overlap(const CrossStub& stub) {
    return stub.question ? !stub.question->from.empty() : stub.groups.overlap();
}

Result<std::vector<CrossStub>> cross_stubs(const Context& context, const SurveySample& sample, const std::string& named,
                                           const std::string& columns) {
    std::vector<CrossStub> stubs;
    if (named.empty()) {
        for (const std::size_t q : sample.questions)
            if (const AskedQuestion& question = sample.survey->questions[q];
                can_be_rows(question) && !answered_freely(question) && !names_question(columns, question.id))
                stubs.push_back(stub_of(question));
        return stubs;
    }
    for (const std::string_view each : said_pieces(named, ';')) {
        auto stub = named_stub(context, sample, each);
        if (!stub) return std::unexpected(stub.error());
        stubs.push_back(std::move(*stub));
    }
    return stubs;
}

void lines_of(const CrossStub& stub, std::size_t respondent, std::vector<Code>& lines) {
    lines.clear();
    if (!stub.question) {
        const std::span<const Code> in = stub.groups.groups_of(respondent);
        lines.assign(in.begin(), in.end());
        return;
    }
    for (const Code answer : stub.question->given_by(respondent))
        if (const Code line = stub.line_of[answer];
            line != missing_code && std::ranges::find(lines, line) == lines.end())
            lines.push_back(line);
}

CrossCounts cross_counts(const SurveySample& sample, const CrossColumns& columns, const CrossStub& stub) {
    const std::size_t banners = columns.banners.size(), all = columns.columns.size() + banners, width = all + 1;
    const std::size_t lines = stub.lines.size();  // after them comes a line of the bases
    std::vector<CellSums> sums((lines + 1) * width);
    const auto add = [&](std::size_t respondent, Code line, double weight) {
        CellSums* row = &sums[line * width];
        row[all].add(weight);
        for (std::size_t b = 0; b < banners; ++b) {
            const std::span<const Code> in = columns.banners[b].columns_of(respondent);
            for (const Code column : in) row[column].add(weight);
            if (columns.banners[b].overlaps() && !in.empty()) row[columns.columns.size() + b].add(weight);
        }
    };
    if (!lines_overlap(stub)) {
        sample.respondents.for_each([&](std::size_t respondent) {
            if (const Code line = line_of(stub, respondent); line != missing_code)
                add(respondent, line, sample.weights.of[respondent]);
        });
        for (std::size_t line = 0; line < lines; ++line)
            for (std::size_t c = 0; c < width; ++c) sums[lines * width + c].add(sums[line * width + c]);
    } else {
        std::vector<Code> met;
        sample.respondents.for_each([&](std::size_t respondent) {
            lines_of(stub, respondent, met);
            if (met.empty()) return;
            met.push_back(static_cast<Code>(lines));
            for (const Code line : met) add(respondent, line, sample.weights.of[respondent]);
        });
    }
    const auto rows = static_cast<Eigen::Index>(lines), wide = static_cast<Eigen::Index>(width);
    CrossCounts counts{.weights = Eigen::MatrixXd(rows, wide),
                       .squares = Eigen::MatrixXd(rows, wide),
                       .cases = Eigen::MatrixXd(rows, wide),
                       .base = Eigen::RowVectorXd(wide),
                       .base_squares = Eigen::RowVectorXd(wide),
                       .base_cases = Eigen::RowVectorXd(wide)};
    for (std::size_t line = 0; line <= lines; ++line) {
        CellSums* row = &sums[line * width];
        for (std::size_t b = 0; b < banners; ++b)
            for (std::size_t c = columns.banners[b].first;
                 c < columns.banners[b].last && !columns.banners[b].overlaps(); ++c)
                row[columns.columns.size() + b].add(row[c]);
        const auto i = static_cast<Eigen::Index>(line);
        for (std::size_t c = 0; c < width; ++c) {
            const auto j = static_cast<Eigen::Index>(c);
            (line < lines ? counts.weights(i, j) : counts.base[j]) = row[c].weight;
            (line < lines ? counts.squares(i, j) : counts.base_squares[j]) = row[c].square;
            (line < lines ? counts.cases(i, j) : counts.base_cases[j]) = row[c].cases;
        }
    }
    return counts;
}

CrossOverlaps cross_overlaps(const SurveySample& sample, const CrossColumns& columns, const CrossStub& stub) {
    CrossOverlaps found;
    const std::size_t lines = stub.lines.size();
    std::vector<Code> met;
    for (const Banner& banner : columns.banners) {
        if (!banner.overlaps()) continue;
        sample.respondents.for_each([&](std::size_t respondent) {
            const std::span<const Code> in = banner.columns_of(respondent);
            if (in.size() < 2) return;
            lines_of(stub, respondent, met);
            if (met.empty()) return;
            const double weight = sample.weights.of[respondent];
            for (const Code a : in)
                for (const Code b : in) {
                    if (a >= b) continue;
                    Eigen::VectorXd& squares = found.squares[{a, b}];
                    if (squares.size() == 0) squares = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(lines + 1));
                    for (const Code line : met) squares[line] += weight * weight;
                    squares[static_cast<Eigen::Index>(lines)] += weight * weight;
                }
        });
    }
    return found;
}

}  // namespace clientele
