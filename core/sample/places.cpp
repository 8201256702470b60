#include "core/sample/places.h"

#include <array>

namespace clientele::sample {
namespace {

using enum Country;

constexpr std::array<City, 30> all_cities{{
    {"Berlin", "Berlin", germany, 52.520, 13.405, "101 104 107 120 131", 150, 0},
    {"Potsdam", "Brandenburg", germany, 52.400, 13.060, "144", 24, 0},
    {"Hamburg", "Hamburg", germany, 53.551, 9.994, "200 202 203 221", 105, 1},
    {"Lübeck", "Schleswig-Holstein", germany, 53.866, 10.687, "235", 20, 1},
    {"München", "Bayern", germany, 48.137, 11.575, "803 805 813 816", 95, 2},
    {"Augsburg", "Bayern", germany, 48.371, 10.898, "861", 22, 2},
    {"Köln", "Nordrhein-Westfalen", germany, 50.938, 6.960, "506 508 510", 80, 3},
    {"Bonn", "Nordrhein-Westfalen", germany, 50.735, 7.102, "531", 26, 3},
    {"Düsseldorf", "Nordrhein-Westfalen", germany, 51.227, 6.773, "402 404", 38, 3},
    {"Leipzig", "Sachsen", germany, 51.340, 12.375, "041 042 043", 46, 4},
    {"Halle (Saale)", "Sachsen-Anhalt", germany, 51.483, 11.970, "061", 18, 4},
    {"Dresden", "Sachsen", germany, 51.050, 13.738, "010 011 013", 42, 5},
    {"Chemnitz", "Sachsen", germany, 50.828, 12.921, "091", 14, 5},
    {"Wien", "Wien", austria, 48.208, 16.374, "101 103 107 112", 85, 6},
    {"St. Pölten", "Niederösterreich", austria, 48.204, 15.627, "310", 12, 6},
    {"Graz", "Steiermark", austria, 47.071, 15.438, "801 802", 34, 7},
    {"Klagenfurt", "Kärnten", austria, 46.624, 14.308, "902", 10, 7},
    {"Paris", "Île-de-France", france, 48.857, 2.352, "7500 7501 7502", 120, 8},
    {"Versailles", "Île-de-France", france, 48.805, 2.135, "780", 18, 8},
    {"Lyon", "Auvergne-Rhône-Alpes", france, 45.764, 4.836, "6900", 52, 9},
    {"Bourg-en-Bresse", "Auvergne-Rhône-Alpes", france, 46.205, 5.225, "010", 10, 9},
    {"Nice", "Provence-Alpes-Côte d'Azur", france, 43.710, 7.262, "060 062", 16, 9},
    {"Lille", "Hauts-de-France", france, 50.629, 3.057, "590 598", 36, 10},
    {"London", "London", united_kingdom, 51.507, -0.128, "E1 N1 NW3 SE10 SW4 W2", 105, 11},
    {"Brighton", "South East", united_kingdom, 50.822, -0.137, "BN1 BN2", 14, 11},
    {"Manchester", "North West", united_kingdom, 53.481, -2.243, "M1 M14 M20", 46, 12},
    {"Liverpool", "North West", united_kingdom, 53.408, -2.991, "L1 L17", 20, 12},
    {"Leeds", "Yorkshire", united_kingdom, 53.800, -1.549, "LS1 LS6", 16, 12},
    {"Bristol", "South West", united_kingdom, 51.454, -2.588, "BS1 BS8", 30, 13},
    {"Bath", "South West", united_kingdom, 51.381, -2.359, "BA1 BA2", 10, 13},
}};

constexpr std::array<Store, 14> all_stores{{
    {"S01", "Berlin Hackescher Markt", 0, "2014-04-05", "Flagship", 130},
    {"S02", "Hamburg Neuer Wall", 2, "2015-09-12", "City", 100},
    {"S03", "München Sendlinger Straße", 4, "2016-03-19", "City", 95},
    {"S04", "Köln Ehrenstraße", 6, "2016-10-01", "City", 85},
    {"S05", "Leipzig Nova Eventis", 9, "2018-05-26", "Retail park", 50},
    {"S06", "Dresden Altmarkt", 11, "2019-03-30", "City", 48},
    {"S07", "Wien Mariahilfer Straße", 13, "2017-09-16", "Flagship", 90},
    {"S08", "Graz Herrengasse", 15, "2020-06-13", "City", 38},
    {"S09", "Paris Marais", 17, "2018-10-06", "Flagship", 105},
    {"S10", "Lyon Part-Dieu", 19, "2019-11-09", "City", 50},
    {"S11", "Lille Outlet", 22, "2022-04-23", "Outlet", 34},
    {"S12", "London Covent Garden", 23, "2017-05-20", "Flagship", 100},
    {"S13", "Manchester Arndale", 25, "2021-08-28", "City", 48},
    {"S14", "Bristol Cabot Circus", 28, "2023-09-02", "City", 32},
}};

constexpr std::array<std::string_view, 20> german_women{
    "Anna",  "Katharina", "Sabine", "Julia",  "Lena",   "Claudia", "Petra", "Hannah", "Monika", "Ursula",
    "Marie", "Susanne",   "Lea",    "Birgit", "Sophie", "Nadine",  "Zoë",   "Gisela", "Mia",    "Käthe"};
constexpr std::array<std::string_view, 20> german_men{
    "Thomas", "Jürgen", "Lukas",   "Michael", "Andreas",    "Jonas", "Stefan", "Felix", "Wolfgang", "Markus",
    "Björn",  "Paul",   "Günther", "Tobias",  "Maximilian", "Uwe",   "Leon",   "Karl",  "Sören",    "Daniel"};
constexpr std::array<std::string_view, 28> german_families{
    "Müller", "Schmidt", "Schneider", "Fischer", "Weber",   "Meyer",         "Wagner",
    "Becker", "Schulz",  "Hoffmann",  "Schäfer", "Koch",    "Bauer",         "Richter",
    "Klein",  "Wolf",    "Schröder",  "Neumann", "Schwarz", "Zimmermann",    "Braun",
    "Krüger", "Hofmann", "Hartmann",  "Lange",   "Weiß",    "Yilmaz-Krause", "von der Heide"};
constexpr std::array<std::string_view, 10> german_streets{
    "Hauptstraße", "Bahnhofstraße", "Gartenweg",  "Schillerstraße", "Lindenallee",
    "Am Markt",    "Goethestraße",  "Bergstraße", "Kirchgasse",     "Mühlenweg"};
constexpr std::array<std::string_view, 4> german_providers{"web.example", "post.example", "mail.example",
                                                           "freenetz.example"};

constexpr std::array<std::string_view, 8> austrian_families{"Gruber",  "Huber",   "Bauer", "Wagner",
                                                            "Pichler", "Steiner", "Moser", "Hofer"};

constexpr std::array<std::string_view, 14> french_women{"Camille", "Marie",    "Sophie", "Chloé",     "Léa",
                                                        "Hélène",  "Nathalie", "Manon",  "Françoise", "Inès",
                                                        "Céline",  "Juliette", "Zoé",    "Aurélie"};
constexpr std::array<std::string_view, 14> french_men{"Jean",   "Pierre",  "Lucas",   "Hugo",   "François",
                                                      "Théo",   "Nicolas", "Mathieu", "Gérard", "Antoine",
                                                      "Jérôme", "Louis",   "Noël",    "Rémi"};
constexpr std::array<std::string_view, 18> french_families{
    "Martin",  "Bernard", "Dubois", "Thomas",    "Robert", "Petit",  "Durand", "Leroy",    "Moreau",
    "Lefèvre", "Garcia",  "Roux",   "d'Aubigné", "Girard", "Bonnet", "Léger",  "Fontaine", "Chevalier"};
constexpr std::array<std::string_view, 8> french_streets{
    "rue de la République", "avenue Victor-Hugo", "rue des Écoles", "place du Marché",
    "rue Pasteur",          "boulevard Voltaire", "rue du Moulin",  "allée des Tilleuls"};
constexpr std::array<std::string_view, 3> french_providers{"courriel.example", "poste.example", "lune.example"};

constexpr std::array<std::string_view, 14> british_women{"Olivia", "Emily", "Charlotte", "Grace", "Amelia",
                                                         "Sarah",  "Karen", "Priya",     "Lucy",  "Margaret",
                                                         "Ruby",   "Chloe", "Fiona",     "Hannah"};
constexpr std::array<std::string_view, 14> british_men{"Oliver", "Harry",  "George", "Jack",   "Mohammed",
                                                       "James",  "David",  "Callum", "Arthur", "Ian",
                                                       "Raj",    "Thomas", "Nigel",  "Ben"};
constexpr std::array<std::string_view, 18> british_families{
    "Smith",  "Jones",  "Taylor",  "Brown",    "Williams", "Wilson", "Johnson", "Davies",  "Patel",
    "Wright", "Walker", "O'Brien", "Thompson", "Evans",    "Khan",   "Hughes",  "MacLeod", "Clarke"};
constexpr std::array<std::string_view, 8> british_streets{"High Street", "Station Road", "Church Lane", "Victoria Road",
                                                          "Green Lane",  "Manor Road",   "Mill Lane",   "Queen Street"};
constexpr std::array<std::string_view, 3> british_providers{"post.example", "mailbox.example", "fastweb.example"};

}  // namespace

std::string_view name(Country country) {
    constexpr std::array<std::string_view, 4> of{"Germany", "Austria", "France", "United Kingdom"};
    return of[static_cast<std::size_t>(country)];
}

std::string_view language(Country country) {
    return country == france ? "French" : country == united_kingdom ? "English" : "German";
}

std::span<const City> cities() { return all_cities; }
std::span<const Store> stores() { return all_stores; }

const Names& names(Country country) {
    static constexpr std::array<Names, 4> of{
        {{german_women, german_men, german_families, german_streets, german_providers},
         {german_women, german_men, austrian_families, german_streets, german_providers},
         {french_women, french_men, french_families, french_streets, french_providers},
         {british_women, british_men, british_families, british_streets, british_providers}}};
    return of[static_cast<std::size_t>(country)];
}

}  // namespace clientele::sample
