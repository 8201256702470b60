#include "core/model/kinds/kinds.h"

namespace clientele {
namespace {

constexpr Field products_fields[] = {
    {.id = "product_id",
     .label = "Product",
     .type = FieldType::identifier,
     .synonyms = "product id|id|product code|product number|product no|product key|sku|stock code|"
                 "stock keeping unit|item id|item number|item no|item code|article id|article number|article no|"
                 "article code|asin|ean|gtin|upc|barcode|isbn|product|item|article|material|artikelnummer|"
                 "artikel nr|art nr|artikel id|artikelcode|artikel|produktnummer|produkt nr|produkt id|produkt|"
                 "materialnummer|reference article|ref article|code article|numero article|id produit|"
                 "code produit|reference produit|ref produit|numero produit|produit|codigo producto|"
                 "codigo de producto|cod producto|id producto|referencia producto|referencia|numero de producto|"
                 "producto|articulo|codigo articulo|codigo de articulo|cod articulo|code|stock no|nummer|numero",
     .required = true,
     .domain = "product"},
    {.id = "name",
     .label = "Name",
     .type = FieldType::text,
     .synonyms = "name|title|labels|product name|product description|item name|item description|article name|"
                 "article description|description|product title|item title|artikelbezeichnung|artikelname|"
                 "artikelbeschreibung|produktname|produktbezeichnung|bezeichnung|beschreibung|nom produit|"
                 "nom du produit|libelle produit|libelle article|libelle|designation|nom article|nombre producto|"
                 "nombre del producto|nombre de producto|descripcion|descripcion producto|"
                 "descripcion del producto|descripcion articulo|denominacion|nom|intitule|nombre|titulo|titel"},
    {.id = "category",
     .label = "Category",
     .type = FieldType::category,
     .synonyms = "category|product category|category name|product group|group|department|product type|type|"
                 "segment|kategorie|warengruppe|produktgruppe|artikelgruppe|abteilung|sortiment|categorie|famille|"
                 "rayon|groupe|gamme|categoria|familia|grupo|seccion|departamento|level1|main category|"
                 "hauptkategorie"},
    {.id = "brand",
     .label = "Brand",
     .type = FieldType::category,
     .synonyms = "brand|brand name|manufacturer|make|vendor|supplier|marke|hersteller|lieferant|markenname|marque|"
                 "fabricant|fournisseur|marca|fabricante|proveedor"},
    {.id = "price",
     .label = "Price",
     .type = FieldType::amount,
     .synonyms = "price|unit price|list price|retail price|sales price|selling price|rrp|msrp|current price|preis|"
                 "verkaufspreis|einzelpreis|listenpreis|stuckpreis|vk|vk preis|ladenpreis|prix|prix unitaire|"
                 "prix de vente|prix public|tarif|precio|precio unitario|precio de venta|pvp|tarifa"},
    {.id = "cost",
     .label = "Cost",
     .type = FieldType::amount,
     .synonyms = "cost|unit cost|cost price|purchase price|cogs|buying price|wholesale price|kosten|einkaufspreis|"
                 "ek|ek preis|selbstkosten|wareneinsatz|herstellkosten|cout|cout unitaire|prix d achat|prix achat|"
                 "prix de revient|coste|costo|coste unitario|precio de compra|precio de coste"},
};

}  // namespace

const DatasetSpec products_spec{.kind = DatasetKind::products,
                    .id = "products",
                    .label = "Products",
                    .row_one = "product",
                    .row_many = "products",
                    .fields = products_fields,
                    .key = "product_id",
                    .time_field = ""};

}  // namespace clientele
