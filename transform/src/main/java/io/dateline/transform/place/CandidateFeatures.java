package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.NameKind;
import io.dateline.transform.text.Tokens;
import java.util.List;

/**
 * What speaks for each candidate of a name, as numbers for the ranker. No number stands for a place or an article: what is learned is how
 * news speaks of places.
 */
final class CandidateFeatures {

    /** The features in order; the trainer prints them by these names. */
    static final List<String> NAMES = List.of(
            "people",
            "fame",
            "rank",
            "name-kind",
            "people-below-most",
            "order-by-people",
            "candidates",
            "comma",
            "comma-elsewhere",
            "country-share",
            "division-share",
            "country-named",
            "division-named",
            "towns-near",
            "nearest",
            "guesses-in-division",
            "guesses-in-country",
            "outlet-country",
            "outlet-division",
            "domain-country",
            "first-place",
            "holds",
            "type-word",
            "mentions",
            "names",
            "share",
            "fame-below-most",
            "fixed-near",
            "all-capitals");

    private static final double NEAR = Candidate.cosineOf(100);
    private static final double VERY_NEAR = Candidate.cosineOf(40);
    /** The weight that a far name's candidate needs to count as company. */
    private static final double LIKELY = 0.05;

    private final Scene scene;
    private final FieldTokens tokensOf;
    private final Votes guessedDivisions = new Votes();
    private final Votes guessedCountries = new Votes();

    CandidateFeatures(Scene scene, FieldTokens tokensOf) {
        this.scene = scene;
        this.tokensOf = tokensOf;
        for (NameGroup group : scene.groups) {
            for (int c = 0; c < group.size(); c++) {
                guessedDivisions.add(group.candidates.get(c).admin1(), group.shares[c]);
                guessedCountries.add(group.candidates.get(c).country(), group.shares[c]);
            }
        }
    }

    /** One row of numbers for each candidate of the shortlist. */
    float[][] of(NameGroup group, int[] shortlist) {
        float mostPeople = 0;
        float mostFame = 0;
        for (Candidate candidate : group.candidates) {
            mostPeople = Math.max(mostPeople, candidate.logPopulation());
            mostFame = Math.max(mostFame, candidate.logFame());
        }
        float[][] rows = new float[shortlist.length][];
        int typeWord = typeWord(group);
        for (int i = 0; i < shortlist.length; i++) {
            rows[i] = row(group, shortlist[i], mostPeople, mostFame, typeWord);
        }
        return rows;
    }

