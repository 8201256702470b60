#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <new>
#include <thread>

#include "core/ingest/constants.h"
#include "core/ingest/formats/file_format.h"
#include "core/ingest/mapping.h"
#include "core/ingest/row_parser.h"
#include "core/ingest/settings.h"
#include "core/ingest/shapes/shape.h"

namespace clientele {
namespace ingest {
namespace {

/// Reads blocks one after another and parses them on threads; gives them out in their order.
class ParallelRows final : public RowStream {
 public:
    ParallelRows(TextBlocks blocks, RowPlan plan, MissingWords missing, LineNumbers numbers, const Progress& progress)
        : blocks_(std::move(blocks)),
          missing_(std::move(missing)),
          plan_(std::move(plan)),
          numbers_(std::move(numbers)),
          progress_(progress) {
        for (ColumnPlan& column : plan_.columns)
            if (column.missing != nullptr) column.missing = &missing_;
        const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
        most_in_flight_ = 2 * threads;
        for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
    }
    ParallelRows(const ParallelRows&) = delete;
    ParallelRows& operator=(const ParallelRows&) = delete;

    ~ParallelRows() override {
        stop();
        for (std::thread& thread : threads_) thread.join();
    }

    std::vector<StreamColumn> columns() const override {
        std::vector<StreamColumn> found;
        for (const ColumnPlan& column : plan_.columns) found.push_back({column.target, column.type, column.attribute});
        for (const auto& [column, value] : plan_.constants) found.push_back(column);
        return found;
    }

    Result<std::optional<RowBlock>> next() override {
        while (true) {
            if (progress_.cancelled()) {
                stop();
                return cancelled();
            }
            std::unique_lock lock(state_);
            changed_.wait_for(lock, std::chrono::milliseconds(100),
                              [this] { return done_.contains(given_out_) || ended(); });
            if (const auto found = done_.find(given_out_); found != done_.end()) {
                ParsedBlock parsed = std::move(found->second);
                done_.erase(found);
                ++given_out_;
                lock.unlock();
                changed_.notify_all();
                return finish(std::move(parsed));
            }
            if (!ended()) continue;
            if (error_) return std::unexpected(*error_);
            return std::nullopt;
        }
    }

    std::map<std::string, std::uint64_t> remarks() const override {
        std::map<std::string, std::uint64_t> found;
        const auto add = [&](const char* id, std::uint64_t cells) {
            if (cells > 0) found[id] = cells;
        };
        add("numbers_rounded", remarks_.numbers_rounded);
        add("missing_words", remarks_.missing_words);
        add("times_from_offset", remarks_.times_from_offset);
        add("fractions_cut", remarks_.fractions_cut);
        add("short_years", remarks_.short_years);
        add("blank_lines", blank_lines_);
        return found;
    }

 private:
    bool ended() const { return (at_end_ || stopped_) && !done_.contains(given_out_) && given_out_ >= taken_; }

    void stop() {
        {
            const std::lock_guard lock(state_);
            stopped_ = true;
            taken_ = given_out_;
        }
        changed_.notify_all();
    }

    /// Line numbers become those of the file.
    RowBlock finish(ParsedBlock parsed) {
        RowBlock& rows = parsed.rows;
        if (!numbers_.even() && rows.lines.empty())
            for (std::size_t row = 0; row < rows.rows.rows; ++row) rows.lines.push_back(rows.first_line + row);
        rows.first_line = numbers_.of(rows.first_line + line_);
        for (std::uint64_t& line : rows.lines) line = numbers_.of(line + line_);
        for (Reject& reject : rows.rejects) reject.line = numbers_.of(reject.line + line_);
        line_ += parsed.lines;
        remarks_.numbers_rounded += parsed.remarks.numbers_rounded;
        remarks_.missing_words += parsed.remarks.missing_words;
        remarks_.times_from_offset += parsed.remarks.times_from_offset;
        remarks_.fractions_cut += parsed.remarks.fractions_cut;
        remarks_.short_years += parsed.remarks.short_years;
        blank_lines_ += parsed.blank_lines;
        return std::move(parsed.rows);
    }

    /// The next block of text, in order; nothing where the work is over.
    std::optional<TextBlock> take() {
        const std::lock_guard reading(reading_);
        {
            std::unique_lock lock(state_);
            changed_.wait(lock, [this] { return stopped_ || at_end_ || taken_ - given_out_ < most_in_flight_; });
            if (stopped_ || at_end_) return std::nullopt;
        }
        auto block = blocks_.next();
        const std::lock_guard lock(state_);
        if (!block) error_ = block.error();
        if (!block || !*block) {
            at_end_ = true;
            changed_.notify_all();
            return std::nullopt;
        }
        if (stopped_) return std::nullopt;
        ++taken_;
        return std::move(**block);
    }

