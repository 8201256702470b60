#include <fmt/format.h>

#include <cmath>

#include "core/sample/staff.h"
#include "core/sample/streams.h"
#include "core/sample/texts/contact_writing.h"

namespace clientele::sample {
namespace {

constexpr std::size_t rows_a_block = 512;
constexpr std::int32_t kept_from = on(2025, 7, 1);  // older recordings are deleted

/// Of the calls since kept_from: some 300 recordings at 20,000 customers, twice as many where there are four times as
/// many customers.
double recorded_share(const SampleOptions& options) {
    constexpr double calls_a_customer = 0.14;
    const auto customers = static_cast<double>(options.customers);
    return std::min(0.8, 300 * std::sqrt(customers / 20'000) / (calls_a_customer * customers));
}

class Recordings : public RowStream {
 public:
    explicit Recordings(const SampleOptions& options)
        : options_(options), book_(options), share_(recorded_share(options)) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"file", text},     {"contact_id", text}, {"customer_id", text},
                {"agent_id", text}, {"time", time},       {"transcript", text}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (!more_) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        block.first_line = written_ + 1;
        while (block.rows.rows < rows_a_block && (more_ = book_.next_day())) {
            if (book_.day() < kept_from) continue;
            for (const Contact& contact : book_.contacts()) {
                const bool call = contact.channel == ContactChannel::phone && !contact.outbound;
                if (!call || contact.customer == nobody) continue;
                Draws draws(options_.seed, Stream::recordings, contact.number);
                if (draws.chance(share_)) add(contact, draws, block.rows);
            }
        }
        written_ += block.rows.rows;
        block.rows_read = block.rows.rows;
        block.fraction = static_cast<double>(book_.day() - first_day + 1) / day_count;
        return block;
    }

 private:
    void add(const Contact& contact, Draws& draws, Chunk& chunk) const {
        auto& out = chunk.columns;
        const std::string id = contact_id(contact);
        out[0].add_text(fmt::format("calls/{}_{}.wav", iso_text(Date{contact.day}), id));
        out[1].add_text(id);
        append_customer_id(out[2].bytes, contact.row);
        out[2].ends.push_back(static_cast<std::uint32_t>(out[2].bytes.size()));
        out[3].add_text(agent_id(contact.agent));
        out[4].times.push_back(start_of(Date{contact.day}).seconds + contact.second + contact.waited);
        const ContactSlots slots(options_, contact);
        out[5].add_text(grammar(Writing::calls, contact.language).text("call", slots, draws));
        ++chunk.rows;
    }

    SampleOptions options_;
    ContactBook book_;
    double share_;
    bool more_ = true;
    std::uint64_t written_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_recordings(const SampleOptions& options) {
    return std::make_unique<Recordings>(options);
}

}  // namespace clientele::sample
