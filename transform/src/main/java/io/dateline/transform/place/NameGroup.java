package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All possible mentions of one name in an article that share a reading: the same name, with the same place after a comma if any. One
 * sense per name: the group is ranked once.
 */
final class NameGroup {

    /** How a candidate stands to the place after the comma. */
    enum Containment {
        /** The place after the comma is sure and does not hold the candidate. */
        OUTSIDE(-1),
        /** Nothing to go by. */
        NONE(0),
        /** The place after the comma is a town nearby. */
        NEAR(1),
        COUNTRY(2),
        DIVISION(3);

        private final int weight;

        Containment(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    /** Of a name with more candidates than this, the likeliest are weighed. */
    private static final int MOST_CANDIDATES = 8;

    /** Counted in the article from 0. */
    final int number;

    final long key;
    final Candidate[] candidates;
    final List<Found> mentions = new ArrayList<>();
    /** For each candidate, how likely it is before the company is looked at; sums to 1. */
    final double[] shares;

    final Containment[] containment;
    /** The same for this name's mentions elsewhere in the article. */
    final Containment[] elsewhere;
    /** Whether a candidate holds a place named just before it: {@code Texas} in "Austin, Texas". */
    final boolean[] holds;
    /** Whether nothing but the lexicon's one place comes into question. */
    final boolean fixed;
    /** Whether every candidate is a country, a division or a region: a name that places others. */
    final boolean isArea;
    /** Whether it says where other names lie; a word that is hardly ever a name does not. */
    boolean saysWhere;
    /** The number of the candidate that is likeliest before the company is looked at. */
    int guess;

    NameGroup(int number, long key, Candidate[] candidates, boolean fixed) {
        this.number = number;
        this.key = key;
        this.candidates = candidates;
        this.fixed = fixed;
        isArea = Arrays.stream(candidates).allMatch(c -> c.rank() >= Candidate.REGION);
        shares = new double[candidates.length];
        containment = filled(candidates.length);
        elsewhere = filled(candidates.length);
        holds = new boolean[candidates.length];
    }

    private static Containment[] filled(int size) {
        Containment[] result = new Containment[size];
        Arrays.fill(result, Containment.NONE);
        return result;
    }

    /** Learns how candidates stand to the place after the comma in another group of this name. */
    void takeOver(Containment[] other) {
        for (int c = 0; c < other.length; c++) {
            if (other[c].weight() > elsewhere[c].weight() || elsewhere[c] == Containment.NONE) {
                elsewhere[c] = other[c];
            }
        }
    }

    /** Whether candidate {@code c} lies in the place after the comma: "Paris, Texas". */
    boolean isPlaced(int c) {
        return containment[c].weight() >= Containment.COUNTRY.weight();
    }

    /** The numbers of the candidates to weigh, likeliest first. */
    int[] shortlist() {
        int[] list = new int[Math.min(candidates.length, MOST_CANDIDATES)];
        int size = 0;
        for (int c = 0; c < candidates.length; c++) {
            int at = size;
            while (at > 0 && isBefore(c, list[at - 1])) {
                at--;
            }
            if (at < list.length) {
                size = Math.min(size + 1, list.length);
                System.arraycopy(list, at, list, at + 1, size - at - 1);
                list[at] = c;
            }
        }
        return list;
    }

    private boolean isBefore(int c, int other) {
        return shares[c] > shares[other]
                || (shares[c] == shares[other] && candidates[c].place() < candidates[other].place());
    }

    int size() {
        return candidates.length;
    }

    Candidate guess() {
        return candidates[guess];
    }
}
