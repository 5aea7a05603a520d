package io.dateline.transform.place;

import java.util.Arrays;
import java.util.List;

/**
 * The points where an article's other names may lie, laid out for asking which of them are near a candidate. Of each name, the likely
 * places that have a size one can be near to: towns, counties, waters, buildings.
 */
final class Neighbours {

    private static final double NEAR = Candidate.cosineOf(100);
    private static final double VERY_NEAR = Candidate.cosineOf(40);
    /** The weight that a far name's candidate needs to count as company. */
    private static final double LIKELY = 0.05;
    /** Above this weight it is the one that is meant. */
    private static final double MEANT = 0.5;
    /** Stands for the distance where nothing is known to lie anywhere. */
    private static final float FAR = 9;

    /**
     * What lies around a candidate.
     *
     * @param near how many names are within 100 km, each as far as it is likely
     * @param veryNear how many of those that are meant are within 40 km
     * @param logNearest the logarithm of 1 + kilometres to the nearest of those that are meant
     */
    record Company(double near, int veryNear, float logNearest) {}

    private int size;
    private NameGroup[] groups = new NameGroup[16];
    private Candidate[] places = new Candidate[16];
    private double[] shares = new double[16];

    Neighbours(List<NameGroup> all) {
        for (NameGroup group : all) {
            if (!group.saysWhere) {
                continue;
            }
            int from = size;
            for (int c = 0; c < group.size(); c++) {
                if (group.shares[c] > LIKELY && group.candidates[c].rank() <= Candidate.CAPITAL) {
                    add(group, group.candidates[c], group.shares[c], from);
                }
            }
        }
    }

    /** Keeps the places of a group, which start at {@code from}, in order of share. */
    private void add(NameGroup group, Candidate place, double share, int from) {
        if (size == places.length) {
            groups = Arrays.copyOf(groups, size * 2);
            places = Arrays.copyOf(places, size * 2);
            shares = Arrays.copyOf(shares, size * 2);
        }
        int at = size++;
        while (at > from && shares[at - 1] < share) {
            shares[at] = shares[at - 1];
            places[at] = places[at - 1];
            at--;
        }
        groups[size - 1] = group;
        places[at] = place;
        shares[at] = share;
    }

    /** The company of {@code candidate}, a place of the name {@code key}, which is no company to itself. */
    Company of(Candidate candidate, long key) {
        double near = 0;
        int veryNear = 0;
        double nearest = -1;
        NameGroup counted = null;
        for (int i = 0; i < size; i++) {
            if (groups[i].key == key) {
                continue;
            }
            double cosine = candidate.cosine(places[i]);
            if (cosine > NEAR && groups[i] != counted) {
                near += shares[i];
                counted = groups[i];
            }
            if (shares[i] > MEANT) {
                nearest = Math.max(nearest, cosine);
                veryNear += cosine > VERY_NEAR ? 1 : 0;
            }
        }
        return new Company(near, veryNear, nearest < 0 ? FAR : logDistance(nearest));
    }

    private static float logDistance(double cosine) {
        return (float) Math.log1p(Candidate.EARTH_KM * Math.acos(Math.min(1, cosine)));
    }
}
