package io.dateline.transform.place;

import io.dateline.transform.place.GoldDocument.Toponym;
import io.dateline.transform.place.PlaceLexicon.WordUse;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Made-up news, so that a corpus of local news teaches neither that every name has a namesake nearby nor that places abroad are none:
 * sentences that name a well-known place and mean it, alone or beside other countries' places; and sentences of people and things that are
 * named like places. Deterministic.
 */
final class MadeUpNews {

    private static final int LARGE = 500_000;
    /** A place that the gazetteer has this many names for is known abroad. */
    private static final int KNOWN_ABROAD = 15;
    /** Of the smaller places that are known abroad, one in so many. */
    private static final int SAMPLE = 8;

    private static final int TOWN = 20_000;
    private static final int PEOPLE = 1_500;
    private static final int THINGS = 1_000;
    private static final int COMMON_WORD = 3;
    private static final int ACRONYM = 5;
    private static final int COMMON_NAME = 5;
    private static final long SEED = 7;

    /** The place stands for #, another city for %, another country for $. */
    private static final String[] OF_PLACES = {
        "They met in # on Friday.",
        "Officials in the United States said that the talks in # would go on.",
        "Prices closed lower in %, %, # and %.",
        "The envoy flew from % to # for a meeting with the ministers of $ and $.",
        "In # the ambassador of $ said that American goods would cost more.",
        "Investors in New York and Chicago looked to # for news.",
        "The company from Ohio opened an office in # last year.",
        "The fighting spread to # on Friday, aid workers said.",
        "Rebels near # fired on a convoy that had come from %.",
    };

    /** A division stands for #, a town in it for @. */
    private static final String[] OF_DIVISIONS = {
        "Voters in # go to the polls on Sunday.",
        "Her shop opened in @, #, last year.",
        "Police found the car near @, #.",
    };

    /** A demonym stands for #. */
    private static final String[] OF_DEMONYMS = {
        "A # court freed the two reporters.",
        "The envoy met the # minister and the mayor of %.",
        "Many # have lost patience.",
    };

    /** The surname stands for #, a forename for %. */
    private static final String[] OF_PEOPLE = {
        "% # said that the report had come too late.",
        "Mr. # did not answer, and his lawyer asked for more time.",
        "The coach, % #, blamed the weather.",
        "According to % #, who teaches there, the fever is rare.",
    };

    /** A word of the dictionary stands for #, an acronym for %. */
    private static final String[] OF_THINGS = {
        "The # said on Monday that its members would vote.",
        "They fought on the Western # for two years.",
        "# prices rose again, a spokesman for the % said.",
        "The National # and the % will meet next week.",
        "He joined the # of Nations, which the % had left.",
    };

    private final Gazetteer gazetteer;
    private final PlaceLexicon lexicon;
    private final Random random = new Random(SEED);
    private final List<String> cities = new ArrayList<>();
    private final List<String> countries = new ArrayList<>();

    MadeUpNews(Gazetteer gazetteer, PlaceLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    List<GoldDocument> documents() {
        List<Integer> known = new ArrayList<>();
        for (int place = 0; place < gazetteer.size(); place++) {
            if (isKnown(place)) {
                known.add(place);
            }
        }
        List<GoldDocument> documents = new ArrayList<>();
        for (int place : known) {
            for (String frame : OF_PLACES) {
                documents.add(ofPlace(frame, place, place));
            }
        }
        documents.addAll(ofDivisions());
        documents.addAll(ofDemonyms());
        documents.addAll(ofOthers());
        return documents;
    }

    private boolean isKnown(int place) {
        String feature = gazetteer.feature(place);
        if (feature.startsWith("A.PCL")) {
            countries.add(gazetteer.name(place));
            return true;
        }
        boolean town = feature.startsWith("P.") && !feature.equals("P.PPLX");
        if (feature.equals("P.PPLC") || (town && gazetteer.population(place) >= LARGE)) {
            cities.add(gazetteer.name(place));
            return true;
        }
        boolean nature = feature.startsWith("H.")
                || feature.startsWith("L.")
                || feature.startsWith("T.")
                || feature.startsWith("S.");
        return nature || (town && place % SAMPLE == 0 && isKnownAbroad(place));
    }

    /** Whether the place has more names than any namesake. */
    private boolean isKnownAbroad(int place) {
        int fame = gazetteer.fame(place);
        if (fame < KNOWN_ABROAD || gazetteer.countryCode(place).equals("US")) {
            return false;
        }
        long key = NameKey.hash(NameKey.of(gazetteer.name(place)));
        for (int e = gazetteer.find(key); e != Gazetteer.NONE; e = gazetteer.next(e)) {
            if (gazetteer.placeOf(e) != place && gazetteer.fame(gazetteer.placeOf(e)) * 2 > fame) {
                return false;
            }
        }
        return true;
    }

    private GoldDocument ofPlace(String frame, int place, int town) {
        StringBuilder text = new StringBuilder();
        List<Toponym> toponyms = new ArrayList<>();
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            int begin = text.length();
            switch (c) {
                case '#' -> toponyms.add(append(text, place));
                case '@' -> toponyms.add(append(text, town));
                case '%' -> text.append(oneOf(cities));
                case '$' -> text.append(oneOf(countries));
                default -> text.append(c);
            }
            if (c == '%' || c == '$') {
                toponyms.add(new Toponym(begin, text.length(), Double.NaN, Double.NaN, 0, 0));
            }
        }
        return new GoldDocument("made up", text.toString(), Optional.empty(), toponyms);
    }

