#include "core/sample/catalogue.h"
#include "core/sample/staff.h"
#include "core/sample/streams.h"
#include "core/sample/texts/contact_writing.h"

namespace clientele::sample {
namespace {

constexpr std::size_t rows_a_block = 4096;

class Contacts : public RowStream {
 public:
    explicit Contacts(const SampleOptions& options) : options_(options), book_(options) {}

    std::vector<StreamColumn> columns() const override {
        using enum ColumnType;
        return {{"contact_id", text},  {"customer_id", text},   {"time", time},       {"channel", text},
                {"direction", text},   {"agent_id", text},      {"product_id", text}, {"reason", text},
                {"subject", text},     {"text", text},          {"duration", number}, {"waited", number},
                {"resolved", boolean}, {"satisfaction", number}};
    }

    Result<std::optional<RowBlock>> next() override {
        if (!more_) return std::nullopt;
        RowBlock block;
        block.rows = empty_chunk(columns());
        block.first_line = written_ + 1;
        while (block.rows.rows < rows_a_block && (more_ = book_.next_day()))
            for (const Contact& contact : book_.contacts()) add(contact, block.rows);
        written_ += block.rows.rows;
        block.rows_read = block.rows.rows;
        block.fraction = static_cast<double>(book_.day() - first_day + 1) / day_count;
        return block;
    }

 private:
    void add(const Contact& contact, Chunk& chunk) const {
        const ContactText written = contact_text(options_, contact);
        auto out = chunk.columns.begin();
        const auto put = [&](std::string_view value) { (out++)->add_text(value); };
        const auto number = [&](double value) { (out++)->numbers.push_back(value); };
        put(contact_id(contact));
        std::string customer;
        if (contact.row != nobody) append_customer_id(customer, contact.row);
        put(customer);
        (out++)->times.push_back(start_of(Date{contact.day}).seconds + contact.second);
        put(name(contact.channel));
        put(contact.outbound ? "Outbound" : "Inbound");
        put(agent_id(contact.agent));
        put(contact.about_article() ? std::string_view(articles()[contact.article].id) : std::string_view());
        put(name(contact.reason));
        put(written.subject);
        put(written.text);
        number(contact.duration);
        number(contact.waited);
        (out++)->booleans.push_back(contact.resolved ? 1 : 0);
        if (contact.satisfaction == 0)
            (out++)->add_missing();
        else
            number(contact.satisfaction);
        ++chunk.rows;
    }

    SampleOptions options_;
    ContactBook book_;
    bool more_ = true;
    std::uint64_t written_ = 0;
};

}  // namespace

std::unique_ptr<RowStream> sample_contacts(const SampleOptions& options) { return std::make_unique<Contacts>(options); }

}  // namespace clientele::sample
