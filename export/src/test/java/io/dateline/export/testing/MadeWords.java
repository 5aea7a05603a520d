package io.dateline.export.testing;

import java.util.List;

/** What articles of no newspaper are made of: places that are, people that are not, and sentences about harbours. */
final class MadeWords {

    record Place(String id, String name, String demonym, String code, String iso2, String iso3, String at) {}

    record Person(String name, String last, String office, String label, String country) {}

    static final List<Place> PLACES = List.of(
            new Place("gn:2921044", "Germany", "German", "PCLI", "DE", "DEU", "51.5\t10.5"),
            new Place("gn:2950159", "Berlin", "", "PPLC", "DE", "DEU", "52.52437\t13.41053"),
            new Place("gn:3355338", "Namibia", "Namibian", "PCLI", "NA", "NAM", "-22\t17"),
            new Place("gn:3352136", "Windhoek", "", "PPLC", "NA", "NAM", "-22.55941\t17.08323"),
            new Place("gn:1861060", "Japan", "Japanese", "PCLI", "JP", "JPN", "35.68536\t139.75309"),
            new Place("gn:1850147", "Tokyo", "", "PPLC", "JP", "JPN", "35.6895\t139.69171"),
            new Place("gn:3469034", "Brazil", "Brazilian", "PCLI", "BR", "BRA", "-10\t-55"),
            new Place("gn:3448439", "São Paulo", "", "PPLA", "BR", "BRA", "-23.5475\t-46.63611"),
            new Place("gn:99237", "Iraq", "Iraqi", "PCLI", "IQ", "IRQ", "33\t44"),
            new Place("gn:98182", "Baghdad", "", "PPLC", "IQ", "IRQ", "33.34058\t44.40088"),
            new Place("gn:2186224", "New Zealand", "", "PCLI", "NZ", "NZL", "-42\t174"),
            new Place("gn:2179537", "Wellington", "", "PPLC", "NZ", "NZL", "-41.28664\t174.77557"),
            new Place("gn:6252001", "United States", "American", "PCLI", "US", "USA", "39.76\t-98.5"),
            new Place("gn:4140963", "Washington", "", "PPLC", "US", "USA", "38.89511\t-77.03637"),
            new Place("gn:1814991", "China", "Chinese", "PCLI", "CN", "CHN", "35\t105"),
            new Place("gn:2363254", "Southern Ocean", "", "OCN", CopyTables.NULL, CopyTables.NULL, "-60\t-180"));

    static final List<Person> PEOPLE = List.of(
            new Person("Amelie Brandt", "Brandt", "minister:defence", "Minister of Defence of Germany", "DE"),
            new Person("Josef Haimbodi", "Haimbodi", "head-of-state", "President of Namibia", "NA"),
            new Person(
                    "Keiko Morita", "Morita", "minister:foreign-affairs", "Minister of Foreign Affairs of Japan", "JP"),
            new Person("Otávio Leme", "Leme", "head-of-government", "Prime Minister of Brazil", "BR"),
            new Person("Salma Rashid", "Rashid", "minister:energy", "Minister of Oil of Iraq", "IQ"),
            new Person("Tama Whaitiri", "Whaitiri", "mayor", "Mayor of Wellington", "NZ"),
            new Person("Zoë Quartermain", "Quartermain", "io:head", "Secretary-General of the United Nations", "UN"));

    static final String[] OPENINGS = {
        "Officials said the talks over the harbour would go on.", "Rain kept most of the crowd away 🌧, but not all.",
        "Nobody in the room had expected the vote to be so close.",
                "“We were told to wait,” one of the engineers recalled.",
        "Prices rose again; the bakers' guild blamed the price of diesel.",
                "The bridge, closed since the flood, was opened with a ribbon."
    };
    static final String[] SUBJECTS = {"Harbour", "Budget", "Rail", "Water", "Election", "School", "Grain", "Border"};
    static final String[] VERBS = {"talks stall", "plan wins votes", "strike ends", "deal is signed", "row deepens"};

    private MadeWords() {}
}
