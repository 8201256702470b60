#include "program.h"

class TestUsage : public QObject {
    Q_OBJECT
    Workplace place_;

 private slots:
    void help_lists_every_verb_and_the_exit_codes() {
        const Ran help = place_.run({"--help"});
        VERIFY_EXIT(help, 0);
        for (const char* verb : {"new", "sample", "preview", "import", "log", "rejects", "refresh", "merge", "split",
                                 "undo", "redo", "check", "describe", "analyses", "run", "chart", "report"}) {
            QVERIFY2(help.out.contains(QString("clientele %1 ").arg(verb)), verb);
            const Ran own = place_.run({verb, "--help"});
            VERIFY_EXIT(own, 0);
            QVERIFY2(own.out.contains("Exit codes: 0 done, 1 failed, 2 wrong usage"), verb);
            QCOMPARE(place_.run({"help", verb}).out, own.out);
        }
        QVERIFY(help.err.isEmpty());
    }
    void the_version_is_printed() { QVERIFY(place_.run({"--version"}).out.startsWith("clientele ")); }

    void wrong_usage_says_what_is_known_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        using L = QStringList;
        QTest::newRow("verb") << L{"improt", "a", "b"} << "Unknown command “improt”. Did you mean “import”?";
        QTest::newRow("no such verb") << L{"xyzzy", "a"}
                                      << "Known: new, sample, tables, preview, import, log, rejects, recipes, refresh, "
                                         "merge, split, mend, rule, segment, survey, alerts, events, undo, redo, check";
        QTest::newRow("option") << L{"import", "p", "customers", "f", "--dryrun"}
                                << "Unknown option “--dryrun”. Did you mean “--dry-run”?";
        QTest::newRow("short option") << L{"log", "-x", "p"} << "Unknown option “-x”. Known: --format, --help.";
        QTest::newRow("missing place") << L{"import", "p", "customers"} << "FILE is missing.";
        QTest::newRow("too many") << L{"log", "p", "q"} << "“q” is one argument too many.";
        QTest::newRow("missing value") << L{"run", "p", "segments.rfm", "--out"} << "--out needs a value: --out PATH.";
        QTest::newRow("switch with value")
            << L{"import", "p", "customers", "f", "--strict=yes"} << "--strict takes no value.";
        QTest::newRow("choice") << L{"log", "p", "--format", "xml"}
                                << "--format cannot be “xml”. It is one of: text, json.";
        QTest::newRow("twice") << L{"log", "p", "--format=json", "--format=text"} << "--format is given twice.";
        QTest::newRow("kind")
            << L{"import", "p", "transaction", "f"}
            << "There is no kind of data called “transaction”. Did you mean “transactions”? Known: customers, "
               "products, stores, transactions, purchase_summaries, contacts, recordings, responses, observations, "
               "visits, "
               "mystery_visits, competitor_offers, market_series, web_events, social_posts, campaign_events, "
               "loyalty_events, reviews.";
        QTest::newRow("pair") << L{"import", "p", "customers", "f", "--map", "email"}
                              << "--map is written name=value; “email” is not.";
        QTest::newRow("pair twice") << L{"import", "p", "customers", "f", "--map", "a=1", "--map", "a=2"}
                                    << "--map a is given twice.";
        QTest::newRow("setting") << L{"import", "p", "customers", "f", "--set", "delimitr=;"}
                                 << "There is no setting called “delimitr”. Did you mean “delimiter”?";
        QTest::newRow("value of a setting") << L{"import", "p", "customers", "f", "--set", "header=maybe"}
                                            << "The setting header cannot be “maybe”; it is one of: yes, no.";
        QTest::newRow("encoding") << L{"preview", "f", "--set", "encoding=klingon"}
                                  << "The encoding klingon is not known. Try UTF-8";
        QTest::newRow("analysis") << L{"run", "p", "segments.rfn"}
                                  << "There is no analysis called “segments.rfn”. Did you mean “segments.rfm”?";
        QTest::newRow("day") << L{"run", "p", "segments.rfm", "--as-of", "31.12.2011"}
                             << "--as-of is a day written 2011-12-10; “31.12.2011” is not.";
        QTest::newRow("whole") << L{"sample", "p", "--customers", "20.000"}
                               << "--customers is a whole number from 500 to 500000; “20.000” is not.";
        QTest::newRow("spreadsheet") << L{"run", "p", "segments.rfm", "--format", "xlsx"} << "add --out FILE.xlsx";
        QTest::newRow("picture") << L{"chart", "p", "segments.rfm", "c", "--out", "a.gif"}
                                 << "the name ends in one of .png, .svg, .pdf, .pptx.";
        QTest::newRow("size") << L{"chart", "p", "segments.rfm", "c", "--out", "a.png", "--size", "big"}
                              << "--size is written 960x540";
    }
    void wrong_usage_says_what_is_known() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ran ran = place_.run(arguments);
        VERIFY_EXIT(ran, 2);
        QVERIFY2(ran.err.startsWith("clientele: "), ran.said().constData());
        QVERIFY2(ran.err.contains(said), ran.said().constData());
        QVERIFY(ran.out.isEmpty());
    }
    void a_broken_standard_output_is_a_failure() {
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(QStringLiteral(CLIENTELE_PROGRAM), {"analyses"});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("could not be written"));
    }
};

QTEST_GUILESS_MAIN(TestUsage)
#include "test_usage.moc"
