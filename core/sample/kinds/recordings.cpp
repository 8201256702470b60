#include <fmt/format.h>

#include <cmath>

#include "core/sample/staff.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/texts/contact_writing.h"

namespace clientele::sample {
namespace {

constexpr std::int32_t kept_from = on(2025, 7, 1);  // older recordings are deleted

/// Of the calls since kept_from: some 300 recordings at 20,000 customers, twice as many where there are four times as
/// many customers.
double recorded_share(const SampleOptions& options) {
    constexpr double calls_a_customer = 0.14;
    const auto customers = static_cast<double>(options.customers);
    return std::min(0.8, 300 * std::sqrt(customers / 20'000) / (calls_a_customer * customers));
}

class Recordings : public SteppedRows {
 public:
    explicit Recordings(const SampleSource& source)
        : SteppedRows(
              {{"file"}, {"contact_id"}, {"customer_id"}, {"agent_id"}, {"time", ColumnType::time}, {"transcript"}}),
          options_(source.options()),
          book_(source),
          share_(recorded_share(options_)) {}

 private:
    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        if (book_.day() < kept_from) return true;
        RowWriter out(rows);
        for (const Contact& contact : book_.contacts()) {
            const bool call = contact.channel == ContactChannel::phone && !contact.outbound;
            if (!call || contact.customer == nobody) continue;
            Draws draws(options_.seed, Stream::recordings, contact.number);
            if (draws.chance(share_)) add(contact, draws, out);
        }
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    void add(const Contact& contact, Draws& draws, RowWriter& out) const {
        const std::string id = contact_id(contact);
        const ContactSlots slots(options_, contact);
        out.text(fmt::format("calls/{}_{}.wav", iso_text(Date{contact.day}), id)).text(id).customer(contact.row);
        out.text(agent_id(contact.agent));
        out.time(start_of(Date{contact.day}).seconds + contact.second + contact.waited);
        out.text(grammar(Writing::calls, contact.language).text("call", slots, draws)).end_row();
    }

    SampleOptions options_;
    ContactBook book_;
    double share_;
};

}  // namespace

std::unique_ptr<RowStream> sample_recordings(const SampleSource& source) {
    return std::make_unique<Recordings>(source);
}

}  // namespace clientele::sample
