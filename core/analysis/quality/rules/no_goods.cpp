#include "core/analysis/quality/rules/no_goods.h"

#include <algorithm>
#include <array>

#include "core/analysis/quality/rules/text_flags.h"

namespace clientele::rules {
namespace {

constexpr std::array<std::string_view, 18> ids{"post",  "postage",      "dot",       "m",      "d",        "s",
                                               "b",     "bank charges", "amazonfee", "cruk",   "shipping", "versand",
                                               "porto", "pads",         "adjust",    "manual", "fee",      "freight"};

constexpr std::array<std::string_view, 44> names_of{"postage",
                                                    "dotcom postage",
                                                    "carriage",
                                                    "shipping",
                                                    "shipping costs",
                                                    "delivery",
                                                    "delivery charge",
                                                    "freight",
                                                    "manual",
                                                    "bank charges",
                                                    "amazon fee",
                                                    "adjust bad debt",
                                                    "adjustment",
                                                    "samples",
                                                    "sample",
                                                    "discount",
                                                    "cruk commission",
                                                    "commission",
                                                    "test",
                                                    "fee",
                                                    "gift voucher",
                                                    "versand",
                                                    "versandkosten",
                                                    "porto",
                                                    "fracht",
                                                    "bankgebühren",
                                                    "gebühr",
                                                    "korrektur",
                                                    "rabatt",
                                                    "muster",
                                                    "provision",
                                                    "lieferkosten",
                                                    "frais de port",
                                                    "frais de livraison",
                                                    "livraison",
                                                    "frais bancaires",
                                                    "remise",
                                                    "échantillon",
                                                    "gastos de envío",
                                                    "gastos de envio",
                                                    "portes",
                                                    "descuento",
                                                    "muestra",
                                                    "comisión"};

}  // namespace

bool is_id_of_no_goods(std::string_view text) {
    const std::string small = in_small_letters(without_blanks(text));
    if (small.starts_with("test")) return true;
    return std::ranges::find(ids, small) != ids.end();
}

bool is_name_of_no_goods(std::string_view text) {
    const std::string small = in_small_letters(without_blanks(text));
    return std::ranges::find(names_of, small) != names_of.end();
}

}  // namespace clientele::rules
