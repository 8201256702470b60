#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field market_series_fields[] = {
    {.id = "series", .label = "Series", .type = FieldType::category,
     .synonyms = "series|series id|series name|indicator|index|name|variable|industry|make|origin|reihe|zeitreihe|"
                 "indikator|branche|serie|indicateur|secteur|indicador|sector", .required = true},
    {.id = "time", .label = "Time", .type = FieldType::time,
     .synonyms = "time|period|month|quarter|year|week|year month|ds|t|zeitraum|periode|monat|quartal|jahr|woche|"
                 "mois|trimestre|annee|semaine|periodo|mes|ano|semana|date|datetime|timestamp|date and time|day|"
                 "when|datum|zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|"
                 "date et heure|heure|horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|created at|created|"
                 "created on|erstellt am|erstellt|cree le|date de creation|fecha de creacion|creado", .required = true},
    {.id = "value", .label = "Value", .type = FieldType::number,
     .synonyms = "value|y|amount|turnover|sales|quantity|index value|figure|arrivals|wert|umsatz|menge|valeur|"
                 "ventes|chiffre d affaires|valor|ventas|cantidad", .required = true},
    {.id = "region", .label = "Region", .type = FieldType::category,
     .synonyms = "region|state|province|county|district|area|territory|state province|bundesland|kanton|gebiet|"
                 "bezirk|vertriebsgebiet|departement|canton|zone|provincia|comunidad autonoma|estado|comarca|zona|"
                 "country|pays|pais|land"},
};

}  // namespace

const DatasetSpec market_series_spec{.kind = DatasetKind::market_series,
                    .id = "market_series",
                    .label = "Market series",
                    .row_one = "point",
                    .row_many = "points",
                    .fields = market_series_fields,
                    .key = "",
                    .time_field = "time",
                    .asked_as = "market series"};

}  // namespace clientele
