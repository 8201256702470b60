#pragma once

#include "core/analysis/competitors/share_tables.h"

namespace clientele {

/// Headline, metrics, notes, warnings and highlights of shares of the market, of wallets and of what is offered.
void tell_shares(Finding& finding, const Context& context, const ShareRun& run);

}  // namespace clientele
