package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Counted in the article from 0. */
    final int number;

    final long key;
    final List<Candidate> candidates;
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

    @Nullable
    Candidate guess;

    NameGroup(int number, long key, List<Candidate> candidates, boolean fixed) {
        this.number = number;
        this.key = key;
        this.candidates = List.copyOf(candidates);
        this.fixed = fixed;
        shares = new double[candidates.size()];
        containment = filled(candidates.size());
        elsewhere = filled(candidates.size());
        holds = new boolean[candidates.size()];
    }

    private static Containment[] filled(int size) {
        Containment[] result = new Containment[size];
        java.util.Arrays.fill(result, Containment.NONE);
        return result;
    }

    /** Whether every candidate is a country, a division or a region: a name that places others. */
    boolean isArea() {
        return candidates.stream().allMatch(c -> c.rank() >= Candidate.REGION);
    }

    int size() {
        return candidates.size();
    }
}
