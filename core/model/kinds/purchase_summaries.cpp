#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field purchase_summaries_fields[] = {
    {.id = "customer_id", .label = "Customer", .type = FieldType::identifier,
     .synonyms = customer_words, .domain = "customer"},
    {.id = "period", .label = "Period from", .type = FieldType::date,
     .synonyms = "period|period from|period start|month|year|zeitraum|zeitraum ab|monat|jahr|periode|"
                 "debut de periode|mois|annee|periodo|inicio del periodo|mes|ano"},
    {.id = "first_purchase", .label = "First purchase", .type = FieldType::time,
     .synonyms = "first purchase|first order|first purchase date|first order date|erster kauf|erstkauf|"
                 "erste bestellung|premier achat|premiere commande|date premier achat|primera compra|"
                 "primer pedido|fecha primera compra"},
    {.id = "last_purchase", .label = "Last purchase", .type = FieldType::time,
     .synonyms = "last purchase|last order|last purchase date|last order date|latest purchase|letzter kauf|"
                 "letzte bestellung|dernier achat|derniere commande|date dernier achat|ultima compra|ultimo pedido|"
                 "fecha ultima compra"},
    {.id = "last_line", .label = "Last purchase or return", .type = FieldType::time,
     .synonyms = "last line|last activity|last transaction|letzte buchung|letzte transaktion|derniere transaction|"
                 "ultima transaccion"},
    {.id = "orders", .label = "Orders", .type = FieldType::count,
     .synonyms = "orders|number of orders|order count|total orders|anzahl bestellungen|bestellungen|auftrage|"
                 "anzahl auftrage|nombre de commandes|commandes|nombre commandes|numero de pedidos|pedidos",
     .required = true},
    {.id = "purchase_days", .label = "Days with a purchase", .type = FieldType::count,
     .synonyms = "purchase days|days with purchases|days with a purchase|kauftage|tage mit kauf|jours d achat|"
                 "dias de compra|dias con compra"},
    {.id = "purchases", .label = "Lines bought", .type = FieldType::count,
     .synonyms = "purchases|purchase lines|lines bought|kaufe|kaufzeilen|achats|lignes achetees|compras|"
                 "lineas compradas"},
    {.id = "returns", .label = "Lines given back", .type = FieldType::count,
     .synonyms = "returns|return lines|lines given back|retouren|ruckgaben|retours|devoluciones"},
    {.id = "purchased", .label = "Value bought", .type = FieldType::amount,
     .synonyms = "purchased|value bought|revenue|total revenue|total spend|total spent|total amount|spend|sum|"
                 "monetary value|umsatz|gesamtumsatz|summe|kaufwert|chiffre d affaires|montant total|total achats|"
                 "valor comprado|ingresos|gasto total|importe total"},
    {.id = "returned", .label = "Value given back", .type = FieldType::amount,
     .synonyms = "returned|value given back|refunds|refunded|retourenwert|ruckgabewert|montant rembourse|"
                 "valor devuelto|importe devuelto"},
    {.id = "sum_of_squares", .label = "Sum of squares of order values", .type = FieldType::number,
     .synonyms = "sum of squares|sum squares|sum of squared orders|quadratsumme|somme des carres|"
                 "suma de cuadrados"},
};

}  // namespace

const DatasetSpec purchase_summaries_spec{.kind = DatasetKind::purchase_summaries,
                                          .id = "purchase_summaries",
                                          .label = "Purchase summaries",
                                          .row_one = "purchase summary",
                                          .row_many = "purchase summaries",
                                          .fields = purchase_summaries_fields,
                                          .key = "",
                                          .time_field = "period"};

}  // namespace clientele
