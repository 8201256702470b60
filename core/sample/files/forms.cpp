#include <fmt/format.h>

#include "core/sample/files/text_table.h"

namespace clientele::sample {
namespace {

constexpr TextForm french{.encoding = Encoding::utf_8_marked,
                          .delimiter = ';',
                          .comma = true,
                          .dates = Dates::french,
                          .yes = "oui",
                          .no = "non",
                          .line_end = "\r\n",
                          .french = true};
constexpr TextForm utf_16_tabs{.encoding = Encoding::utf_16, .delimiter = '\t', .line_end = "\r\n"};
constexpr TextForm pipes{.delimiter = '|', .line_end = "\r\n"};
constexpr TextForm tabs{.delimiter = '\t'};

}  // namespace

std::size_t column_of(const std::vector<StreamColumn>& columns, std::string_view id) {
    const auto found = std::ranges::find(columns, id, &StreamColumn::id);
    return found == columns.end() ? std::string::npos : static_cast<std::size_t>(found - columns.begin());
}

std::vector<std::unique_ptr<FileSink>> sinks_of(const SinkSetting& setting) {
    std::vector<std::unique_ptr<FileSink>> sinks;
    const auto table = [&](std::string_view file, const TextForm& form, std::string_view tricky = {}) {
        sinks.push_back(table_sink(setting, file, form, tricky));
    };
    switch (setting.kind) {
        case DatasetKind::customers:
            table("kunden.csv", german_form,
                  "leading zeros in postcodes and phone numbers; dirty rows; customers who stand twice");
            break;
        case DatasetKind::products:
            table("products.csv", usual_form);
            sinks.push_back(workbook_sink(setting, "products.xlsx", "category", false));
            break;
        case DatasetKind::stores:
            table("stores.csv", usual_form);
            sinks.push_back(workbook_sink(setting, "stores.xlsx", {}, true));
            break;
        case DatasetKind::transactions:
            sinks.push_back(transaction_sink(setting));
            sinks.push_back(basket_sink(setting));
            break;
        case DatasetKind::contacts:
            table("contacts.txt", utf_16_tabs, "texts in three languages with quotes and line ends");
            break;
        case DatasetKind::recordings:
            sinks.push_back(call_sink(setting));
            break;
        case DatasetKind::responses:
            sinks.push_back(survey_sink(setting));
            break;
        case DatasetKind::visits:
            table("besuche.csv", german_form);
            break;
        case DatasetKind::mystery_visits:
            sinks.push_back(workbook_sink(setting, "mystery-visits.xlsx", "company", false));
            break;
        case DatasetKind::competitor_offers:
            table("releve-de-prix.csv", french);
            break;
        case DatasetKind::web_events:
            sinks.push_back(web_log_sink(setting));
            break;
        case DatasetKind::social_posts:
            sinks.push_back(json_sink(setting, "social-posts.jsonl", true));
            break;
        case DatasetKind::campaign_events:
            table("campaign-events.txt", pipes, "pipes between the cells");
            break;
        case DatasetKind::loyalty_events:
            table("loyalty-events.tsv", tabs);
            break;
        case DatasetKind::reviews:
            sinks.push_back(json_sink(setting, "reviews.json", false));
            break;
        default:
            table(fmt::format("{}.csv", spec(setting.kind).id), usual_form);
    }
    return sinks;
}

}  // namespace clientele::sample
