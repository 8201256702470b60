#include "core/sample/catalogue.h"
#include "core/sample/staff.h"
#include "core/sample/stepped_rows.h"
#include "core/sample/texts/contact_writing.h"

namespace clientele::sample {
namespace {

class Contacts : public SteppedRows {
 public:
    explicit Contacts(const SampleSource& source)
        : SteppedRows({{"contact_id"},
                       {"customer_id"},
                       {"time", ColumnType::time},
                       {"channel"},
                       {"direction"},
                       {"agent_id"},
                       {"product_id"},
                       {"reason"},
                       {"subject"},
                       {"text"},
                       {"duration", ColumnType::number},
                       {"waited", ColumnType::number},
                       {"resolved", ColumnType::boolean},
                       {"satisfaction", ColumnType::number}}),
          options_(source.options()),
          book_(source) {}

 private:
    bool step(Chunk& rows) override {
        if (!book_.next_day()) return false;
        RowWriter out(rows);
        for (const Contact& contact : book_.contacts()) add(contact, out);
        return true;
    }
    double fraction() const override { return passed(book_.day()); }

    void add(const Contact& contact, RowWriter& out) const {
        const ContactText written = contact_text(options_, contact);
        out.text(contact_id(contact)).customer(contact.row);
        out.time(start_of(Date{contact.day}).seconds + contact.second).text(name(contact.channel));
        out.text(contact.outbound ? "Outbound" : "Inbound").text(agent_id(contact.agent));
        out.text(contact.about_article() ? std::string_view(articles()[contact.article].id) : std::string_view());
        out.text(name(contact.reason)).text(written.subject).text(written.text);
        out.number(contact.duration).number(contact.waited).flag(contact.resolved);
        contact.satisfaction == 0 ? out.none() : out.number(contact.satisfaction);
        out.end_row();
    }

    SampleOptions options_;
    ContactBook book_;
};

}  // namespace

std::unique_ptr<RowStream> sample_contacts(const SampleSource& source) { return std::make_unique<Contacts>(source); }

}  // namespace clientele::sample
