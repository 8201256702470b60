#include <QTest>
#include <set>

#include "core/analysis/analysis.h"
#include "core/base/version.h"
#include "snapshot_of.h"
#include "text_of.h"

using namespace clientele;

namespace {

SnapshotPtr shop(const std::string& stores = {}) {
    std::string lines = "order_id,customer_id,product_id,store_id,time,quantity,unit_price,channel\n";
    const auto customer = [](int i) {
        return i * 7 % 60 < 15 && i >= 330 ? i * 7 % 60 + 30 : i * 7 % 60;
    };  // some leave
    for (int i = 0; i < 400; ++i)
        lines += std::to_string(i / 2) + ",c" + std::to_string(customer(i)) + ",p" + std::to_string(i % 5) + ",s" +
                 std::to_string(i % 3) + ',' + iso_text(Date{make_date(2010, 1, 1)->days + i * 2}) + ',' +
                 (i % 20 == 0 ? "-1" : std::to_string(1 + i % 4)) + ',' + std::to_string(5 + i % 11) +
                 (i % 2 == 0 ? ",web\n" : ",shop\n");
    std::string customers = "customer_id,country,birth_date,latitude,longitude,home_store\n";
    for (int i = 0; i < 50; ++i)
        customers += "c" + std::to_string(i) + (i % 2 == 0 ? ",France" : ",Spain") + ",1980-01-01,4" +
                     std::to_string(i % 10) + ".5,2." + std::to_string(i) + ",s" + std::to_string(i % 3) + '\n';
    std::string market = "series,time,value\n";
    for (int i = 0; i < 30; ++i)
        market += "Index," + iso_text(add_months(*make_date(2010, 1, 1), i)) + ',' +
                  std::to_string(100 + i + i * i % 7) + '\n';
    std::string responses = "survey,respondent,customer_id,store_id,time,question,answer\n";
    for (int i = 0; i < 120; ++i) {
        const int staff = 1 + i % 5, goods = 1 + i * 3 / 5 % 5;
        const std::string who = "Visit,r" + std::to_string(i) + ",c" + std::to_string(i % 50) + ",s" +
                                std::to_string(i % 3) + ",2011-0" + std::to_string(1 + i % 9) + "-15T12:00,";
        for (const auto& [question, answer] : {std::pair("Staff", staff), std::pair("Goods", goods),
                                               std::pair("Overall satisfaction", (staff + goods + i % 2) / 2)})
            responses += who + question + ',' + std::to_string(std::clamp(answer, 1, 5)) + '\n';
        responses += who + "How likely are you to recommend us," + std::to_string(i * 7 % 11) + '\n';
        const char* orders[][5] = {{"1", "2", "3", "4", "5"}, {"2", "1", "4", "3", "5"}, {"5", "3", "1", "2", "4"}};
        for (int item = 0; item < 5; ++item)
            responses += who + "Put these in order of importance - item " + std::to_string(item) + ',' +
                         orders[i % 3][item] + '\n';
        responses += who + "Was the till open," + (i % 3 == 0 ? "No\n" : "Yes\n");
    }
    std::string visits = "visit_id,store_id,time,purchased,reason,asked_by,visitors,purchases\n";
    for (int i = 0; i < 120; ++i) {
        const std::string where = ",s" + std::to_string(i % 3) + ",2011-0" + std::to_string(1 + i % 9) + "-1" +
                                  std::to_string(i / 9 % 10) + "T1" + std::to_string(i % 7) + ":00,";
        visits += where + ",,," + std::to_string(40 + i % 7) + ',' + std::to_string(9 + i % 4) + '\n';
        visits += "v" + std::to_string(i) + where + (i % 2 == 0 ? "no,Too expensive,Staff,,\n" : "no,Queue,Agency,,\n");
    }
    std::vector<TextTable> files{{DatasetKind::customers, customers},
                                 {DatasetKind::transactions, lines},
                                 {DatasetKind::market_series, market},
                                 {DatasetKind::responses, responses},
                                 {DatasetKind::visits, visits}};
    if (!stores.empty()) files.push_back({DatasetKind::stores, stores});
    return snapshot_of(files, 7);
}

/// Mystery visits, reviews, posts, sales, ratings of customers and offers of ourselves and a rival.
SnapshotPtr rivals() {
    std::string mystery = "visit_id,company,store_id,time,section,criterion,score,max_score\n";
    std::string reviews = "time,company,rating,text\n", posts = "time,author,company,text\n";
    for (int i = 0; i < 72; ++i) {
        const std::string day = iso_text(Date{make_date(2011, 1, 3)->days + 5 * i});
        const std::string who = i % 4 == 3 ? ",Rival,," : ",,s" + std::to_string(i % 3) + ',';
        for (const std::string criterion : {"Service,Greeting,", "Service,Advice,", "Goods,In stock,"})
            mystery += "m" + std::to_string(i) + who + day + ',' + criterion +
                       std::to_string((i * 7 + static_cast<int>(criterion.size())) % 11) + ",10\n";
        reviews += day + (i % 4 == 3 ? ",Rival," : ",Ours,") + std::to_string(1 + i * 3 % 5) + ",fine\n";
        posts += day + ",a" + std::to_string(i % 20) + (i % 3 == 0 ? ",Rival,well\n" : ",Ours,well\n");
    }
    std::string market = "series,Company,time,value\n", shops = "survey,respondent,time,question,answer\n";
    std::string offers = "company,product_id,category,time,price,own_price\n";
    for (int i = 0; i < 24; ++i) {
        const std::string when = iso_text(add_months(*make_date(2010, 1, 1), i));
        for (const std::string company : {"Ours", "Rival", "Third"}) {
            market += "Sales of " + company + ',' + company + ',' + when + ',' +
                      std::to_string(40 + i + (i * 7 + static_cast<int>(company.size()) * 5) % 11) + '\n';
            shops += "Shops,r" + std::to_string(i) + ',' + when + ",Satisfaction with " + company + ',' +
                     std::to_string(1 + (i * 3 + static_cast<int>(company.size())) % 5) + '\n';
        }
        for (const std::string company : {"Rival", "Third"})
            for (int p = 0; p < 5; ++p)
                offers += company + ",p" + std::to_string(p) + ",Toys," + when + ',' + std::to_string(9 + p + i % 3) +
                          ',' + std::to_string(10 + p) + '\n';
    }
    return snapshot_of({{DatasetKind::mystery_visits, mystery},
                        {DatasetKind::reviews, reviews},
                        {DatasetKind::social_posts, posts},
                        {DatasetKind::market_series, market},
                        {DatasetKind::responses, shops},
                        {DatasetKind::competitor_offers, offers}});
}
/// Data that the analysis can work with.
SnapshotPtr data_for(const Analysis& analysis) {
    if (analysis.id == "stores.map")
        return shop("store_id,latitude,longitude\ns0,48.9,2.4\ns1,40.4,-3.7\ns2,43.3,5.4\n");
    return analysis.page == "competitors" ? rivals() : shop();
}

const OptionSpec specs[] = {
    {.id = "scores", .value = "quantile", .choices = {{"quantile", {}}, {"rank", {}}}},
    {.id = "groups", .type = OptionType::whole, .value = "5", .least = 2, .most = 20},
    {.id = "rate", .type = OptionType::number, .value = "0.1"},
    {.id = "from", .type = OptionType::date, .value = ""},
    {.id = "deep", .type = OptionType::boolean, .value = "no"},
};

QString error_of(const std::map<std::string, std::string>& values) {
    const auto options = Options::from(specs, values);
    return options ? QStringLiteral("no error") : q(options.error());
}

/// What is wrong with a finding that cannot be drawn; "" where nothing is.
QString fault(const Finding& finding) {
    if (finding.headline.empty() || finding.charts.empty() || finding.notes.empty())
        return QStringLiteral("headline, chart or note is missing");
    for (const FindingTable& table : finding.tables) {
        for (const TableColumn& column : table.columns) {
            if (column.values.size() != table.rows()) return q(table.id + "." + column.id + " has another length");
            if (column.title.empty()) return q(table.id + "." + column.id + " has no title");
        }
        if (table.key_column.empty() != table.key_dimension.empty() ||
            (!table.key_column.empty() && !table.find(table.key_column)))
            return q(table.id + " has a key without a column");
    }
    for (const ChartSpec& chart : finding.charts) {
        const FindingTable* table = finding.table(chart.table);
        if (!table) return q(chart.id + " draws no table");
        std::vector<std::string> named = chart.y;
        named.push_back(chart.x);
        for (const std::string& each : {chart.series, chart.low, chart.high, chart.size, chart.colour, chart.x_end})
            if (!each.empty()) named.push_back(each);
        for (const std::string& each : named)
            if (!table->find(each)) return q(chart.id + " draws " + each + ", which is no column");
    }
    for (const Metric& metric : finding.metrics)
        if (metric.low && !(*metric.low <= metric.value && metric.value <= *metric.high))
            return q(metric.id + " lies outside its interval");
    return {};
}

}  // namespace

