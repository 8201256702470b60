#include "ui/findings/metric_text.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/shell/reader_format.h"

namespace clientele {
namespace {

QString metric_word(const char* source) { return QCoreApplication::translate("metrics", source); }

QString minutes(double seconds) {
    const long long whole = std::llround(std::abs(seconds));
    const QString sign = seconds < 0 ? QStringLiteral("−") : QString();
    return sign + QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

/// An end of an interval: as the figure, but percent without the sign, for "(44–48)".
QString bound(double value, Unit unit, const Format& format) {
    Format bare = format;
    if (unit == Unit::percent) bare.percent_suffix.clear();
    if (unit == Unit::days) return qtext(write_number(value, -1, format));
    return metric_value(value, unit, bare);
}

}  // namespace

QString metric_value(double value, Unit unit, const Format& format) {
    if (std::isnan(value)) return qtext(format.missing);
    switch (unit) {
        case Unit::count:
            return qtext(value == std::floor(value) ? write_count(static_cast<std::int64_t>(value), format)
                                                    : write_number(value, 1, format));
        case Unit::amount: return qtext(write_amount(value, format));
        case Unit::percent: return qtext(write_percent(value, format));
        case Unit::days: return metric_word("%1 days").arg(qtext(write_number(value, -1, format)));
        case Unit::seconds: return metric_word("%1 min").arg(minutes(value));
        case Unit::score:  // of 1 and less, as silhouettes are, a tenth is much
            return qtext(write_number(value, value == std::floor(value) ? 0 : std::abs(value) < 1 ? 2 : 1, format));
        case Unit::ratio: return qtext(write_number(value, 2, format)) + QStringLiteral("×");
        case Unit::none: break;
    }
    return qtext(write_number(value, -1, format));
}

QString metric_interval(const Metric& metric, const Format& format) {
    if (!metric.low || !metric.high || std::isnan(metric.value)) return {};
    return QStringLiteral("(%1–%2)").arg(bound(*metric.low, metric.unit, format),
                                         bound(*metric.high, metric.unit, format));
}

QString metric_change(const Metric& metric, const Format& format) {
    if (!metric.change || std::isnan(*metric.change)) return {};
    const QString size = qtext(write_percent(std::abs(*metric.change), format));
    if (*metric.change == 0) return QStringLiteral("±") + size;
    return (*metric.change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + size;
}

int verdict(const Metric& metric) {
    if (!metric.change || metric.good == Good::neither || std::isnan(*metric.change) || *metric.change == 0) return 0;
    return (*metric.change > 0) == (metric.good == Good::higher) ? 1 : -1;
}

QString metric_in_words(const Metric& metric, const Format& format) {
    QString words = QStringLiteral("%1: %2").arg(qtext(to_string(metric.label, format)),
                                                 metric_value(metric.value, metric.unit, format));
    if (const QString interval = metric_interval(metric, format); !interval.isEmpty()) words += u' ' + interval;
    if (!metric.change || std::isnan(*metric.change)) return words;
    const QString size = qtext(write_percent(std::abs(*metric.change), format));
    words += QStringLiteral(", ") + (*metric.change < 0 ? metric_word("down %1") : metric_word("up %1")).arg(size);
    if (!metric.change_of.empty())
        words = metric_word("%1 against %2").arg(words, qtext(to_string(metric.change_of, format)));
    return words;
}

}  // namespace clientele
