#include "program.h"

namespace {

/// Three groups: often and small, rarely and large, and both; their number is the last digit's of the id.
QString lines_of(int first, int last) {
    QString lines = QStringLiteral("order_id,customer_id,time,quantity,unit_price\n");
    int order = first * 100;
    for (int c = first; c < last; ++c) {
        const int group = c % 3, orders = group == 1 ? 2 : 12 + c % 2;
        for (int i = 0; i < orders; ++i)
            lines += QStringLiteral("o%1,c%2,2011-%3-%4,1,%5\n")
                         .arg(++order)
                         .arg(c)
                         .arg(1 + i % 12, 2, 10, QLatin1Char('0'))
                         .arg(1 + (c + i) % 27, 2, 10, QLatin1Char('0'))
                         .arg(group == 0 ? 5 + c % 2 : 100 + c % 5);
    }
    return lines;
}

QStringList members(const Workplace& place, const QString& project, const QString& filter) {
    QStringList ids;
    const Ran ran = place.run({"run", project, "segments.own", "--set", "rule=count(transactions)>=0", "--filter",
                               filter, "--format", "json"});
    for (const QJsonValue table : ran.json()["tables"].toArray())
        if (table["id"] == "members")
            for (const QJsonValue row : table["rows"].toArray()) ids << row.toArray()[0].toString();
    return ids;
}

constexpr int before = 90, after = 120;

}  // namespace

class TestKeptClusters : public QObject {
    Q_OBJECT

 private slots:
    void clusters_are_kept_in_one_step_and_new_customers_fall_to_theirs() {
        const Workplace place;
        const QString project = place.project();
        VERIFY_EXIT(
            place.run({"import", project, "transactions", place.file("lines.csv", lines_of(0, before).toUtf8())}), 0);
        const QStringList save{"segment", project,      "save",   "segments.clusters",
                               "--set",   "clusters=3", "--set",  "fields=frequency,order_value",
                               "--name",  "A",          "--name", "B",
                               "--name",  "C"};
        const Ran saved = place.run(save);
        VERIFY_EXIT(saved, 0);
        QCOMPARE(saved.out.count("30 customers"), 3);
        VERIFY_EXIT(
            place.run({"import", project, "transactions", place.file("more.csv", lines_of(before, after).toUtf8())}),
            0);
        for (const char* name : {"A", "B", "C"}) {
            const QStringList ids = members(place, project, QStringLiteral("segment=%1").arg(name));
            QCOMPARE(ids.size(), after / 3);
            for (const QString& id : ids) QCOMPARE(id.mid(1).toInt() % 3, ids.front().mid(1).toInt() % 3);
        }
        VERIFY_EXIT(place.run({"segment", project, "add", "A or B", "segment=A,B"}), 0);
        QCOMPARE(members(place, project, "segment=A or B").size(), 2 * after / 3);
        const Ran why = place.run({"segment", project, "why", "A", "c0"});
        QVERIFY2(why.out.contains(" of 3 by frequency, order_value"), why.said());
        VERIFY_EXIT(place.run({"undo", project}), 0);
        VERIFY_EXIT(place.run({"undo", project}), 0);
        VERIFY_EXIT(place.run({"undo", project}), 0);
        QCOMPARE(place.run({"segment", project}).out, QStringLiteral("The project keeps no segments of your own.\n"));
        VERIFY_EXIT(place.run({"redo", project}), 0);
        QCOMPARE(members(place, project, "segment=A").size(), before / 3);
        QCOMPARE(place.run({"log", project, "--format", "json"})
                     .json()
                     .toArray()[1]
                     .toObject()["own_segments"]
                     .toArray()
                     .size(),
                 3);
        VERIFY_EXIT(place.run({"check", project}), 0);
    }
    void a_filter_goes_with_them() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "transactions", place.file("lines.csv", lines_of(0, before).toUtf8())});
        const Ran saved = place.run({"segment", project, "save", "segments.clusters", "--set", "clusters=2", "--filter",
                                     "transactions.unit_price>=50", "--filter", "period=..2011-10-31"});
        VERIFY_EXIT(saved, 0);
        QVERIFY2(saved.err.contains("2011-10-31"), saved.said());
        QVERIFY2(saved.out.contains("30 customers"), saved.said());  // of the two groups that pay so much
    }
    void what_cannot_be_kept_is_said() {
        const Workplace place;
        const QString project = place.project();
        place.run({"import", project, "transactions", place.file("lines.csv", lines_of(0, before).toUtf8())});
        VERIFY_EXIT(place.run({"segment", project, "save"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "save", "segments.rfm"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "save", "segments.clusters", "--name", "one"}), 2);
        VERIFY_EXIT(place.run({"segment", project, "save", "segments.clusters", "--set", "clusters=2", "--name", "x",
                               "--name", "x"}),
                    1);
    }
};

QTEST_GUILESS_MAIN(TestKeptClusters)
#include "test_kept_clusters.moc"
