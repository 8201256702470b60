#include "ui/importing/cell_reading.h"

#include <QDate>
#include <QLocale>
#include <cmath>

#include "core/ingest/dates.h"
#include "core/ingest/numbers.h"
#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QString written(const Cell& cell, const Format& format) {
    if (const auto* number = std::get_if<double>(&cell)) {
        // Every digit that is stored, so that nobody need guess whether something was rounded.
        QString digits = QString::fromStdString(write_exact(*number));
        return digits.replace(QLatin1Char('.'), QString::fromStdString(format.decimal_point));
    }
    if (const auto* words = std::get_if<std::string>(&cell)) return QString::fromStdString(*words);
    if (const auto* date = std::get_if<Date>(&cell)) return QString::fromStdString(write_date(*date, format));
    if (const auto* time = std::get_if<DateTime>(&cell)) return QString::fromStdString(write_time(*time, format));
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes ? QObject::tr("yes") : QObject::tr("no");
    return QString::fromStdString(format.missing);
}

/// "2010-12-01 08:26:00"; "" for what is no date.
QString iso_of(const Cell& cell) {
    if (const auto* date = std::get_if<Date>(&cell)) return qtext(iso_text(*date));
    if (const auto* time = std::get_if<DateTime>(&cell))
        return qtext(iso_text(*time)).replace(QLatin1Char('T'), QLatin1Char(' '));
    return {};
}

/// The groups of digits of an example, in order, and how many there are.
std::vector<int> digit_groups(const std::string& example) {
    std::vector<int> groups;
    bool inside = false;
    for (const char sign : example) {
        const bool digit = sign >= '0' && sign <= '9';
        if (digit) {
            if (!inside) groups.push_back(0);
            if (groups.back() < 1'000'000) groups.back() = groups.back() * 10 + (sign - '0');
        }
        inside = digit;
        if (sign == ' ' || sign == 'T') break;
    }
    return groups;
}

}  // namespace

CellReading read_cell(const std::string& raw, const Cell& cell, const Format& format) {
    CellReading reading{QString::fromStdString(raw), {}, CellReading::Kind::same, {}};
    const QString trimmed = reading.raw.trimmed();
    if (std::holds_alternative<std::monostate>(cell)) {
        if (trimmed.isEmpty()) return reading;
        reading.kind = CellReading::Kind::missing;
        reading.read = QObject::tr("no value");
        return reading;
    }
    if (trimmed == iso_of(cell) || trimmed == iso_of(cell).left(10)) return reading;  // can be read in one way only
    QString text = written(cell, format);
    // A day without a time of day is midnight in the project, but nobody wrote so.
    if (std::holds_alternative<DateTime>(cell) && !trimmed.contains(QLatin1Char(':'))) {
        text = written(date_of(std::get<DateTime>(cell)), format);
    }
    if (text == trimmed) return reading;
    if (const auto* number = std::get_if<double>(&cell)) {
        // 25.50 and 25.5 are the same to everybody.
        bool plain = false;
        if (QLocale::c().toDouble(trimmed, &plain) == *number && plain && !trimmed.contains(QLatin1Char(',')))
            return reading;
    }
    reading.kind = CellReading::Kind::changed;
    reading.read = text;
    return reading;
}

std::string telling_example(const std::vector<std::string>& examples) {
    for (const std::string& example : examples) {
        const std::vector<int> groups = digit_groups(example);
        if (groups.size() >= 2 && groups[0] != groups[1]) return example;
    }
    return examples.empty() ? std::string() : examples.front();
}

QString read_date_example(const std::string& example, const std::string& format) {
    const auto way = ingest::format_of(format);
    ingest::WrittenDate written;
    const std::string cell = QString::fromStdString(example).trimmed().toStdString();
    if (!way || ingest::parse_date(cell, *way, written) != ingest::DateFit::good) return {};
    const YearMonthDay day = civil(date_of(DateTime{written.seconds}));
    return QLocale().toString(QDate(day.year, day.month, day.day), QStringLiteral("d MMMM yyyy"));
}

QString read_number_example(const std::string& example, char decimal) {
    double value = 0;
    if (ingest::parse_number(example, NumberFormat{decimal, '\0'}, value) == ingest::NumberFit::bad) return {};
    return QString::fromStdString(write_number(value, std::floor(value) == value ? 0 : 3, current_format()));
}

}  // namespace clientele
