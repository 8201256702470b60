#include <algorithm>
#include <array>
#include <utility>

#include "core/sample/files/text_table.h"

namespace clientele::sample {
namespace {

using Word = std::pair<std::string_view, std::string_view>;

// As such systems name their columns; the importer knows these words for the fields.
constexpr Word german_words[] = {{"customer_id", "Kundennr"},
                                 {"email", "E-Mail"},
                                 {"phone", "Telefon"},
                                 {"birth_date", "Geburtsdatum"},
                                 {"gender", "Geschlecht"},
                                 {"address", "Straße"},
                                 {"city", "Ort"},
                                 {"region", "Region"},
                                 {"postcode", "PLZ"},
                                 {"country", "Land"},
                                 {"latitude", "Breitengrad"},
                                 {"longitude", "Längengrad"},
                                 {"signup_date", "Kunde seit"},
                                 {"acquisition", "Herkunft"},
                                 {"home_store", "Stammfiliale"},
                                 {"consent", "Einwilligung"},
                                 {"Language", "Sprache"},
                                 {"name", "Name"},
                                 {"order_id", "Bestellnummer"},
                                 {"product_id", "Artikelnr"},
                                 {"quantity", "Menge"},
                                 {"unit_price", "Einzelpreis"},
                                 {"amount", "Betrag"},
                                 {"discount", "Rabatt"},
                                 {"store_id", "Filiale"},
                                 {"channel", "Kanal"},
                                 {"visit_id", "Besuchsnummer"},
                                 {"party_size", "Personen"},
                                 {"purchased", "Gekauft"},
                                 {"reason", "Grund"},
                                 {"text", "Bemerkung"},
                                 {"asked_by", "Befragt von"},
                                 {"visitors", "Besucher"},
                                 {"purchases", "Anzahl Käufe"}};
constexpr Word french_words[] = {{"company", "Concurrent"},
                                 {"product_id", "Code article"},
                                 {"category", "Catégorie"},
                                 {"time", "Date relevé"},
                                 {"price", "Prix"},
                                 {"own_price", "Notre prix"},
                                 {"rating", "Note"},
                                 {"ratings", "Nombre d'avis"},
                                 {"availability", "Disponibilité"}};

std::string_view word_for(std::span<const Word> words, std::string_view field) {
    const auto found = std::ranges::find(words, field, &Word::first);
    return found == words.end() ? std::string_view() : found->second;
}

}  // namespace

std::string_view german_header(DatasetKind kind, std::string_view field) {
    if (field == "time") return kind == DatasetKind::transactions ? "Bestelldatum" : "Datum";
    return word_for(german_words, field);
}

std::string_view french_header(DatasetKind, std::string_view field) { return word_for(french_words, field); }

}  // namespace clientele::sample