class TestRegistry : public QObject {
    Q_OBJECT
 private slots:
    void every_analysis_can_be_listed_and_found() {
        std::set<std::string_view> ids;
        for (const Analysis& analysis : analyses()) {
            QVERIFY(ids.insert(analysis.id).second);
            QCOMPARE(find_analysis(analysis.id), &analysis);
            QVERIFY(!analysis.page.empty() && !analysis.help.value().empty() && !analysis.question.value().empty());
        }
        QVERIFY(!find_analysis("segments.nothing"));
    }
    void every_analysis_with_every_choice_makes_a_finding_that_can_be_drawn() {
        for (const Analysis& analysis : analyses()) {
            const auto snapshot = data_for(analysis);
            for (const OptionSpec& option : analysis.options(*snapshot)) {
                for (const OptionChoice& choice : option.choices) {
                    const auto finding =
                        run(*snapshot, {.analysis = std::string(analysis.id), .options = {{option.id, choice.id}}});
                    const QString what = q(std::string(analysis.id) + " " + option.id + "=" + choice.id);
                    // Two whole years are too few for years to be forecast, and that is what it says.
                    // Some lines a week are too few for single days.
                    if (!finding && (choice.id == "year" || choice.id == "days") &&
                        finding.error().code == ErrorCode::missing_data)
                        continue;
                    QVERIFY2(finding,
                             qPrintable(finding ? QString() : what + QStringLiteral(": ") + q(finding.error())));
                    QVERIFY2(fault(*finding).isEmpty(),
                             qPrintable(QStringLiteral("%1: %2").arg(what, fault(*finding))));
                }
            }
        }
    }
    void provenance_is_complete() {
        const auto snapshot = shop();
        const auto filter = parse_filter({"period=2010..2011", "channel=web"}, *snapshot);
        const auto finding = run(*snapshot, {.analysis = "segments.rfm",
                                             .options = {{"scores", "rank"}},
                                             .filter = *filter,
                                             .as_of = make_date(2011, 6, 30),
                                             .seed = 5});
        QVERIFY(finding);
        const Provenance& source = finding->provenance;
        QCOMPARE(source.data_version, 7U);
        QCOMPARE(source.filter,
                 (std::vector<std::string>{"period=2010-01-01..2011-12-31", "transactions.channel=web"}));
        QCOMPARE(source.options, (std::map<std::string, std::string>{{"frequency", "orders"},
                                                                     {"groups", "names"},
                                                                     {"monetary", "sum"},
                                                                     {"returns", "subtract"},
                                                                     {"scores", "rank"}}));
        QCOMPARE(q(source.as_of), QStringLiteral("2011-06-30"));
        QCOMPARE(source.seed, 5U);
        QCOMPARE(q(source.program_version), q(program_version()));
    }
    void a_filter_that_leaves_nothing_is_said() {
        const auto snapshot = shop();
        const auto finding =
            run(*snapshot, {.analysis = "segments.rfm", .filter = *parse_filter({"period=1999"}, *snapshot)});
        QCOMPARE(finding.error().code, ErrorCode::missing_data);
        QCOMPARE(q(finding.error()), QStringLiteral("The filter leaves no order lines: widen or remove a condition."));
    }
    void an_unknown_analysis_is_said() {
        const auto finding = run(*shop(), {.analysis = "segments.rmf"});
        QCOMPARE(finding.error().code, ErrorCode::not_found);
        QVERIFY(q(finding.error()).startsWith(u"There is no analysis “segments.rmf”. There are: "));
    }
    void stopping_is_an_outcome_of_its_own() {
        const Progress stop([](double, const Text&) { return false; });
        for (const Analysis& analysis : analyses()) {
            const auto finding = run(*data_for(analysis), {.analysis = std::string(analysis.id)}, stop);
            QVERIFY(!finding && finding.error().cancelled());
        }
    }
    void options_are_checked_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        const auto add = [](const char* option, const char* value, const char* message) {
            QTest::addRow("%s=%s", option, value)
                << QString::fromUtf8(option) << QString::fromUtf8(value) << QString::fromUtf8(message);
        };
        add("score", "rank", "There is no option “score”. Options are: scores, groups, rate, from, deep.");
        add("scores", "best", "Option scores cannot be “best”. It can be: quantile, rank.");
        add("groups", "5.5", "Option groups is “5.5”, but must be a whole number, such as 5.");
        add("groups", "21", "Option groups is 21, but must be from 2 to 20.");
        add("rate", "0,5", "Option rate is “0,5”, but must be a number with a point, such as 12.5.");
        add("from", "9.12.2011",
            "Option from is “9.12.2011”, but must be a date as year-month-day, such as 2011-12-09.");
        add("deep", "maybe", "Option deep is “maybe”, but must be yes or no.");
        add("groups", "20", "no error");
        add("rate", "-1e3", "no error");
    }
    void options_are_checked() {
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, message);
        QCOMPARE(error_of({{option.toStdString(), value.toStdString()}}), message);
    }
    void options_have_their_defaults() {
        const auto options = Options::from(specs, {{"deep", "true"}});
        QVERIFY(options);
        QCOMPARE(q(options->text("scores")), QStringLiteral("quantile"));
        QCOMPARE(options->whole("groups"), 5);
        QCOMPARE(options->number("rate"), 0.1);
        QVERIFY(!options->date("from"));
        QVERIFY(options->yes("deep"));
        QCOMPARE(q(options->all().at("deep")), QStringLiteral("yes"));
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "test_registry.moc"
