#pragma once

#include <string_view>

namespace clientele {

// Headers that mean the same field in several kinds; see Field::synonyms.

inline constexpr std::string_view customer_words =
    "customer id|customer|customer number|customer no|customer nr|customer code|customer key|customer ref|"
    "cust id|cust no|cust|client id|client|client number|client no|member id|member number|member no|member|"
    "account id|account number|account no|user id|user|shopper id|buyer id|buyer|contact key|person id|"
    "loyalty card|loyalty id|card number|card id|household id|household key|master id|kundennummer|kunden nr|"
    "kunden id|kunde|kd nr|debitor|debitorennummer|debitor nr|mitgliedsnummer|mitglied|kartennummer|"
    "numero client|no client|n client|id client|code client|client numero|num client|ref client|reference client|"
    "numero de client|acheteur|numero de carte|adherent|numero cliente|numero de cliente|no cliente|n cliente|"
    "num cliente|id cliente|cliente id|codigo cliente|codigo de cliente|cod cliente|cliente|socio|"
    "numero de socio|comprador|usuario";
inline constexpr std::string_view company_words =
    "company|company name|competitor|competitor name|brand|retailer|merchant|seller|firm|chain|airline|"
    "unternehmen|firma|wettbewerber|konkurrent|mitbewerber|anbieter|handler|entreprise|societe|concurrent|"
    "enseigne|marque|vendeur|empresa|compania|competidor|competencia|marca";
inline constexpr std::string_view product_words =
    "product id|product code|product number|product no|product key|sku|stock code|stock keeping unit|item id|"
    "item number|item no|item code|article id|article number|article no|article code|asin|ean|gtin|upc|barcode|"
    "isbn|product|item|article|material|artikelnummer|artikel nr|art nr|artikel id|artikelcode|artikel|"
    "produktnummer|produkt nr|produkt id|produkt|materialnummer|reference article|ref article|code article|"
    "numero article|id produit|code produit|reference produit|ref produit|numero produit|produit|codigo producto|"
    "codigo de producto|cod producto|id producto|referencia producto|referencia|numero de producto|producto|"
    "articulo|codigo articulo|codigo de articulo|cod articulo";
inline constexpr std::string_view agent_words =
    "agent id|agent|agent name|agent number|employee id|employee|staff id|staff|rep id|rep|sales rep|operator|"
    "handled by|assigned to|advisor|mitarbeiter|mitarbeiter id|mitarbeiternummer|personalnummer|bearbeiter|"
    "sachbearbeiter|berater|verkaufer|agente|id agente|empleado|id empleado|operador|vendedor|asesor|conseiller|"
    "id agent|employe|vendeur|operateur|matricule";
inline constexpr std::string_view region_words =
    "region|state|province|county|district|area|territory|state province|bundesland|kanton|gebiet|bezirk|"
    "vertriebsgebiet|departement|canton|zone|provincia|comunidad autonoma|estado|comarca|zona";
inline constexpr std::string_view country_words =
    "country|country name|country code|nation|land|staat|landercode|landercode iso|pays|code pays|pais|"
    "codigo pais";
inline constexpr std::string_view store_words =
    "store id|store number|store no|store nr|store code|store key|store|shop id|shop number|shop code|shop|"
    "branch id|branch number|branch code|branch|outlet id|outlet|location id|site id|pos id|filialnummer|"
    "filial nr|filiale id|filialcode|filiale|marktnummer|markt nr|markt|laden|ladennummer|geschaft|standort|"
    "verkaufsstelle|numero magasin|numero de magasin|code magasin|id magasin|magasin|boutique|point de vente|"
    "succursale|agence|numero tienda|numero de tienda|codigo tienda|codigo de tienda|id tienda|tienda|sucursal|"
    "codigo sucursal|punto de venta|local|establecimiento";

}  // namespace clientele
