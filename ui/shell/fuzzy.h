#pragma once

#include <QString>

namespace clientele {

/// How well the typed letters fit a text, for lists that are searched while typing: 0 does not fit, more is better. All
/// letters must come in order; starts of words and unbroken runs count more, short texts before long ones.
int fuzzy_score(QStringView typed, QStringView text);

}  // namespace clientele
