#pragma once

#include <QTest>
#include <cmath>

/// A number as wanted but for less than `within`; a failure prints it.
#define NEAR(value, wanted, within) \
    QVERIFY2(std::abs((value) - (wanted)) < (within), qPrintable(QString::number(value, 'g', 12)))
