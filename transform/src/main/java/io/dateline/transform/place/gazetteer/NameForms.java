package io.dateline.transform.place.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys under which a place's names are found, with the short and long forms that news uses for one another. */
public final class NameForms {

    private static final Pattern LATIN = Pattern.compile("[\\u0020-\\u024f\\u1e00-\\u1eff\\u2018\\u2019]+");
    /** The Arabic article, which news leaves out: Al Qamishli is Qamishli. */
    private static final Pattern ARTICLE = Pattern.compile("^(al|ar|as|ash|at|az|ad|an) ");

    private static final String[][] SHORT_AND_LONG = {
        {"st ", "saint "}, {"ft ", "fort "}, {"mt ", "mount "}, {"ste ", "sainte "}
    };
    private static final int KNOWN_WIDELY = 300_000;

    private final Map<String, NameKind> keys = new LinkedHashMap<>();

    /** Adds a name in all its forms; one that was added before keeps its kind. */
    public NameForms add(String name, NameKind kind) {
        String key = NameKey.of(name);
        if (key.length() < 2) {
            return this;
        }
        keys.putIfAbsent(key, kind);
        Matcher article = ARTICLE.matcher(key);
        if (article.find() && key.length() - article.end() > 3) {
            keys.putIfAbsent(key.substring(article.end()), NameKind.ALTERNATE);
        }
        keys.putIfAbsent(NameKey.of(name.replaceAll("['’ʻ`]", "")), kind);
        for (String[] pair : SHORT_AND_LONG) {
            if (key.startsWith(pair[0])) {
                keys.putIfAbsent(pair[1] + key.substring(pair[0].length()), kind);
            } else if (key.startsWith(pair[1])) {
                keys.putIfAbsent(pair[0] + key.substring(pair[1].length()), kind);
            }
        }
        return this;
    }

    /** Adds those of the names that GeoNames lists beside the first, split by commas, that can be told from words. */
    public NameForms addOthers(String commaSplit, long population) {
        for (String other : commaSplit.split(",")) {
            if (isUsable(other, population)) {
                add(other, NameKind.ALTERNATE);
            }
        }
        return this;
    }

    /** Whether a further name is in Latin letters and no code: very short names would find places in ordinary words. */
    public static boolean isUsable(String name, long population) {
        return LATIN.matcher(name).matches()
                && name.length() >= (population > KNOWN_WIDELY ? 4 : 5)
                && !(name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT)));
    }

    /** The keys, by kind and then by alphabet. */
    public List<PlaceRow.Name> names() {
        List<PlaceRow.Name> names = new ArrayList<>();
        keys.forEach((key, kind) -> names.add(new PlaceRow.Name(key, kind)));
        names.sort(Comparator.comparing(PlaceRow.Name::kind).thenComparing(PlaceRow.Name::key));
        return names;
    }
}
