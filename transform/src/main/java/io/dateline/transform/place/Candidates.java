package io.dateline.transform.place;

import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKind;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The places that a found name may mean. News repeats its names from article to article, so that the last ones asked for are kept;
 * safe from any thread, and the same answer whether kept or not.
 */
final class Candidates {

    private static final int KEPT = 1 << 12;

    /** What a name of the gazetteer comes to, unless the lexicon knows better. */
    private record Named(int name, Candidate[] candidates) {}

    private final Gazetteer gazetteer;
    private final int[] rankOfFeature;
    private final AtomicReferenceArray<@Nullable Named> kept = new AtomicReferenceArray<>(KEPT);

    Candidates(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        rankOfFeature =
                gazetteer.features().stream().mapToInt(Candidate::rankOf).toArray();
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    /** One or more; the lexicon's place first, and alone where the entry is fixed. */
    Candidate[] of(Found found) {
        if (found.entry() == null) {
            return named(found.name());
        }
        Candidate own = candidate(found.entry().place(), NameKind.PRIMARY);
        if (found.isFixed() || found.name() == Gazetteer.NONE) {
            return new Candidate[] {own};
        }
        Candidate[] others = named(found.name());
        int n = 1;
        Candidate[] all = new Candidate[others.length + 1];
        all[0] = own;
        for (Candidate other : others) {
            if (other.place() != own.place()) {
                all[n++] = other;
            }
        }
        return java.util.Arrays.copyOf(all, n);
    }

    private Candidate[] named(int name) {
        int slot = name & KEPT - 1;
        Named known = kept.get(slot);
        if (known == null || known.name() != name) {
            known = new Named(name, read(name));
            kept.set(slot, known);
        }
        return known.candidates();
    }

    private Candidate[] read(int name) {
        int size = 0;
        for (int e = name; e != Gazetteer.NONE; e = gazetteer.next(e)) {
            size++;
        }
        Candidate[] candidates = new Candidate[size];
        for (int i = 0; i < size; i++) {
            candidates[i] = candidate(gazetteer.placeOf(name + i), gazetteer.kindOf(name + i));
        }
        return candidates;
    }

    private Candidate candidate(int place, NameKind kind) {
        return Candidate.of(gazetteer, place, kind, rankOfFeature[gazetteer.featureNumber(place)]);
    }
}
