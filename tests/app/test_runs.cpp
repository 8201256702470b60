#include "program.h"

class TestRuns : public QObject {
    Q_OBJECT
    Workplace place_;
    QString project_;

    Ran run(const QStringList& more) const { return place_.run(QStringList{"run", project_} + more); }

 private slots:
    void initTestCase() {
        project_ = place_.path("sample.clientele");
        VERIFY_EXIT(place_.run({"sample", project_, "--customers", "500", "--seed", "7"}), 0);
    }
    void the_sample_is_whole_and_sound() {
        VERIFY_EXIT(place_.run({"check", project_}), 0);
        const QJsonValue held = place_.run({"describe", project_, "--format", "json"}).json();
        QCOMPARE(held["currency"].toString(), "€");
        QHash<QString, int> rows;
        for (const QJsonValue each : held["datasets"].toArray()) rows[each["kind"].toString()] = each["rows"].toInt();
        QCOMPARE(rows["customers"], 500);
        QCOMPARE(rows["products"], 205);
        QCOMPARE(rows["stores"], 14);
        QVERIFY(rows["transactions"] > 9'000);
    }
    void a_sample_never_replaces_a_project() {
        const QByteArray before = place_.bytes("sample.clientele");
        VERIFY_EXIT(place_.run({"sample", project_, "--customers", "500"}), 1);
        QCOMPARE(place_.bytes("sample.clientele"), before);
    }
    void every_analysis_runs_on_the_sample_in_every_format() {
        for (const QJsonValue analysis : place_.run({"analyses", project_, "--format", "json"}).json().toArray()) {
            const QString id = analysis["id"].toString();
            if (!analysis["can_run"].toBool()) continue;
            for (const char* format : {"text", "json", "csv"}) {
                const Ran ran = run({id, "--format", format});
                QVERIFY2(ran.exit == 0 && !ran.out.isEmpty(), qPrintable(id + " " + format + "\n" + ran.err));
            }
            const QString file = place_.path(id + ".xlsx");
            VERIFY_EXIT(run({id, "--out", file}), 0);
            QVERIFY(place_.bytes(id + ".xlsx").startsWith("PK"));
        }
    }
    void json_has_the_documented_members() {
        const QJsonObject json = run({"segments.rfm", "--format", "json"}).json().toObject();
        QCOMPARE(json.keys(), (QStringList{"analysis", "charts", "headline", "highlights", "metrics", "notes",
                                           "provenance", "tables", "warnings"}));
        for (const QJsonValue metric : json["metrics"].toArray())
            for (const char* key : {"id", "label", "value", "low", "high", "unit"})
                QVERIFY(metric.toObject().contains(QLatin1String(key)));
        const QJsonValue table = json["tables"][0];
        QCOMPARE(table["id"].toString(), "segments");
        for (const QJsonValue row : table["rows"].toArray())
            QCOMPARE(row.toArray().size(), table["columns"].toArray().size());
        QCOMPARE(json["provenance"]["analysis"].toString(), "segments.rfm");
    }
    void the_same_request_gives_the_same_bytes() {
        const QStringList request{"segments.rfm",
                                  "--format",
                                  "json",
                                  "--filter",
                                  "customers.country=Germany,France",
                                  "--filter=period=2024-01-01..2025-12-31",
                                  "--as-of",
                                  "2026-01-01"};
        const Ran first = run(request);
        VERIFY_EXIT(first, 0);
        QCOMPARE(run(request).out, first.out);
        const QJsonArray filter = first.json()["provenance"]["filter"].toArray();
        QCOMPARE(filter.size(), 2);
        QCOMPARE(first.json()["provenance"]["as_of"].toString(), "2026-01-01");
        QVERIFY(first.out != run({"segments.rfm", "--format", "json"}).out);
    }
    void parts_of_a_filter_add_up() {
        const auto customers = [&](const QString& filter) {
            const Ran ran = run({"segments.rfm", "--format", "csv", "--table", "customers", "--filter", filter});
            return ran.exit == 0 ? ran.out.count("\r\n") - 1 : -1;
        };
        const auto all = run({"segments.rfm", "--format", "csv", "--table", "customers"}).out.count("\r\n") - 1;
        QCOMPARE(customers("customers.country=Germany") + customers("customers.country!=Germany"), all);
    }
    void a_file_takes_its_format_from_its_name() {
        VERIFY_EXIT(run({"trends.overview", "--out", place_.path("a.json")}), 0);
        QCOMPARE(place_.bytes("a.json"), run({"trends.overview", "--format", "json"}).out.toUtf8());
        VERIFY_EXIT(run({"trends.overview", "--out", place_.path("none/a.json")}), 1);
    }
    void wrong_options_filters_and_tables_say_what_is_known() {
        const Ran option = run({"segments.rfm", "--set", "scoring=5"});
        VERIFY_EXIT(option, 2);
        VERIFY_SAYS(option, "scores");
        const Ran filter = run({"segments.rfm", "--filter", "customers.contry=Germany"});
        VERIFY_EXIT(filter, 2);
        VERIFY_SAYS(filter, "country");
        const Ran table = run({"segments.rfm", "--format", "csv", "--table", "x"});
        VERIFY_EXIT(table, 2);
        VERIFY_SAYS(table, "Known: segments, customers");
    }
    void an_analysis_without_its_data_says_what_is_missing() {
        const Ran ran = place_.run({"run", place_.project("empty.clientele"), "segments.rfm"});
        VERIFY_EXIT(ran, 1);
        VERIFY_SAYS(ran, "Needs order lines");
    }
    void charts_are_written_as_picture_and_vector() {
        for (const auto& [file, start] :
             {std::pair{"a.png", "\x89PNG"}, std::pair{"a.svg", "<?xml"}, std::pair{"a.pdf", "%PDF"}}) {
            const Ran ran = place_.run(
                {"chart", project_, "segments.rfm", "revenue", "--out", place_.path(file), "--theme", "dark"});
            VERIFY_EXIT(ran, 0);
            QVERIFY2(place_.bytes(file).startsWith(start), file);
        }
        const Ran unknown = place_.run({"chart", project_, "segments.rfm", "revnue", "--out", place_.path("b.png")});
        VERIFY_EXIT(unknown, 2);
        VERIFY_SAYS(unknown, "Did you mean “revenue”?");
    }
    void reports_are_written_in_every_format() {
        for (const auto& [file, start] :
             {std::pair{"r.pdf", "%PDF"}, std::pair{"r.html", "<!DOCTYPE html>"}, std::pair{"r.xlsx", "PK"}}) {
            const Ran ran = place_.run(
                {"report", project_, "--out", place_.path(file), "--title", "Three years", "--store", "S01"});
            VERIFY_EXIT(ran, 0);
            QVERIFY2(place_.bytes(file).startsWith(start), place_.bytes(file).left(40).constData());
        }
        QVERIFY(place_.bytes("r.html").contains("Three years"));
        const Ran slides = place_.run({"report", project_, "--out", place_.path("r.pptx")});
        VERIFY_EXIT(slides, 0);
        QVERIFY(place_.bytes("r.pptx").startsWith("PK") && place_.bytes("r.pptx").contains("ppt/slides/slide1.xml"));
        VERIFY_EXIT(place_.run({"report", project_, "--out", place_.path("x.pdf"), "--store", "S55"}), 1);
        QVERIFY(place_.bytes("x.pdf").isEmpty());
    }
    void the_sample_is_written_as_the_files_of_a_company() {
        const Ran made = place_.run({"sample", "--files", place_.path("files"), "--customers", "500", "--seed", "7"});
        VERIFY_EXIT(made, 0);
        QVERIFY(made.out.contains("daily/sales-2026-06-01.csv"));
        QVERIFY(place_.bytes("files/README.txt").contains("kassenbuch-dresden-2026-06.csv"));
        const QString project = place_.project("files.clientele");
        for (const auto& [kind, file] :
             {std::pair{"products", "products.csv"}, std::pair{"stores", "stores.csv"},
              std::pair{"customers", "kunden.csv"}, std::pair{"transactions", "sales-2023.txt"},
              std::pair{"transactions", "orders-2024.csv"}, std::pair{"transactions", "umsaetze-2025.csv"},
              std::pair{"transactions", "orders-2026.csv"}}) {
            const Ran ran =
                place_.run({"import", project, kind, place_.path(QString("files/%1").arg(file)), "--strict"});
            QVERIFY2(ran.exit == 0, (file + ran.said()).constData());
        }
        const auto table = [&](const QString& of) {
            return place_
                .run({"run", of, "segments.rfm", "--format", "csv", "--filter", "customers.city=München,Köln",
                      "--as-of", "2026-05-31"})
                .out;
        };
        QVERIFY(table(project).count("\r\n") > 5);
        QCOMPARE(table(project), table(project_));
    }
};

QTEST_GUILESS_MAIN(TestRuns)
#include "test_runs.moc"