    private float[] row(NameGroup group, int c, float mostPeople, float mostFame, int typeWord) {
        Candidate candidate = group.candidates.get(c);
        int order = 0;
        for (Candidate other : group.candidates) {
            order += other.logPopulation() > candidate.logPopulation() ? 1 : 0;
        }
        double near = 0;
        double fixedNear = 0;
        double nearest = -1;
        for (NameGroup other : scene.groups) {
            if (other.key == group.key) {
                continue;
            }
            double best = 0;
            for (int k = 0; k < other.size(); k++) {
                Candidate neighbour = other.candidates.get(k);
                if (other.shares[k] > LIKELY
                        && other.shares[k] > best
                        && (neighbour.isTown() || neighbour.rank() <= Candidate.COUNTY)) {
                    double cosine = candidate.cosine(neighbour);
                    if (cosine > NEAR) {
                        best = other.shares[k];
                    }
                    if (other.shares[k] > 0.5) {
                        nearest = Math.max(nearest, cosine);
                        fixedNear += cosine > VERY_NEAR ? 1 : 0;
                    }
                }
            }
            near += best;
        }
        Candidate first = firstGuess(group);
        double own = group.shares[c];
        double ownDivision = 0;
        double ownCountry = 0;
        for (int k = 0; k < group.size(); k++) {
            ownDivision += group.candidates.get(k).admin1() == candidate.admin1() ? group.shares[k] : 0;
            ownCountry += group.candidates.get(k).country() == candidate.country() ? group.shares[k] : 0;
        }
        Found mention = group.mentions.get(0);
        return new float[] {
            candidate.logPopulation(),
            candidate.logFame(),
            candidate.rank(),
            candidate.kind() == NameKind.PRIMARY ? 0 : candidate.kind() == NameKind.ALTERNATE ? 1 : 2,
            candidate.logPopulation() - mostPeople,
            Math.min(order, 12),
            group.size(),
            group.containment[c].weight(),
            group.elsewhere[c].weight(),
            (float) scene.countries.shareOf(candidate.country()),
            (float) scene.divisions.shareOf(candidate.admin1()),
            (float) scene.countries.of(candidate.country()),
            (float) scene.divisions.of(candidate.admin1()),
            (float) near,
            nearest < 0 ? 9 : (float) Math.log1p(Candidate.EARTH_KM * Math.acos(Math.min(1, nearest))),
            candidate.admin1() == 0 ? 0 : (float) (guessedDivisions.of(candidate.admin1()) - ownDivision),
            candidate.country() == 0 ? 0 : (float) (guessedCountries.of(candidate.country()) - ownCountry),
            match(scene.outletCountry, candidate.country()),
            match(scene.outletDivision, candidate.admin1()),
            match(scene.domainCountry, candidate.country()),
            first == null ? 0 : match(first.admin1(), candidate.admin1()),
            group.holds[c] ? 1 : 0,
            typeWord == 0
                    ? 0
                    : typeWord == candidate.rank() || (typeWord == Candidate.TOWN && candidate.isTown()) ? 1 : -1,
            group.mentions.size(),
            scene.groups.size(),
            (float) own,
            candidate.logFame() - mostFame,
            (float) fixedNear,
            isAllCapitals(mention) ? 1 : 0
        };
    }

    private static float match(int known, int number) {
        return known == 0 ? 0 : known == number ? 1 : -1;
    }

    /** The first name of the article that is not this one: the dateline, or what the headline is about. */
    private @org.jspecify.annotations.Nullable Candidate firstGuess(NameGroup group) {
        for (NameGroup other : scene.groups) {
            if (other.key != group.key && other.guess != null && other.guess.admin1() != 0) {
                return other.guess;
            }
        }
        return null;
    }

    private boolean isAllCapitals(Found mention) {
        Tokens tokens = tokensOf.around(mention);
        String word = tokens.text(mention.first());
        return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
    }

    /** The rank that a word beside one of the mentions names: "city of X", "X and Y counties"; 0 where none does. */
    private int typeWord(NameGroup group) {
        for (Found mention : group.mentions) {
            Tokens tokens = tokensOf.around(mention);
            int last = mention.last();
            for (int t = last; t < Math.min(tokens.size(), last + 4); t++) {
                if (tokens.is(t, "counties") || (t == last && tokens.is(t, "county"))) {
                    return Candidate.COUNTY;
                }
                if (tokens.is(t, '.')) {
                    break;
                }
            }
            int first = mention.first();
            if (last < tokens.size()
                    && (tokens.is(last, "province")
                            || tokens.is(last, "state")
                            || tokens.is(last, "governorate")
                            || tokens.is(last, "region"))) {
                return Candidate.DIVISION;
            }
            if (last < tokens.size()
                    && (tokens.is(last, "city") || tokens.is(last, "town") || tokens.is(last, "village"))) {
                return Candidate.TOWN;
            }
            if (first >= 2 && tokens.is(first - 1, "of")) {
                if (tokens.is(first - 2, "state")
                        || tokens.is(first - 2, "province")
                        || tokens.is(first - 2, "region")) {
                    return Candidate.DIVISION;
                }
                if (tokens.is(first - 2, "city")
                        || tokens.is(first - 2, "town")
                        || tokens.is(first - 2, "village")
                        || tokens.is(first - 2, "capital")
                        || tokens.is(first - 2, "port")
                        || tokens.is(first - 2, "suburb")) {
                    return Candidate.TOWN;
                }
            }
        }
        return 0;
    }
}
