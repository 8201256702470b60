#include <QFile>
#include <QTest>

#include "core/sample/truths.h"
#include "text_of.h"

using namespace clientele;
using namespace clientele::sample;

class TestManualTruths : public QObject {
    Q_OBJECT

 private slots:
    void the_manual_s_table_is_what_the_generator_says_of_itself() {
        QFile manual(QFINDTESTDATA("../../../resources/manual/sample.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(manual.readAll());
        QString table;
        for (const TruthRecord& truth : describe(Truths{}))
            table += QStringLiteral("| `%1` | %2 | %3 |\n").arg(q(truth.id), q(truth.title), q(truth.what));
        QVERIFY2(text.contains(QStringLiteral("|---|---|---|\n") + table + QLatin1Char('\n')),
                 qPrintable(QStringLiteral("The table of resources/manual/sample.md should be:\n") + table));
    }
};

QTEST_GUILESS_MAIN(TestManualTruths)
#include "test_manual_truths.moc"
