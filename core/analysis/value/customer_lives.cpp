#include "core/analysis/value/customer_lives.h"

#include <algorithm>
#include <cmath>

namespace clientele {

std::vector<OptionSpec> life_options(const Snapshot& snapshot) {
    std::vector<OptionChoice> events{{"auto", text("What fits")}, {"lapse", text("No purchase for long")}};
    for (const DatasetColumn* column : event_columns(snapshot))
        events.push_back({column->id, label_of(DatasetKind::customers, *column)});
    std::vector<OptionChoice> tenures{{"auto", text("What fits")}};
    for (const DatasetColumn& column : snapshot.dataset(DatasetKind::customers).columns)
        if (column.attribute && column.values.type() == ColumnType::number)
            tenures.push_back({column.id, label_of(DatasetKind::customers, column)});
    return {
        {.id = "event",
         .label = text("Leaving"),
         .type = OptionType::field,
         .value = "auto",
         .choices = std::move(events),
         .help = text("What says that a customer has left: a column of customers, or that nothing was bought for long. "
                      "What fits is a column whose header speaks of churn or cancelling, and purchases without one.")},
        {.id = "left",
         .label = text("Value that means left"),
         .type = OptionType::text,
         .help =
             text("Of the column that says who has left, such as “Yes”; several parted by commas. Empty: yes, true, 1, "
                  "churned, cancelled and their like.")},
        {.id = "tenure",
         .label = text("Time as a customer"),
         .type = OptionType::field,
         .value = "auto",
         .choices = std::move(tenures),
         .help = text("The number of customers that says how long they have been here, with a column that says who has "
                      "left. What fits is one whose header speaks of tenure, else the time since sign-up.")},
        {.id = "unit",
         .label = text("Unit of that time"),
         .value = "months",
         .choices =
             {{"days", text("Days")}, {"weeks", text("Weeks")}, {"months", text("Months")}, {"years", text("Years")}},
         .help = text("What the number counts.")},
        {.id = "gap",
         .label = text("Days without a purchase"),
         .type = OptionType::whole,
         .value = "0",
         .most = 3650,
         .help = text("After how many days without a purchase a customer counts as gone. 0: the gap that nineteen in "
                      "twenty gaps between purchases do not exceed, every customer counting the same.")},
        {.id = "start",
         .label = text("Time counts from"),
         .value = "auto",
         .choices = {{"auto", text("What fits")}, {"signup", text("Sign-up")}, {"first_order", text("First order")}},
         .help = text("Where leaving is worked out from purchases. What fits is the sign-up date where most who bought "
                      "have one.")},
    };
}

Text time_words(const CustomerLives& lives, double time) {
    const Count whole = count(static_cast<std::int64_t>(std::llround(time)));
    if (lives.unit_id == "weeks") return text("{0} {0|week|weeks}", whole);
    if (lives.unit_id == "months") return text("{0} {0|month|months}", whole);
    if (lives.unit_id == "years") return text("{0} {0|year|years}", whole);
    return text("{0} {0|day|days}", whole);
}

Result<CustomerLives> customer_lives(const Context& context) {
    const std::string& event = context.options.text("event");
    const Snapshot& snapshot = context.snapshot;
    const DatasetColumn* column = nullptr;
    if (event == "auto")
        column = churn_column(snapshot);
    else if (event != "lapse")
        column = snapshot.dataset(DatasetKind::customers).find(event);
    return column ? lives_by_column(context, *column) : lives_by_purchases(context);
}

}  // namespace clientele
