#include <QDir>
#include <QFile>
#include <QTest>

#include "core/importing/corrections.h"
#include "core/importing/refresh.h"
#include "given_rows.h"
#include "import_project.h"
#include "text_of.h"

using namespace clientele;

namespace {

/// "orders.csv changed\n..."
QString shown(const std::vector<WatchedFile>& list) {
    QString lines;
    for (const WatchedFile& file : list) lines += q(file.path.filename().string() + " ") + q(id(file.state)) + "\n";
    return lines;
}

QString counts(const Batch& batch) {
    const ImportCounts& c = batch.counts;
    if (c.read != c.accepted + c.rejected + c.skipped + c.replaced) return "does not add up";
    return QString("%1 read %2 accepted %3 rejected %4 skipped %5 replaced")
        .arg(c.read).arg(c.accepted).arg(c.rejected).arg(c.skipped).arg(c.replaced);
}

}  // namespace

class TestRefresh : public QObject {
    Q_OBJECT

    ImportProject project_;

    std::filesystem::path file(const char* name, const QByteArray& contents) const {
        return project_.file(name, contents);
    }
    Batch import(DatasetKind kind, const std::vector<std::filesystem::path>& places,
                 const std::function<void(ImportRequest&)>& change = [](ImportRequest&) {}) {
        ImportRequest request;
        request.kind = kind;
        request.files = *files_in(places);
        request.folders = places;
        change(request);
        const auto outcomes = import_files(*project_, request, {});
        if (!outcomes) qFatal("%s", to_string(outcomes.error().message).c_str());
        return outcomes->back().batch;
    }
    std::vector<WatchedFile> list() { return *watch_list(project_->ledger(), {}); }
    std::vector<RefreshOutcome> refreshed() {
        auto outcomes = refresh(*project_, list(), {});
        if (!outcomes) qFatal("%s", to_string(outcomes.error().message).c_str());
        return std::move(*outcomes);
    }
    QString rows(DatasetKind kind) { return q(table_text((*project_->snapshot())->dataset(kind))); }
    void touch(const std::filesystem::path& path, int seconds) {
        std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) + std::chrono::seconds(seconds));
    }

 private Q_SLOTS:
    void init() { QVERIFY(project_.make()); }
    void cleanup() {
        QVERIFY(project_->check()->sound());
        project_.close();
    }

    void the_ledger_knows_where_a_file_lies_and_when_it_was_written() {
        const auto path = file("posts.csv", "time,text\n2024-01-01,a\n");
        import(DatasetKind::social_posts, {path});
        const auto where = project_->path();
        project_.close();
        QVERIFY(project_.open(where));
        const ImportPlan plan = project_->ledger().front().plan;
        QCOMPARE(q(plan.source.path), q(path.string()));
        QCOMPARE(plan.source.modified, *modified_at(path));
        QCOMPARE(plan.source_bytes, 23U);
        QCOMPARE(shown(list()), "posts.csv unchanged\n");
    }

    void a_file_is_unchanged_changed_or_gone() {
        const auto same = file("a.csv", "time,text\n2024-01-01,a\n");
        const auto other = file("b.csv", "time,text\n2024-01-01,b\n");
        const auto gone = file("c.csv", "time,text\n2024-01-01,c\n");
        import(DatasetKind::social_posts, {same, other, gone});
        file("b.csv", "time,text\n2024-01-01,x\n");  // as long as it was
        touch(other, 5);
        std::filesystem::remove(gone);
        QCOMPARE(shown(list()), "a.csv unchanged\nb.csv changed\nc.csv gone\n");
        QCOMPARE(to_refresh(list()).size(), 1U);
    }

    void a_file_that_was_written_anew_with_the_same_contents_is_noted_and_not_read_again() {
        const auto path = file("a.csv", "time,text\n2024-01-01,a\n");
        import(DatasetKind::social_posts, {path});
        touch(path, 60);
        const std::uint64_t version = project_->version();
        QVERIFY(list().front().written);
        QCOMPARE(refreshed().size(), 0U);
        QVERIFY(!list().front().written);
        QCOMPARE(shown(list()), "a.csv unchanged\n");
        QCOMPARE(project_->version(), version);
    }

    void rows_without_ids_give_way_to_those_of_the_changed_file_in_one_step() {
        const auto path = file("posts.csv", "time;text;Mood\n01/02/2024;a;good\n13/02/2024;b;\n");
        const Batch before = import(DatasetKind::social_posts, {path});
        const auto other = file("others.csv", "time,text\n2024-03-01,z\n");
        import(DatasetKind::social_posts, {other});
        const QString first = rows(DatasetKind::social_posts);
        // All of its dates could be read both ways now: it is read as it was before.
        file("posts.csv", "time;text;Mood\n01/02/2024;a;bad\n03/02/2024;c;\n05/02/2024;;\n");
        const auto outcomes = refreshed();
        QCOMPARE(outcomes.size(), 1U);
        QVERIFY2(outcomes[0].outcome.has_value(),
                 outcomes[0].outcome ? "" : qPrintable(q(outcomes[0].outcome.error())));
        QCOMPARE(outcomes[0].refreshed, before.id);
        QCOMPARE(counts(outcomes[0].outcome->batch), "3 read 2 accepted 1 rejected 0 skipped 0 replaced");
        const QString second = rows(DatasetKind::social_posts);
        QCOMPARE(second,
                 "time|text|Mood\n2024-03-01T00:00:00|z|-\n2024-02-01T00:00:00|a|bad\n2024-02-03T00:00:00|c|-\n");
        QCOMPARE(project_->ledger()[0].superseded_by, 3);
        QVERIFY(project_->ledger()[0].undone);

        QCOMPARE(project_->undo()->id, 3);
        QCOMPARE(rows(DatasetKind::social_posts), first);
        QCOMPARE(project_->ledger()[0].superseded_by, 0);
        QVERIFY(!project_->ledger()[0].undone);
        QCOMPARE(shown(list()), "others.csv unchanged\nposts.csv changed\n");
        QCOMPARE(project_->redo()->id, 3);
        QCOMPARE(rows(DatasetKind::social_posts), second);

        const auto where = project_->path();
        project_.close();
        QVERIFY(project_.open(where));
        QCOMPARE(rows(DatasetKind::social_posts), second);
        QCOMPARE(project_->ledger()[0].superseded_by, 3);
        QCOMPARE(shown(list()), "others.csv unchanged\nposts.csv unchanged\n");
    }

    void states_of_a_file_that_was_refreshed_twice_are_not_undone_after_opening_the_project_again() {
        const auto path = file("posts.csv", "time,text\n2024-01-01,a\n");
        import(DatasetKind::social_posts, {path});
        const QString first = rows(DatasetKind::social_posts);
        for (const char* contents : {"time,text\n2024-01-01,bb\n", "time,text\n2024-01-01,ccc\n"}) {
            file("posts.csv", contents);
            QCOMPARE(refreshed().size(), 1U);
        }
        const auto where = project_->path();
        project_.close();
        QVERIFY(project_.open(where));
        QVERIFY(!project_->next_redo());
        QCOMPARE(project_->ledger()[0].superseded_by, 2);
        import(DatasetKind::social_posts,
               {file("others.csv", "time,text\n2024-03-01,z\n")});  // an end of what is undone
        for (const std::int64_t batch : {4, 3, 2}) QCOMPARE(project_->undo()->id, batch);
        QCOMPARE(rows(DatasetKind::social_posts), first);
    }

    void an_import_after_the_undo_of_a_refresh_keeps_the_earlier_rows() {
        const auto path = file("posts.csv", "time,text\n2024-01-01,a\n");
        import(DatasetKind::social_posts, {path});
        file("posts.csv", "time,text\n2024-01-01,a\n2024-01-02,b\n");
        refreshed();
        QVERIFY(project_->undo());
        import(DatasetKind::social_posts, {file("others.csv", "time,text\n2024-03-01,z\n")});
        QCOMPARE(rows(DatasetKind::social_posts), "time|text\n2024-01-01T00:00:00|a\n2024-03-01T00:00:00|z\n");
        QVERIFY(project_->undo());
        QVERIFY(project_->undo());
        QVERIFY(!project_->next_undo());
    }

    void rows_with_ids_replace_those_of_the_same_file_and_others_by_the_policy() {
        import(DatasetKind::customers, {file("shop.csv", "customer_id,name\ns1,Shop\n")});
        const auto path = file("crm.csv", "customer_id,name\nc1,Ann\nc2,Bob\ns1,Other\n");
        const Batch before = import(DatasetKind::customers, {path});
        QCOMPARE(counts(before), "3 read 2 accepted 1 rejected 0 skipped 0 replaced");
        const QString first = rows(DatasetKind::customers);
        file("crm.csv", "customer_id,name\nc1,Anna\nc3,Cy\ns1,Other\nc3,Twice\n");
        const auto outcomes = refreshed();
        QCOMPARE(counts(outcomes.at(0).outcome->batch), "4 read 1 accepted 2 rejected 0 skipped 1 replaced");
        QCOMPARE(rows(DatasetKind::customers), "customer_id|name\ns1|Shop\nc2|Bob\nc1|Anna\nc3|Cy\n");

        // A customer that comes back is known from the import before the last.
        file("crm.csv", "customer_id,name\nc2,Bobby\nc3,Cy\n");
        QCOMPARE(counts(refreshed().at(0).outcome->batch), "2 read 0 accepted 0 rejected 0 skipped 2 replaced");
        QCOMPARE(rows(DatasetKind::customers), "customer_id|name\ns1|Shop\nc1|Anna\nc2|Bobby\nc3|Cy\n");
        QVERIFY(project_->undo());
        QVERIFY(project_->undo());
        QCOMPARE(rows(DatasetKind::customers), first);
    }

    void rows_that_lack_the_id_are_not_there_twice() {
        const auto path = file("calls.csv", "contact_id,time,reason\nk1,2024-01-01,a\n,2024-01-02,b\n");
        import(DatasetKind::contacts, {path});
        const QString first = rows(DatasetKind::contacts);
        file("calls.csv", "contact_id,time,reason\nk1,2024-01-01,c\n,2024-01-02,b\n,2024-01-03,d\n");
        QCOMPARE(counts(refreshed().at(0).outcome->batch), "3 read 2 accepted 0 rejected 0 skipped 1 replaced");
        const QString second =
            "contact_id|time|reason\nk1|2024-01-01T00:00:00|c\n-|2024-01-02T00:00:00|b\n-|2024-01-03T00:00:00|d\n";
        QCOMPARE(rows(DatasetKind::contacts), second);
        import(DatasetKind::contacts, {file("more.csv", "contact_id,time,reason\nk9,2024-01-09,z\n")});
        QVERIFY(project_->undo());
        QCOMPARE(rows(DatasetKind::contacts), second);
        QVERIFY(project_->undo());
        QCOMPARE(rows(DatasetKind::contacts), first);
    }

    void a_refresh_that_fails_leaves_everything_as_it_was() {
        const auto path = file("posts.csv", "time,text\n2024-01-01,a\n");
        const auto good = file("z.csv", "time,text\n2024-01-01,z\n");
        import(DatasetKind::social_posts, {path, good});
        file("posts.csv", "when_it_was,what\n2024-01-01,a\n2024-01-01,a\n");
        file("z.csv", "time,text\n2024-01-01,zz\n");
        const auto outcomes = refreshed();
        QCOMPARE(outcomes.size(), 2U);
        QVERIFY(!outcomes[0].outcome);
        QVERIFY(outcomes[1].outcome);
        QCOMPARE(rows(DatasetKind::social_posts), "time|text\n2024-01-01T00:00:00|a\n2024-01-01T00:00:00|zz\n");
        QCOMPARE(shown(list()), "posts.csv changed\nz.csv unchanged\n");
    }

    void mapping_settings_and_values_of_every_row_are_kept_with_further_columns() {
        const auto path = file("odd.csv", "a|b\n1|2\n");
        import(DatasetKind::transactions, {path}, [](ImportRequest& request) {
            request.settings = {{"delimiter", "|"}, {"value:time", "2024-01-31"}};
            request.mapping = {{"order_id", "a"}, {"quantity", "b"}};
        });
        file("odd.csv", "a|b|new\n1|2|x\n2|3|y\n");
        const auto outcomes = refreshed();
        QVERIFY2(outcomes.at(0).outcome.has_value(),
                 outcomes[0].outcome ? "" : qPrintable(q(outcomes[0].outcome.error())));
        QCOMPARE(rows(DatasetKind::transactions),
                 "order_id|time|quantity|new\n1|2024-01-31T00:00:00|2|x\n2|2024-01-31T00:00:00|3|y\n");
    }

    void files_that_came_to_an_imported_folder_are_imported_like_the_others() {
        const QDir folder(project_.folder.path());
        QVERIFY(folder.mkpath("days"));
        import(DatasetKind::transactions, {file("days/1.csv", "order;when;qty\n1;01/02/2024;2\n2;13/02/2024;3\n").parent_path()},
               [](ImportRequest& request) {
                   request.mapping = {{"order_id", "order"}, {"time", "when"}, {"quantity", "qty"}};
               });
        QCOMPARE(shown(list()), "1.csv unchanged\n");
        file("days/2.csv", "order;when;qty\n3;05/02/2024;4\n");
        file("days/notes.txt", "a;b\n1;2\n");
        file("days/copy of 1.csv", "order;when;qty\n1;01/02/2024;2\n2;13/02/2024;3\n");
        QCOMPARE(shown(list()), "1.csv unchanged\n2.csv added\nnotes.txt added\n");
        const auto outcomes = refreshed();
        QVERIFY(outcomes.at(0).outcome);
        QVERIFY(!outcomes.at(1).outcome);
        QVERIFY(q(outcomes[1].outcome.error()).contains("other columns"));
        QVERIFY(rows(DatasetKind::transactions).contains("3|2024-02-05T00:00:00|4\n"));
        QCOMPARE(shown(list()), "1.csv unchanged\n2.csv unchanged\nnotes.txt added\n");
        QVERIFY(project_->undo());
        QVERIFY(!shown(list()).contains("2.csv"));  // who took it back does not want it
    }

    void a_folder_of_calls_is_one_of_their_transcripts() {
        QVERIFY(QDir(project_.folder.path()).mkpath("calls"));
        file("calls/1.WAV", "RIFF");
        file("calls/1.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n");
        const auto folder = file("calls/2.srt", "1\n00:00:01,000 --> 00:00:02,500\nBye.\n").parent_path();
        import(DatasetKind::recordings, {folder});
        QVERIFY(rows(DatasetKind::recordings).contains("1.vtt|Ann: Hello.|2|1|Ann|1.000 --> 2.000\n"));
        QVERIFY(rows(DatasetKind::recordings).contains("2.srt|Bye.|2.5|1|-|1.000 --> 2.500\n"));
        file("calls/2.wav", "RIFF");
        QCOMPARE(shown(list()), "1.vtt unchanged\n2.srt unchanged\n");
    }

    void a_file_whose_rows_were_added_each_time_is_not_offered() {
        const auto path = file("today.csv", "time,text\n2024-01-01,a\n");
        import(DatasetKind::social_posts, {path});
        file("today.csv", "time,text\n2024-01-02,bb\n");
        import(DatasetKind::social_posts, {path});
        file("today.csv", "time,text\n2024-01-03,ccc\n");
        QVERIFY(list().empty());
    }

    void corrections_of_the_earlier_import_go_with_it() {
        const auto path = file("posts.csv", "time,text\n2024-01-01,a\nx,b\n");
        const Batch batch = import(DatasetKind::social_posts, {path});
        QVERIFY(import_corrected(*project_, batch,
                                 {.columns = {"time", "text"}, .cells = {{"2024-01-02", "b"}}, .lines = {}}, {}));
        const QString first = rows(DatasetKind::social_posts);
        QCOMPARE(list().size(), 1U);
        file("posts.csv", "time,text\n2024-01-01,a\n2024-01-02,b\n");
        QVERIFY(refreshed().at(0).outcome);
        QCOMPARE(rows(DatasetKind::social_posts), first);
        QVERIFY(project_->undo());
        QCOMPARE(rows(DatasetKind::social_posts), first);
        QVERIFY(!project_->ledger()[0].undone && !project_->ledger()[1].undone && project_->ledger()[2].undone);
    }
};

QTEST_GUILESS_MAIN(TestRefresh)
#include "test_refresh.moc"