    private Toponym append(StringBuilder text, int place) {
        int begin = text.length();
        text.append(gazetteer.name(place));
        return new Toponym(
                begin, text.length(), gazetteer.latitude(place), gazetteer.longitude(place), gazetteer.id(place), 0);
    }

    private List<GoldDocument> ofDivisions() {
        Map<String, List<Integer>> townsIn = new TreeMap<>();
        for (int place = 0; place < gazetteer.size(); place++) {
            if (gazetteer.feature(place).startsWith("P.") && gazetteer.population(place) >= TOWN) {
                townsIn.computeIfAbsent(gazetteer.admin1Code(place), code -> new ArrayList<>())
                        .add(place);
            }
        }
        List<GoldDocument> documents = new ArrayList<>();
        townsIn.forEach((code, towns) -> {
            int division = gazetteer.admin1(code);
            if (division != Gazetteer.NONE && gazetteer.fame(division) >= KNOWN_ABROAD) {
                for (String frame : OF_DIVISIONS) {
                    int town = towns.get(random.nextInt(towns.size()));
                    documents.add(ofPlace(frame, division, town));
                }
            }
        });
        return documents;
    }

    private List<GoldDocument> ofDemonyms() {
        List<GoldDocument> documents = new ArrayList<>();
        for (String line : PlaceLexicon.lines("names.tsv")) {
            String[] row = line.split("\t", -1);
            if (row[1].equals("demonym")) {
                for (String frame : OF_DEMONYMS) {
                    int begin = frame.indexOf('#');
                    Toponym itself = new Toponym(begin, begin + row[0].length(), Double.NaN, Double.NaN, 0, 0);
                    String text = frame.replace("#", row[0]).replace("%", oneOf(cities));
                    int city = text.lastIndexOf(" of ") + 4;
                    Toponym beside = new Toponym(city, text.length() - 1, Double.NaN, Double.NaN, 0, 0);
                    boolean alone = frame.indexOf('%') < 0;
                    documents.add(new GoldDocument(
                            "made up", text, Optional.empty(), alone ? List.of(itself) : List.of(itself, beside)));
                }
            }
        }
        return documents;
    }

    /** What is no place, though it has a place's name: people, things and acronyms. */
    private List<GoldDocument> ofOthers() {
        List<String> forenames = new ArrayList<>();
        List<String> surnames = new ArrayList<>();
        List<String> things = new ArrayList<>();
        List<String> acronyms = new ArrayList<>();
        for (String line : PlaceLexicon.lines("lexemes.tsv")) {
            String word = line.substring(0, line.indexOf('\t'));
            String name = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            long key = NameKey.hash(word);
            boolean town = gazetteer.find(key) != Gazetteer.NONE;
            if (lexicon.score(key, WordUse.FORENAME) > COMMON_NAME) {
                forenames.add(name);
            }
            if (town && lexicon.score(key, WordUse.SURNAME) >= COMMON_NAME) {
                surnames.add(name);
            }
            if (town && lexicon.score(key, WordUse.DICTIONARY) >= COMMON_WORD) {
                things.add(name);
            }
            if (town && word.length() < ACRONYM) {
                acronyms.add(word.toUpperCase(Locale.ROOT));
            }
        }
        List<GoldDocument> documents = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String surname = oneOf(surnames);
            for (String frame : OF_PEOPLE) {
                documents.add(ofOther(frame, surname, oneOf(forenames)));
            }
        }
        for (int i = 0; i < THINGS; i++) {
            String thing = oneOf(things);
            for (String frame : OF_THINGS) {
                documents.add(ofOther(frame, thing, oneOf(acronyms)));
            }
        }
        return documents;
    }

    private static GoldDocument ofOther(String frame, String name, String beside) {
        String text = frame.replace("#", name).replace("%", beside);
        return new GoldDocument("made up", text, Optional.empty(), List.of());
    }

    private String oneOf(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
