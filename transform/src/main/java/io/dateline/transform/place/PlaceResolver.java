package io.dateline.transform.place;

import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.annotation.Status;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.place.gazetteer.NameKind;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which possible mentions are places, and which place each one is, from the company that they keep in the article. */
final class PlaceResolver {

    private final Gazetteer gazetteer;
    private final PlaceLexicon lexicon;

    PlaceResolver(Gazetteer gazetteer, PlaceLexicon lexicon) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    List<PlaceMention> resolve(Tokens tokens, List<Found> found, Optional<String> outletRegion) {
        Map<Integer, Integer> countries = new HashMap<>();
        Map<Integer, Integer> divisions = new HashMap<>();
        for (Found f : found) {
            if (f.entry() != null) {
                countries.merge(gazetteer.countryNumber(f.entry().place()), 1, Integer::sum);
                divisions.merge(gazetteer.admin1Number(f.entry().place()), 1, Integer::sum);
            } else {
                int place = gazetteer.placeOf(f.name());
                if (gazetteer.feature(place).startsWith("A.")) {
                    countries.merge(gazetteer.countryNumber(place), 1, Integer::sum);
                    divisions.merge(gazetteer.admin1Number(place), 1, Integer::sum);
                }
            }
        }
        outletRegion.ifPresent(region -> {
            countries.merge(gazetteer.countryNumber(region.substring(0, 2)), 2, Integer::sum);
            divisions.merge(gazetteer.admin1Number(region), 3, Integer::sum);
        });
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found f = found.get(i);
            if (f.entry() != null) {
                mentions.add(new PlaceMention(
                        f.span(),
                        f.role(),
                        f.modifier(),
                        Optional.of(gazetteer.place(f.entry().place())),
                        new Decision("lexicon", 0.9, Status.RESOLVED)));
                continue;
            }
            int container = i + 1 < found.size()
                            && f.last() < tokens.size()
                            && tokens.is(f.last(), ',')
                            && found.get(i + 1).first() == f.last() + 1
                    ? best(found.get(i + 1), countries, divisions, Gazetteer.NONE).place
                    : Gazetteer.NONE;
            Best best = best(f, countries, divisions, container);
            if (best.place != Gazetteer.NONE && isPlace(tokens, f, best)) {
                mentions.add(new PlaceMention(
                        f.span(),
                        f.role(),
                        f.modifier(),
                        Optional.of(gazetteer.place(best.place)),
                        new Decision(
                                best.contained ? "contained" : "population",
                                best.contained ? 0.9 : 0.6,
                                Status.RESOLVED)));
            }
        }
        return mentions;
    }

    private record Best(int place, double score, boolean contained) {}

    private Best best(Found f, Map<Integer, Integer> countries, Map<Integer, Integer> divisions, int container) {
        if (f.entry() != null) {
            return new Best(f.entry().place(), 100, false);
        }
        Best best = new Best(Gazetteer.NONE, -1, false);
        for (int e = f.name(); e != Gazetteer.NONE; e = gazetteer.next(e)) {
            int place = gazetteer.placeOf(e);
            double score = Math.log1p(gazetteer.population(place)) - (gazetteer.kindOf(e) == NameKind.PRIMARY ? 0 : 3);
            String feature = gazetteer.feature(place);
            score += feature.startsWith("A.PCL")
                    ? 8
                    : feature.startsWith("A.ADM1")
                            ? 3
                            : feature.startsWith("L.")
                                            || feature.startsWith("H.")
                                            || feature.startsWith("T.")
                                            || feature.startsWith("S.")
                                    ? 16
                                    : 0;
            score += 2 * Math.min(3, countries.getOrDefault(gazetteer.countryNumber(place), 0));
            score += gazetteer.admin1Number(place) == 0
                    ? 0
                    : 3 * Math.min(3, divisions.getOrDefault(gazetteer.admin1Number(place), 0));
            boolean contained = container != Gazetteer.NONE
                    && gazetteer.countryNumber(container) == gazetteer.countryNumber(place)
                    && (gazetteer.admin1Number(container) == 0
                            || gazetteer.admin1Number(container) == gazetteer.admin1Number(place));
            score += contained ? 40 : 0;
            if (score > best.score) {
                best = new Best(place, score, contained);
            }
        }
        return best;
    }

    private boolean isPlace(Tokens tokens, Found f, Best best) {
        if (best.contained) {
            return true;
        }
        if (f.last() - f.first() == 1) {
            String word = tokens.lower(f.first());
            if (lexicon.is("never", word) || word.length() < 3) {
                return false;
            }
            String before = f.first() > 0 ? tokens.lower(f.first() - 1) : "";
            if (lexicon.is("honorific", before) || lexicon.is("forename", before) || lexicon.is("forename", word)) {
                return false;
            }
            if (f.first() > 0
                    && tokens.isWord(f.first() - 1)
                    && tokens.isCapitalised(f.first() - 1)
                    && !lexicon.is("capitalised", before)) {
                return false;
            }
        }
        return best.score > 12;
    }
}
