#include <QCoreApplication>
#include <algorithm>

#include "core/analysis/analysis.h"
#include "ui/customers/customers_page.h"
#include "ui/duplicates/kept_answers.h"
#include "ui/duplicates/review_page.h"
#include "ui/findings/findings_page.h"
#include "ui/reporting/report_page.h"
#include "ui/shell/alert_watch.h"
#include "ui/shell/data_page.h"
#include "ui/shell/page.h"
#include "ui/shell/reader_format.h"
#include "ui/shell/score_watch.h"
#include "ui/shell/session.h"

namespace clientele {
namespace {

/// A page of cards. What a card wants of the window goes through the session, so pages know nothing of one another.
auto findings_of(std::string_view id) {
    return [id](Session& session, QWidget* parent) { return make_findings_page(session, id, parent); };
}

/// Imports with rejected rows.
PageState imports_to_look_at(const Session& session) {
    PageState state;
    state.count = static_cast<int>(std::ranges::count_if(
        session.ledger(), [](const Batch& batch) { return !batch.undone && batch.counts.rejected > 0; }));
    state.words =
        QCoreApplication::translate("clientele::MainWindow", "%n import(s) with rejected rows", nullptr, state.count);
    return state;
}

/// Findings with warnings; a page whose every analysis lacks data says which.
auto findings_to_look_at(std::string_view id) {
    return [id](const Session& session) {
        PageState state;
        QString lacks;
        bool answered = false;
        for (const Analysis& analysis : analyses()) {
            if (analysis.page != id) continue;
            if (const auto reason = missing(analysis, *session.snapshot())) {
                if (lacks.isEmpty()) lacks = qtext(*reason);
                continue;
            }
            answered = true;
            state.count += session.warned(analysis.id) ? 1 : 0;
        }
        state.words =
            QCoreApplication::translate("clientele::MainWindow", "%n finding(s) with a warning", nullptr, state.count);
        state.lacking = !answered && !lacks.isEmpty();
        if (state.lacking) state.words = lacks;
        return state;
    };
}

/// Nothing to compare; answers that are kept and not applied yet.
PageState customers_to_compare(const Session& session) {
    PageState state;
    if (const auto reason = missing(*find_analysis("quality.duplicates"), *session.snapshot())) {
        state.lacking = true;
        state.words = qtext(*reason);
        return state;
    }
    state.count = static_cast<int>(kept_answers(session).size());
    state.words =
        QCoreApplication::translate("clientele::MainWindow", "%n answer(s) not applied yet", nullptr, state.count);
    return state;
}

/// Findings with warnings, and whether a score fell with the last import. That is a warning of the rules as well: it
/// counts once, and not any more when it was seen.
PageState quality_to_look_at(const Session& session) {
    PageState state = findings_to_look_at("quality")(session);
    if (session.scores().fallen().empty()) return state;
    if (session.warned("quality.rules")) --state.count;
    state.words =
        QCoreApplication::translate("clientele::MainWindow", "%n finding(s) with a warning", nullptr, state.count);
    const std::vector<FallenScore> unseen = session.scores().unseen();
    if (unseen.empty()) return state;
    QStringList words;
    for (const FallenScore& each : unseen)
        if (const QString said = qtext(each.words); !words.contains(said)) words << said;
    if (state.count > 0) words << state.words;
    state.words = words.join(u'\n');
    ++state.count;
    return state;
}

/// New alerts, and findings with warnings where there are none.
PageState trends_to_look_at(const Session& session) {
    PageState state = findings_to_look_at("trends")(session);
    const int fresh = session.alerts().fresh();
    if (fresh == 0 || state.lacking) return state;
    QStringList words{QCoreApplication::translate("clientele::MainWindow", "%n new alert(s)", nullptr, fresh)};
    if (state.count > 0) words << state.words;
    state.words = words.join(u'\n');
    state.count = fresh;
    return state;
}

/// A page of cards is listed once an analysis is on it.
bool listed(const PageSpec& page) {
    if (page.id == "overview") return true;  // cards of other pages
    return !page.cards_only || std::ranges::any_of(analyses(), [&](const Analysis& a) { return a.page == page.id; });
}

std::vector<PageSpec> all_pages() {
    const auto cards = [](std::string_view id, Pattern title, Pattern group) {
        return PageSpec{id, title, group, findings_of(id), true, findings_to_look_at(id)};
    };
    return {
        cards("overview", Pattern("Overview"), Pattern("")),
        {"data", Pattern("Data"), Pattern(""), make_data_page, false, imports_to_look_at},
        {"quality", Pattern("Quality"), Pattern(""), findings_of("quality"), true, quality_to_look_at,
         [](Session& session) { session.scores().see(); }},
        {"duplicates", Pattern("Duplicates"), Pattern(""), make_review_page, false, customers_to_compare},
        {"customers", Pattern("Customers"), Pattern(""), make_customers_page},
        cards("segments", Pattern("Segments"), Pattern("Understand")),
        cards("value", Pattern("Value and churn"), Pattern("Understand")),
        {"trends", Pattern("Trends"), Pattern("Understand"), findings_of("trends"), true, trends_to_look_at},
        cards("surveys", Pattern("Surveys"), Pattern("Understand")),
        cards("stores", Pattern("Stores"), Pattern("Understand")),
        cards("voice", Pattern("Voice"), Pattern("Understand")),
        cards("journeys", Pattern("Journeys"), Pattern("Understand")),
        cards("offers", Pattern("Offers"), Pattern("Act")),
        cards("competitors", Pattern("Competitors"), Pattern("Act")),
        {"report", Pattern("Report"), Pattern("Act"), make_report_page},
    };
}

}  // namespace

std::span<const PageSpec> pages() {
    static const std::vector<PageSpec> present = [] {
        std::vector<PageSpec> all = all_pages();
        std::erase_if(all, [](const PageSpec& page) { return !listed(page); });
        return all;
    }();
    return present;
}

}  // namespace clientele
