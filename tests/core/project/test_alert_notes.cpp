#include <QTemporaryDir>
#include <QtTest>

#include "core/model/noted_snapshot.h"
#include "core/project/database.h"
#include "core/project/ledger_words.h"
#include "core/project/migrations.h"
#include "project_support.h"

using namespace clientele;

namespace {

constexpr DatasetKind sales = DatasetKind::transactions;

AlertMark mark_of(std::string_view series, std::string_view since, AlertMark::State state,
                  std::string_view because = {}) {
    return {.series = std::string(series),
            .since = *parse_iso_date(since),
            .state = state,
            .because = std::string(because),
            .called = "Orders · " + std::string(series)};
}

KnownEvent fair() { return {.name = "Fair", .days = {*parse_iso_date("2026-06-18"), *parse_iso_date("2026-06-20")}}; }

/// "lines seen since 2025-10-06; Fair 2026-06-18..2026-06-20 yearly store=S03"
QString notes_of(const AlertNotes& notes) {
    QStringList words;
    for (const AlertMark& mark : notes.marks)
        words << q(mark.series + " " + std::string(id(mark.state)) + " since " + iso_text(mark.since) +
                   (mark.because.empty() ? "" : ": " + mark.because));
    for (const KnownEvent& event : notes.events)
        words << q(event.name + " " + iso_text(event.days) + (event.yearly ? " yearly" : "") +
                   (event.field.empty() ? "" : " " + event.field + "=" + event.value));
    return words.join(QStringLiteral("; "));
}

}  // namespace

