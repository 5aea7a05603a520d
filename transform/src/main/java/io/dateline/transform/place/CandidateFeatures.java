package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.NameKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
            "mentions",
            "names",
            "share",
            "fame-below-most",
            "fixed-near",
            "all-capitals");

    static final int PEOPLE = 0;
    static final int FAME = 1;
    static final int RANK = 2;
    static final int NAME_KIND = 3;
    static final int CANDIDATES = 6;
    static final int COMMA = 7;
    static final int COMMA_ELSEWHERE = 8;
    static final int COUNTRY_SHARE = 9;
    static final int DIVISION_SHARE = 10;
    static final int TOWNS_NEAR = 13;
    static final int NEAREST = 14;
    static final int OUTLET_COUNTRY = 17;
    static final int OUTLET_DIVISION = 18;
    static final int HOLDS = 21;
    private static final int FAME_BELOW_MOST = 25;
    private static final int VERY_NEAR = 26;

    /** The logarithm of the names that a place known all over the world has. */
    static final double WORLD_FAME = 3.5;
    /** A namesake whose logarithm is lower by this is not what the world thinks of. */
    private static final double OUTSHONE = 1;
    /** Names within 100 km that make a candidate the local one. */
    private static final double SOME_NEAR = 0.3;

    private final Scene scene;
    private final ArticleWords words;
    private final Neighbours neighbours;
    private final Votes guessedDivisions = new Votes();
    private final Votes guessedCountries = new Votes();

    CandidateFeatures(Scene scene, ArticleWords words) {
        this.scene = scene;
        this.words = words;
        neighbours = new Neighbours(scene.groups);
        for (NameGroup group : scene.groups) {
            if (!group.saysWhere) {
                continue;
            }
            for (int c = 0; c < group.size(); c++) {
                guessedDivisions.add(group.candidates[c].admin1(), group.shares[c]);
                guessedCountries.add(group.candidates[c].country(), group.shares[c]);
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
        for (int i = 0; i < shortlist.length; i++) {
            rows[i] = row(group, shortlist[i], mostPeople, mostFame);
        }
        return rows;
    }

    private float[] row(NameGroup group, int c, float mostPeople, float mostFame) {
        Candidate candidate = group.candidates[c];
        Neighbours.Company company = neighbours.of(candidate, group.key);
        int order = 0;
        Candidate first = firstGuess(group);
        double ownDivision = 0;
        double ownCountry = 0;
        for (int k = 0; k < group.size(); k++) {
            Candidate other = group.candidates[k];
            order += other.logPopulation() > candidate.logPopulation() ? 1 : 0;
            ownDivision += other.admin1() == candidate.admin1() ? group.shares[k] : 0;
            ownCountry += other.country() == candidate.country() ? group.shares[k] : 0;
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
            (float) company.near(),
            company.logNearest(),
            candidate.admin1() == 0 ? 0 : (float) (guessedDivisions.of(candidate.admin1()) - ownDivision),
            candidate.country() == 0 ? 0 : (float) (guessedCountries.of(candidate.country()) - ownCountry),
            match(scene.outlet.country(), candidate.country()),
            match(scene.outlet.division(), candidate.admin1()),
            match(scene.outlet.domainCountry(), candidate.country()),
            first == null ? 0 : match(first.admin1(), candidate.admin1()),
            group.holds[c] ? 1 : 0,
            group.mentions.size(),
            scene.groups.size(),
            (float) group.shares[c],
            candidate.logFame() - mostFame,
            company.veryNear(),
            words.around(mention).isAllCapitals(mention.first()) ? 1 : 0
        };
    }

    /** Whether a namesake is known all over the world, and nothing in the article speaks of the candidate's own surroundings. */
    boolean isOutshone(Candidate candidate, float[] row) {
        return row[FAME_BELOW_MOST] < -OUTSHONE
                && row[FAME] - row[FAME_BELOW_MOST] > WORLD_FAME
                && row[COMMA] <= 0
                && row[COMMA_ELSEWHERE] <= 0
                && row[HOLDS] == 0
                && scene.sureDivisions.of(candidate.admin1()) == 0
                && row[TOWNS_NEAR] < SOME_NEAR
                && row[VERY_NEAR] == 0
                && row[OUTLET_DIVISION] <= 0;
    }

    private static float match(int known, int number) {
        return known == 0 ? 0 : known == number ? 1 : -1;
    }

    /** The likeliest place of the article's first other name: the dateline, or what the headline is about. */
    private @Nullable Candidate firstGuess(NameGroup group) {
        for (NameGroup other : scene.groups) {
            if (other.saysWhere && other.key != group.key && other.guess().admin1() != 0) {
                return other.guess();
            }
        }
        return null;
    }
}
