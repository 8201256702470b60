#pragma once

#include <QFont>

#include "core/base/format.h"

namespace clientele {

/// The type of axes and labels: 11 px where the desktop's type is 13 px or smaller, larger with it.
QFont chart_font(const QFont& desktop);

/// How charts write numbers and dates: as this reader sees them everywhere.
const Format& chart_format();

}  // namespace clientele
