#include <QtTest>

#include "report_sample.h"
using namespace clientele;
class Look : public QObject {
    Q_OBJECT private Q_SLOTS : void look() {
        Report r = sample_report(2, 60);
        r.written = *make_date(2026, 11, 21);
        r.parts[1].finding.warnings = {text("Only 12 customers answered; read this as a hint, not as a result.")};
        for (int i = 0; i < 6; ++i)
            r.parts[1].finding.tables[0].columns.push_back(
                texts("c" + std::to_string(i), text("Column with a long title"),
                      std::vector<std::string>(60, "some longer words here")));
        r.left_out.push_back({&sample_analysis, text("It needs survey responses: import some.")});
        QVERIFY(write_report(r, QStringLiteral("/tmp/look/r.pdf")));
        QVERIFY(write_report(r, QStringLiteral("/tmp/look/r.html")));
    }
};
QTEST_MAIN(Look)
#include "test_zz_look.moc"
