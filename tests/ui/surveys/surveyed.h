#pragma once

#include <QFile>
#include <QTest>

#include "sample_session.h"
#include "text_of.h"

/// A session with one survey, "Visit": 90 respondents in two quarters, Q1 (a scale of 1 to 5 with the code 55), Q2 (in
/// words, 30 each of Poor, Fair and Good), Gender (30 f, 60 m), Reason (a list of options), in the stores S1 and S2.
struct Surveyed {
    SampleSession sample;

    static QByteArray answers(int respondents = 90) {
        QByteArray rows = "survey,respondent,time,store_id,question,answer\n";
        for (int r = 0; r < respondents; ++r) {
            const QByteArray head = "Visit,r" + QByteArray::number(r) + (r % 2 ? ",2026-05-0" : ",2026-02-0") +
                                    QByteArray::number(1 + r % 9) + (r % 5 < 2 ? ",S1," : ",S2,");
            rows += head + "Q1," + (r % 10 == 0 ? QByteArray("55") : QByteArray::number(1 + r % 5)) + '\n';
            rows += head + "Q2," + (r % 3 == 0 ? "Poor" : r % 3 == 1 ? "Fair" : "Good") + '\n';
            rows += head + "Gender," + (r % 3 ? "m" : "f") + '\n';
            rows += head + "Reason," + (r % 4 ? "Price" : r % 8 ? "Staff" : "Other") + '\n';
        }
        return rows;
    }
    bool open(const QByteArray& rows = answers()) {
        if (!sample.create()) return false;
        QFile file(sample.file(QStringLiteral("answers.csv")));
        if (!file.open(QIODevice::WriteOnly)) return false;
        file.write(rows);
        file.close();
        clientele::ImportRequest request;
        request.kind = clientele::DatasetKind::responses;
        request.files = {file.fileName().toStdString()};
        sample.session.import(request, &sample.session, [](const auto&) {});
        return QTest::qWaitFor(
            [&] { return sample.session.snapshot()->dataset(clientele::DatasetKind::responses).rows > 0; }, 120'000);
    }
};
