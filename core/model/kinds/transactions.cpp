#include "core/model/kinds/kinds.h"
#include "core/model/kinds/shared_words.h"

namespace clientele {
namespace {

constexpr Field transactions_fields[] = {
    {.id = "order_id",
     .label = "Order",
     .type = FieldType::identifier,
     .synonyms = "order id|order number|order no|order nr|order ref|order|invoice id|invoice number|invoice no|"
                 "invoice nr|invoice|receipt id|receipt number|receipt no|receipt|transaction id|"
                 "transaction number|transaction no|transaction|basket id|basket|ticket id|ticket number|ticket|"
                 "sale id|purchase id|bon id|bestellnummer|bestell nr|bestell id|bestellung|auftragsnummer|"
                 "auftrags nr|auftrag|rechnungsnummer|rechnungs nr|rechnung|belegnummer|beleg nr|beleg|bonnummer|"
                 "bon nr|bon|kassenbon|transaktionsnummer|transaktion|numero commande|numero de commande|"
                 "no commande|n commande|no de commande|n de commande|id commande|commande|numero facture|numero de "
                 "facture|no facture|"
                 "n facture|n de facture|facture|numero ticket|numero de ticket|ticket de caisse|id transaction|"
                 "numero transaction|numero pedido|numero de pedido|no pedido|n pedido|n de pedido|id pedido|pedido|"
                 "numero factura|numero de factura|no factura|n factura|factura|id transaccion|numero transaccion|"
                 "numero de transaccion|transaccion|recibo",
     .domain = "order"},
    {.id = "customer_id",
     .label = "Customer",
     .type = FieldType::identifier,
     .synonyms = customer_words,
     .domain = "customer"},
    {.id = "time",
     .label = "Time",
     .type = FieldType::time,
     .synonyms = "time|order date|order time|ordered at|ordered on|ordered|purchased at|bought at|sold at|paid at|"
                 "order datetime|order timestamp|invoice date|invoice time|"
                 "purchase date|purchase time|transaction date|transaction time|sale date|sales date|date of sale|"
                 "date of purchase|receipt date|booking date|bestelldatum|bestellzeit|bestellt am|auftragsdatum|"
                 "rechnungsdatum|kaufdatum|kaufzeit|gekauft am|verkaufsdatum|belegdatum|bondatum|buchungsdatum|"
                 "transaktionsdatum|date commande|date de commande|date de la commande|date facture|"
                 "date de facture|date de facturation|date achat|date d achat|date de vente|date vente|"
                 "date transaction|date de transaction|fecha pedido|fecha de pedido|fecha del pedido|"
                 "fecha factura|fecha de factura|fecha compra|fecha de compra|fecha venta|fecha de venta|"
                 "fecha transaccion|fecha de transaccion|date|datetime|timestamp|date and time|day|when|datum|"
                 "zeit|zeitpunkt|zeitstempel|datum uhrzeit|datum und uhrzeit|tag|date heure|date et heure|heure|"
                 "horodatage|jour|fecha|fecha hora|fecha y hora|hora|dia|created at|created|created on|"
                 "erstellt am|erstellt|cree le|date de creation|fecha de creacion|creado",
     .required = true},
    {.id = "product_id",
     .label = "Product",
     .type = FieldType::identifier,
     .synonyms = product_words,
     .domain = "product"},
    {.id = "product_name",
     .label = "Product name",
     .type = FieldType::category,
     .synonyms = "product name|product description|item name|item description|article name|article description|"
                 "description|product title|item title|artikelbezeichnung|artikelname|artikelbeschreibung|"
                 "produktname|produktbezeichnung|bezeichnung|beschreibung|nom produit|nom du produit|"
                 "libelle produit|libelle article|libelle|designation|nom article|nombre producto|"
                 "nombre del producto|nombre de producto|descripcion|descripcion producto|"
                 "descripcion del producto|descripcion articulo|denominacion"},
    {.id = "quantity",
     .label = "Quantity",
     .type = FieldType::number,
     .synonyms = "quantity|qty|units|units sold|items|pieces|pcs|number of items|item count|item quantity|"
                 "order quantity|quantity sold|number of cds|cds|amount of items|volume|menge|anzahl|stuck|"
                 "stuckzahl|verkaufte menge|bestellmenge|absatz|anzahl artikel|quantite|qte|nombre d articles|"
                 "nombre articles|unites|quantite vendue|quantite commandee|cantidad|cant|unidades|"
                 "cantidad vendida|numero de articulos|piezas|uds"},
    {.id = "unit_price",
     .label = "Unit price",
     .type = FieldType::amount,
     .synonyms = "unit price|price|price per unit|item price|price each|selling price|sales price|list price|"
                 "einzelpreis|stuckpreis|preis|preis pro stuck|verkaufspreis|vk preis|artikelpreis|prix unitaire|"
                 "prix|prix unitaire ht|prix unitaire ttc|pu|pu ht|prix de vente|prix article|precio unitario|"
                 "precio|precio por unidad|precio de venta|precio unidad"},
    {.id = "amount",
     .label = "Amount",
     .type = FieldType::amount,
     .synonyms = "amount|total amount|total|line total|order total|total price|total value|revenue|sales|"
                 "sales amount|sales value|net sales|gross sales|turnover|value|dollar value|order value|"
                 "net amount|gross amount|subtotal|spend|spent|dollars|price total|extended price|paid|umsatz|"
                 "betrag|gesamtbetrag|gesamtpreis|gesamt|summe|positionsbetrag|zeilensumme|nettobetrag|"
                 "bruttobetrag|nettoumsatz|bruttoumsatz|rechnungsbetrag|warenwert|bestellwert|erlos|wert|montant|"
                 "montant total|montant ht|montant ttc|prix total|total ht|total ttc|chiffre d affaires|"
                 "chiffre affaires|ca|ventes|valeur|importe|importe total|monto|monto total|precio total|"
                 "total linea|ventas|ingresos|facturacion|valor|valor total"},
    {.id = "discount",
     .label = "Discount",
     .type = FieldType::amount,
     .synonyms = "discount|discount amount|rebate|reduction|discount value|promo discount|markdown|rabatt|"
                 "nachlass|rabattbetrag|preisnachlass|skonto|remise|rabais|montant remise|ristourne|descuento|"
                 "rebaja|importe descuento|bonificacion"},
    {.id = "store_id", .label = "Store", .type = FieldType::identifier, .synonyms = store_words, .domain = "store"},
    {.id = "channel",
     .label = "Channel",
     .type = FieldType::category,
     .synonyms = "channel|sales channel|order channel|source channel|medium|kanal|vertriebskanal|verkaufskanal|"
                 "bestellkanal|absatzkanal|canal|canal de vente|canal de venta|canal de ventas"},
};

}  // namespace

const DatasetSpec transactions_spec{.kind = DatasetKind::transactions,
                    .id = "transactions",
                    .label = "Transactions",
                    .row_one = "order line",
                    .row_many = "order lines",
                    .fields = transactions_fields,
                    .key = "",
                    .time_field = "time"};

}  // namespace clientele
