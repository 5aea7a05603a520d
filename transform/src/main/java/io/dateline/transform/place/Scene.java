package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.transform.place.NameGroup.Containment;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKind;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All that an article's names say about one another: who stands before whose comma, which countries and divisions are spoken of, and a
 * first guess for each name.
 */
final class Scene {

    /** Of a name with more candidates than this, the likeliest are weighed. */
    private static final int MOST_CANDIDATES = 16;

    private static final double NEAR = Candidate.cosineOf(50);

    final Gazetteer gazetteer;
    final List<NameGroup> groups;
    /** For each found name, in text order, its group. */
    final List<NameGroup> groupOf;

    final List<Found> found;
    final Votes countries = new Votes();
    final Votes divisions = new Votes();
    final int outletCountry;
    final int outletDivision;
    final int domainCountry;

    private Scene(
            Gazetteer gazetteer,
            List<Found> found,
            List<NameGroup> groupOf,
            List<NameGroup> groups,
            AnnotationContext context) {
        this.gazetteer = gazetteer;
        this.found = found;
        this.groupOf = groupOf;
        this.groups = groups;
        String region = context.outletRegion().orElse("");
        outletCountry = region.length() < 2 ? 0 : gazetteer.countryNumber(region.substring(0, 2));
        outletDivision = region.length() < 4 ? 0 : gazetteer.admin1Number(region);
        domainCountry = gazetteer.countryNumber(countryOfDomain(context.source().orElse("")));
    }

    static Scene of(Gazetteer gazetteer, List<Found> found, FieldTokens tokensOf, AnnotationContext context) {
        Map<Long, NameGroup> groups = new LinkedHashMap<>();
        List<NameGroup> groupOf = new ArrayList<>();
        Map<Long, List<Candidate>> known = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Found name = found.get(i);
            boolean fixed = name.entry() != null && (name.entry().exact() || name.role() != Role.LITERAL);
            long inside = precedes(found, i, tokensOf) ? found.get(i + 1).key() : 0;
            long key = name.key() * 31 + inside;
            NameGroup group = groups.get(key);
            if (group == null) {
                List<Candidate> candidates = known.computeIfAbsent(name.key(), k -> candidates(gazetteer, name, fixed));
                group = new NameGroup(groups.size(), name.key(), candidates, fixed);
                groups.put(key, group);
            }
            group.mentions.add(name);
            groupOf.add(group);
        }
        Scene scene = new Scene(gazetteer, found, groupOf, List.copyOf(groups.values()), context);
        scene.readCommas(tokensOf);
        scene.count();
        scene.guess();
        return scene;
    }

    private static List<Candidate> candidates(Gazetteer gazetteer, Found name, boolean fixed) {
        List<Candidate> candidates = new ArrayList<>();
        int own = name.entry() == null ? Gazetteer.NONE : name.entry().place();
        if (own != Gazetteer.NONE) {
            candidates.add(Candidate.of(gazetteer, own, NameKind.PRIMARY));
        }
        for (int e = fixed ? Gazetteer.NONE : name.name(); e != Gazetteer.NONE; e = gazetteer.next(e)) {
            if (gazetteer.placeOf(e) != own) {
                candidates.add(Candidate.of(gazetteer, gazetteer.placeOf(e), gazetteer.kindOf(e)));
            }
        }
        return candidates;
    }

    /** Whether the name after {@code i} stands behind a comma or in brackets, so that it may say where {@code i} is. */
    static boolean precedes(List<Found> found, int i, FieldTokens tokensOf) {
        if (i + 1 >= found.size()
                || found.get(i).span().field() != found.get(i + 1).span().field()) {
            return false;
        }
        Tokens tokens = tokensOf.around(found.get(i));
        int between = found.get(i).last();
        return found.get(i + 1).first() == between + 1 && (tokens.is(between, ',') || tokens.is(between, '('));
    }

    private void readCommas(FieldTokens tokensOf) {
        for (int i = 0; i + 1 < found.size(); i++) {
            if (!precedes(found, i, tokensOf)) {
                continue;
            }
            NameGroup inner = groupOf.get(i);
            NameGroup outer = groupOf.get(i + 1);
            for (int c = 0; c < inner.size(); c++) {
                Containment best = outer.isArea() ? Containment.OUTSIDE : Containment.NONE;
                for (int k = 0; k < outer.size(); k++) {
                    Containment here = containment(inner.candidates.get(c), outer.candidates.get(k));
                    if (here.weight() > best.weight()) {
                        best = here;
                    }
                    outer.holds[k] |= here.weight() >= Containment.COUNTRY.weight();
                }
                inner.containment[c] = best;
            }
        }
        for (NameGroup group : groups) {
            for (NameGroup other : groups) {
                if (other != group && other.key == group.key && other.size() == group.size()) {
                    for (int c = 0; c < group.size(); c++) {
                        if (other.containment[c].weight() > group.elsewhere[c].weight()
                                || group.elsewhere[c] == Containment.NONE) {
                            group.elsewhere[c] = other.containment[c];
                        }
                    }
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
            if (group.fixed || group.isArea()) {
                Candidate first = group.candidates.get(likeliest(group));
                countries.add(first.country(), mentions);
                if (first.rank() != Candidate.COUNTRY) {
                    divisions.add(first.admin1(), mentions);
                }
            } else if (group.candidates.stream()
                    .anyMatch(c -> c.rank() >= Candidate.DIVISION && c.kind() == NameKind.PRIMARY)) {
                Candidate first = group.candidates.get(likeliest(group));
                countries.add(first.country(), mentions * 0.5);
                divisions.add(first.admin1(), mentions * 0.5);
            }
        }
    }

    private int likeliest(NameGroup group) {
        int best = 0;
        for (int c = 1; c < group.size(); c++) {
            if (prior(group, c) > prior(group, best)) {
                best = c;
            }
        }
        return best;
    }

    /** What speaks for a candidate without the rest of the article: people, kind, kind of name, commas. */
    private static double prior(NameGroup group, int c) {
        Candidate candidate = group.candidates.get(c);
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
                Candidate candidate = group.candidates.get(c);
                scores[c] = prior(group, c)
                        + 2 * Math.min(3, countries.of(candidate.country()))
                        + 3 * Math.min(3, divisions.of(candidate.admin1()))
                        + (candidate.country() == outletCountry && outletCountry != 0 ? 2 : 0)
                        + (candidate.admin1() == outletDivision && outletDivision != 0 ? 5 : 0);
                if (scores[c] > best) {
                    best = scores[c];
                    group.guess = candidate;
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

    /** The numbers of the candidates to weigh, likeliest first. */
    static int[] shortlist(NameGroup group) {
        return java.util.stream.IntStream.range(0, group.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -group.shares[c])
                        .thenComparingInt(c -> group.candidates.get(c).place()))
                .limit(MOST_CANDIDATES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@code CA} of {@code news.example.ca}; the generic endings say nothing. */
    private static String countryOfDomain(String source) {
        String[] labels = source.toLowerCase(Locale.ROOT).split("[/:]")[0].split("\\.");
        String last = labels.length < 2 ? "" : labels[labels.length - 1];
        if (last.length() != 2 || last.equals("tv") || last.equals("fm") || last.equals("me") || last.equals("io")) {
            return "";
        }
        return last.equals("uk") ? "GB" : last.toUpperCase(Locale.ROOT);
    }
}
