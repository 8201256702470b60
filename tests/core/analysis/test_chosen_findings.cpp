#include <QtTest>

#include "core/analysis/chosen_findings.h"

using namespace clientele;

class TestChosenFindings : public QObject {
    Q_OBJECT
   private Q_SLOTS:
    void what_was_printed_is_read_back() {
        const std::vector<ChosenFinding> findings{{"segments.rfm", {{"as_of", "2011-12-09"}, {"scores", "a=b"}}},
                                                  {"trends.overview", {{"by", "tab\there\nline \\ end"}}},
                                                  {"segments.rfm", {}}};
        QVERIFY(parse_chosen_findings(print_chosen_findings(findings)) == findings);
    }
    void a_line_is_the_analysis_and_its_options() {
        QCOMPARE(print_chosen_findings({{"segments.rfm", {{"scores", "5"}}}}), std::string("segments.rfm\tscores=5\n"));
    }
    void broken_parts_are_left_out() {
        const auto findings = parse_chosen_findings("\n\tscores=5\ntrends.overview\tnothing\tby=week");
        QCOMPARE(findings.size(), std::size_t{1});
        QVERIFY((findings.front() == ChosenFinding{"trends.overview", {{"by", "week"}}}));
    }
    void an_empty_setting_has_no_findings() { QVERIFY(parse_chosen_findings("").empty()); }
};

QTEST_GUILESS_MAIN(TestChosenFindings)
#include "test_chosen_findings.moc"