    void work() {
        try {
            parse_blocks();
        } catch (const std::bad_alloc&) {  // nothing above a thread could catch it
            const std::lock_guard lock(state_);
            error_ = Error{ErrorCode::too_large,
                           text("There is not enough memory to read this file. Close other programs and try again.")};
            stopped_ = true;
            taken_ = given_out_;
        }
        changed_.notify_all();
    }

    void parse_blocks() {
        while (auto block = take()) {
            ParsedBlock parsed = parse_block(*block, plan_);
            {
                const std::lock_guard lock(state_);
                if (stopped_) return;
                done_.emplace(block->sequence, std::move(parsed));
            }
            changed_.notify_all();
        }
    }

    std::mutex reading_;  // taken before state_
    TextBlocks blocks_;
    MissingWords missing_;
    RowPlan plan_;
    LineNumbers numbers_;
    std::uint64_t line_ = 0;  // of the next block
    Progress progress_;
    CellRemarks remarks_;
    std::uint64_t blank_lines_ = 0;

    std::mutex state_;
    std::condition_variable changed_;
    std::map<std::uint64_t, ParsedBlock> done_;
    std::uint64_t taken_ = 0;
    std::uint64_t given_out_ = 0;
    std::uint64_t most_in_flight_ = 0;
    bool at_end_ = false;
    bool stopped_ = false;
    std::optional<Error> error_;
    std::vector<std::thread> threads_;
};

Result<ColumnPlan> plan_of(const SourceFacts& facts, const ColumnMapping& mapping, const DatasetSpec& kind,
                           const MissingWords& missing) {
    ColumnPlan plan;
    plan.column = mapping.column;
    plan.header = facts.columns[mapping.column].header;
    plan.target = mapping.target;
    plan.attribute = mapping.attribute;
    plan.number = mapping.number;
    plan.type = mapping.type;
    const Field* field = mapping.attribute ? nullptr : find_field(kind, mapping.target);
    plan.required = field != nullptr && field->required;
    plan.duration = field != nullptr && field->type == FieldType::duration;
    plan.yes_or_no = field != nullptr && takes_yes_or_no(*field);
    const auto date = format_of(mapping.date_format);
    if (!date && (plan.type == ColumnType::date || plan.type == ColumnType::time))
        return fail(ErrorCode::bad_value,
                    text("{0} is no way to write dates. Say it as in dd.MM.yyyy.", name(mapping.date_format)));
    if (date) plan.date = *date;
    if (mapping.missing_words || missing.given()) plan.missing = &missing;
    return plan;
}

}  // namespace
}  // namespace ingest

Result<std::unique_ptr<RowStream>> open_rows(const SourceFacts& facts, const Mapping& mapping,
                                             const Progress& progress) {
    using namespace ingest;
    if (!mapping.questions.empty()) return std::unexpected(mapping.questions.front());
    const DatasetSpec& kind = spec(mapping.kind);
    if (!mapping.missing_required.empty()) {
        std::vector<Text> fields;
        for (const std::string& field : mapping.missing_required) fields.push_back(verbatim(field));
        return fail(
            ErrorCode::missing_data,
            text("No column of {0} is known as {1}, which {2} need. Say which it is, as in --map {3}=COLUMN.",
                 name(facts.path.string()), fields, Text(kind.label, {}), name(mapping.missing_required.front())),
            in_file(facts.path.string()));
    }
    const std::string_view words = setting(facts.settings, "missing");
    MissingWords missing = words.empty() ? MissingWords() : MissingWords(words);
    RowPlan plan;
    plan.rules = rules_of(facts);
    plan.width = facts.columns.size();
    plan.header = facts.dialect.header;
    if (const FileFormat* format = format_with(facts.format); format != nullptr && facts.shape == "rows")
        plan.unread = format->unread;
    if (const auto shape = std::ranges::find(shapes(), facts.shape, &Shape::id); shape != shapes().end())
        plan.unread = shape->unread;
    for (const ColumnMapping& column : mapping.columns) {
        if (column.ignored) continue;
        auto planned = plan_of(facts, column, kind, missing);
        if (!planned) return std::unexpected(planned.error());
        plan.columns.push_back(std::move(*planned));
    }
    for (const ConstantMapping& constant : mapping.constants) {
        auto value = parse_constant(constant, kind);
        if (!value) return std::unexpected(value.error());
        plan.constants.emplace_back(StreamColumn{constant.target, constant.type, constant.attribute},
                                    std::move(*value));
    }
    auto blocks = open_blocks(facts);
    if (!blocks) return std::unexpected(blocks.error());
    return std::make_unique<ParallelRows>(std::move(*blocks), std::move(plan), std::move(missing),
                                          LineNumbers(facts), progress);
}

}  // namespace clientele