class TestAlertNotes : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    std::filesystem::path path_;

    Project shop() {
        Project project = made(path_);
        take(project, plan_of(sales, "sales.csv"), ManyLines(50));
        return project;
    }

 private Q_SLOTS:
    void init() {
        static int number = 0;
        path_ = folder_.filePath(QStringLiteral("%1.clientele").arg(++number)).toStdString();
    }

    void marks_and_events_survive_a_restart() {
        {
            Project project = shop();
            QVERIFY(project.note_alerts({mark_of("lines", "2025-10-06", AlertMark::State::seen)}));
            QVERIFY(project.note_alerts({mark_of("orders", "2025-11-03", AlertMark::State::explained, "Strike")},
                                        {{.event = fair(), .removed = false}}));
        }
        Project again = opened(path_);
        const QString kept = QStringLiteral(
            "lines seen since 2025-10-06; orders explained since 2025-11-03: Strike; Fair 2026-06-18..2026-06-20");
        QCOMPARE(notes_of(again.alert_notes()), kept);
        QCOMPARE(notes_of(alert_notes(**again.snapshot())), kept);
        QCOMPARE(again.ledger().size(), std::size_t{3});
        QVERIFY(!again.ledger().back().brought_rows());
        QVERIFY(again.check()->sound());
    }

    void undo_and_redo_take_them_back_and_bring_them_again() {
        Project project = shop();
        QVERIFY(project.note_alerts({mark_of("lines", "2025-10-06", AlertMark::State::seen),
                                     mark_of("orders", "2025-10-06", AlertMark::State::seen)}));
        QVERIFY(project.note_alerts({mark_of("lines", "2025-10-06", AlertMark::State::fresh)}));
        QCOMPARE(notes_of(alert_notes(**project.snapshot())),
                 "orders seen since 2025-10-06; lines new since 2025-10-06");
        QVERIFY(project.undo());
        QCOMPARE(notes_of(alert_notes(**project.snapshot())),
                 "lines seen since 2025-10-06; orders seen since 2025-10-06");
        QVERIFY(project.undo());
        QCOMPARE(notes_of(alert_notes(**project.snapshot())), QString());
        QVERIFY(project.redo());
        QCOMPARE(notes_of(alert_notes(**project.snapshot())),
                 "lines seen since 2025-10-06; orders seen since 2025-10-06");
        QCOMPARE(table(project, sales).count(u'\n'), 51);
    }

    void events_are_changed_and_removed() {
        Project project = shop();
        KnownEvent moved = fair();
        moved.days.first = moved.days.last;
        moved.yearly = true;
        moved.field = "store";
        moved.value = "S03";
        QVERIFY(project.note_alerts({}, {{.event = fair(), .removed = false}}));
        QVERIFY(project.note_alerts({}, {{.event = fair(), .removed = true}, {.event = moved, .removed = false}}));
        QCOMPARE(notes_of(project.alert_notes()), "Fair 2026-06-20 yearly store=S03");
        QVERIFY(project.note_alerts({}, {{.event = moved, .removed = true}}));
        QCOMPARE(notes_of(project.alert_notes()), QString());
        QVERIFY(project.undo());
        QVERIFY(project.undo());
        QCOMPARE(notes_of(alert_notes(**project.snapshot())), "Fair 2026-06-18..2026-06-20");
    }

    void what_cannot_be_meant_changes_nothing() {
        Project project = shop();
        const auto code = [&](std::vector<AlertMark> marks, std::vector<CalendarChange> changes) {
            return project.note_alerts(std::move(marks), std::move(changes)).error().code;
        };
        KnownEvent nameless = fair(), backwards = fair(), endless = fair(), nowhere = fair();
        nameless.name = " \t";
        std::swap(backwards.days.first, backwards.days.last);
        endless.yearly = true;
        endless.days.last = Date{endless.days.first.days + 365};
        nowhere.field = "store";
        QCOMPARE(code({}, {}), ErrorCode::bad_value);
        QCOMPARE(code({mark_of("", "2025-10-06", AlertMark::State::seen)}, {}), ErrorCode::bad_value);
        QCOMPARE(code({{.series = "lines"}}, {}), ErrorCode::bad_value);
        for (const KnownEvent& wrong : {nameless, backwards, endless, nowhere, KnownEvent{.name = "Fair"}})
            QCOMPARE(code({}, {{.event = wrong, .removed = false}}), ErrorCode::bad_value);
        QCOMPARE(code({}, {{.event = fair(), .removed = true}}), ErrorCode::not_found);
        QVERIFY(project.note_alerts({}, {{.event = fair(), .removed = false}}));
        QCOMPARE(code({}, {{.event = fair(), .removed = false}}), ErrorCode::bad_value);
        QCOMPARE(project.ledger().size(), std::size_t{2});
    }

    void what_is_carried_outlives_notes_and_no_change_of_the_data() {
        Project project = shop();
        const SnapshotPtr before = *project.snapshot();
        const auto kept = std::make_shared<const int>(7);
        carry(*before, "number", kept);
        QVERIFY(project.note_alerts({mark_of("lines", "2025-10-06", AlertMark::State::seen)}));
        const SnapshotPtr after = *project.snapshot();
        QVERIFY(after != before);
        QVERIFY(after->version() > before->version());
        QVERIFY(alert_notes(*before) == AlertNotes());
        QCOMPARE(carried(*after, "number"), std::shared_ptr<const void>(kept));
        QVERIFY(same_values(after->dataset(sales), before->dataset(sales)));
        QVERIFY(project.set_own_rule({"paid", "transactions: amount>0"}));
        const SnapshotPtr changed = *project.snapshot();
        QVERIFY(!carried(*changed, "number"));
        QCOMPARE(alert_notes(*changed).marks.size(), std::size_t{1});
        QCOMPARE(changed->own_rules().size(), std::size_t{1});
        QVERIFY(project.undo());
        QVERIFY((*project.snapshot())->own_rules().empty());
        QVERIFY(project.undo());
        QVERIFY(alert_notes(**project.snapshot()) == AlertNotes());
    }

    void the_log_tells_what_was_noted() {
        Project project = shop();
        const auto told = [&](std::vector<AlertMark> marks, std::vector<CalendarChange> changes) {
            const auto batch = project.note_alerts(std::move(marks), std::move(changes));
            return batch ? q(batch->plan.source_name) + u'|' + q(to_string(rows_in_words(*batch))) : q(batch.error());
        };
        const AlertMark seen = mark_of("lines", "2025-10-06", AlertMark::State::seen);
        KnownEvent longer = fair();
        longer.days.last = Date{longer.days.last.days + 1};
        QCOMPARE(told({seen}, {}), "Orders · lines|1 alert seen");
        QCOMPARE(told({seen, seen}, {}), "Orders · lines (+1)|2 alerts seen");
        QCOMPARE(told({mark_of("lines", "2025-10-06", AlertMark::State::explained, "Strike")}, {}),
                 "Orders · lines|1 alert explained: Strike");
        QCOMPARE(told({mark_of("lines", "2025-10-06", AlertMark::State::fresh)}, {}),
                 "Orders · lines|1 alert new again");
        QCOMPARE(told({}, {{.event = fair(), .removed = false}}), "Fair (2026-06-18..2026-06-20)|known event kept");
        QCOMPARE(told({}, {{.event = fair(), .removed = true}, {.event = longer, .removed = false}}),
                 "Fair (2026-06-18..2026-06-21)|known event changed");
        QCOMPARE(told({}, {{.event = longer, .removed = true}}), "Fair (2026-06-18..2026-06-21)|known event removed");
    }

    void a_project_of_an_older_version_gets_the_tables() {
        shop();
        {
            auto database = Database::open(path_, Database::Mode::write);
            QVERIFY(database);
            database->execute(
                "DROP TABLE alert_marks; DROP TABLE calendar_changes;"
                "DELETE FROM migrations WHERE number > 6; PRAGMA user_version = 6");
            QVERIFY(database->status());
        }
        Project project = opened(path_);
        QVERIFY(QFile::exists(q(path_.string() + "-before-version-7")));
        QVERIFY(project.note_alerts({mark_of("lines", "2025-10-06", AlertMark::State::seen)}));
        QVERIFY(project.check()->sound());
    }

    void damaged_notes_are_refused() {
        for (const char* damage :
             {"UPDATE alert_marks SET since = 'soon'", "UPDATE alert_marks SET series = ''",
              "UPDATE alert_marks SET batch = 99", "UPDATE calendar_changes SET first_day = '2027-01-01'",
              "UPDATE calendar_changes SET name = ''"}) {
            init();
            {
                Project project = shop();
                QVERIFY(project.note_alerts({mark_of("lines", "2025-10-06", AlertMark::State::seen)},
                                            {{.event = fair(), .removed = false}}));
            }
            {
                auto database = Database::open(path_, Database::Mode::write);
                QVERIFY(database);
                database->execute(damage);
                QVERIFY(database->status());
            }
            const auto project = Project::open(path_);
            QVERIFY2(!project, damage);
            QCOMPARE(project.error().code, ErrorCode::bad_format);
        }
    }

    void yearly_events_come_again() {
        KnownEvent event{.name = "Turn of the year",
                         .days = {*parse_iso_date("2025-12-30"), *parse_iso_date("2026-01-02")},
                         .yearly = true};
        const auto within = [&](std::string_view first, std::string_view last) {
            const auto days = days_within(event, *parse_iso_date(first), *parse_iso_date(last));
            return days ? q(iso_text(*days)) : QString();
        };
        QCOMPARE(within("2024-01-01", "2024-01-01"), "2023-12-30..2024-01-02");
        QCOMPARE(within("2028-12-28", "2029-02-01"), "2028-12-30..2029-01-02");
        QCOMPARE(within("2027-02-01", "2027-12-29"), QString());
        event.yearly = false;
        QCOMPARE(within("2024-01-01", "2024-01-01"), QString());
        QCOMPARE(within("2026-01-02", "2026-02-01"), "2025-12-30..2026-01-02");
    }
};

QTEST_GUILESS_MAIN(TestAlertNotes)
#include "test_alert_notes.moc"
