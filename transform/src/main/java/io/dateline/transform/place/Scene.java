package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.transform.place.NameGroup.Containment;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.NameKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that an article's names say about one another: who stands before whose comma, which countries and divisions are spoken of, and a
 * first guess for each name.
 */
final class Scene {

    private static final double NEAR = Candidate.cosineOf(50);

    final List<Found> found;
    final List<NameGroup> groups = new ArrayList<>();
    /** For each found name, in text order, its group. */
    final List<NameGroup> groupOf = new ArrayList<>();

    final Votes countries = new Votes();
    final Votes divisions = new Votes();
    /** Those of {@link #divisions} whose name means nothing else: "Ohio", but not "New York". */
    final Votes sureDivisions = new Votes();

    final OutletClues outlet;
    private final ArticleWords words;

    Scene(
            List<Found> found,
            Candidates candidates,
            PersonNames persons,
            ArticleWords words,
            AnnotationContext context) {
        this.found = found;
        this.words = words;
        outlet = OutletClues.of(candidates.gazetteer(), context);
        group(candidates, persons);
        readCommas();
        count();
        guess();
    }

    private void group(Candidates candidates, PersonNames persons) {
        Map<Long, NameGroup> known = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Found name = found.get(i);
            long inside = precedes(i) ? found.get(i + 1).key() : 0;
            NameGroup group = known.computeIfAbsent(name.key() * 31 + inside, key -> {
                NameGroup added = new NameGroup(groups.size(), name.key(), candidates.of(name), name.isFixed());
                groups.add(added);
                return added;
            });
            group.mentions.add(name);
            group.saysWhere |= persons.maySayWhere(words.around(name), name);
            groupOf.add(group);
        }
    }

    /** Whether the name after {@code i} stands behind a comma or in brackets, so that it may say where {@code i} is. */
    private boolean precedes(int i) {
        if (i + 1 >= found.size()) {
            return false;
        }
        int between = found.get(i).last();
        Found next = found.get(i + 1);
        return next.first() == between + 1
                && next.span().field() == found.get(i).span().field()
                && words.around(next).isAnyOf(between, ",(");
    }

    private void readCommas() {
        Set<NameGroup> beforeCommas = new LinkedHashSet<>();
        for (int i = 0; i + 1 < found.size(); i++) {
            if (!precedes(i)) {
                continue;
            }
            NameGroup inner = groupOf.get(i);
            NameGroup outer = groupOf.get(i + 1);
            beforeCommas.add(inner);
            for (int c = 0; c < inner.size(); c++) {
                Containment best = outer.isArea ? Containment.OUTSIDE : Containment.NONE;
                for (int k = 0; k < outer.size(); k++) {
                    Containment here = containment(inner.candidates[c], outer.candidates[k]);
                    if (here.weight() > best.weight()) {
                        best = here;
                    }
                    outer.holds[k] |= here.weight() >= Containment.COUNTRY.weight();
                }
                inner.containment[c] = best;
            }
        }
        for (NameGroup placed : beforeCommas) {
            for (NameGroup group : groups) {
                if (placed != group && placed.key == group.key) {
                    group.takeOver(placed.containment);
                }
            }
        }
    }

    private static Containment containment(Candidate inner, Candidate outer) {
        if (outer.contains(inner)) {
            return outer.rank() == Candidate.COUNTRY ? Containment.COUNTRY : Containment.DIVISION;
        }
        return outer.isTown() && inner.country() == outer.country() && inner.cosine(outer) > NEAR
                ? Containment.NEAR
                : Containment.NONE;
    }

    /** Counts the countries and divisions that are named outright, or stand after a comma. */
    private void count() {
        for (NameGroup group : groups) {
            int mentions = group.mentions.size();
            if (group.fixed || group.isArea) {
                Candidate first = group.candidates[likeliest(group)];
                countries.add(first.country(), mentions);
                if (first.rank() != Candidate.COUNTRY) {
                    divisions.add(first.admin1(), mentions);
                    sureDivisions.add(first.admin1(), mentions);
                }
            } else if (Arrays.stream(group.candidates)
                    .anyMatch(c -> c.rank() >= Candidate.DIVISION && c.kind() == NameKind.PRIMARY)) {
                Candidate first = group.candidates[likeliest(group)];
                countries.add(first.country(), mentions * 0.5);
                divisions.add(first.admin1(), mentions * 0.5);
            }
        }
    }

    private int likeliest(NameGroup group) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < group.size(); c++) {
            double prior = prior(group, c);
            if (prior > highest) {
                highest = prior;
                best = c;
            }
        }
        return best;
    }

    /** What speaks for a candidate without the rest of the article: people, kind, kind of name, commas. */
    private static double prior(NameGroup group, int c) {
        Candidate candidate = group.candidates[c];
        double score = candidate.logPopulation() + 0.5 * candidate.logFame();
        score += switch (candidate.rank()) {
            case Candidate.COUNTRY -> 8;
            case Candidate.DIVISION -> 3;
            case Candidate.REGION -> 12;
            case Candidate.WATER, Candidate.SPOT -> 10;
            case Candidate.COUNTY -> -3;
            default -> 0;
        };
        score -= candidate.kind() == NameKind.PRIMARY ? 0 : 3;
        score += 10 * Math.max(group.containment[c].weight(), group.elsewhere[c].weight());
        return score + (group.holds[c] ? 5 : 0);
    }

    private void guess() {
        for (NameGroup group : groups) {
            double[] scores = new double[group.size()];
            double best = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < scores.length; c++) {
                Candidate candidate = group.candidates[c];
                scores[c] = prior(group, c)
                        + 2 * Math.min(3, countries.of(candidate.country()))
                        + 3 * Math.min(3, divisions.of(candidate.admin1()))
                        + (candidate.country() == outlet.country() && outlet.country() != 0 ? 2 : 0)
                        + (candidate.admin1() == outlet.division() && outlet.division() != 0 ? 5 : 0);
                if (scores[c] > best) {
                    best = scores[c];
                    group.guess = c;
                }
            }
            double sum = 0;
            for (int c = 0; c < scores.length; c++) {
                group.shares[c] = Math.exp((scores[c] - best) / 3);
                sum += group.shares[c];
            }
            for (int c = 0; c < scores.length; c++) {
                group.shares[c] /= sum;
            }
        }
    }
}
