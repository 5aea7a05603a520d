package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.common.annotation.Status;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which found names are places, and which place each one is, from the company that they keep in the article. */
final class PlaceResolver {

    /** A name is a place from this probability on. */
    private static final double IS_PLACE = 0.45;

    /** The same for demonyms, which some corpora do not mark, so that the filter learned to doubt them; users can drop the role. */
    private static final double IS_DEMONYM = 0.25;

    /** What a person's name takes off the log odds. */
    private static final double PERSON = 4;

    private static final double SURE = 0.95;

    /** Below this share of the weight the best candidate is one of several. */
    private static final double CLEAR = 0.6;

    /** Below this share the best candidate is a wild guess, and none is given. */
    private static final double GUESS = 0.2;

    private static final double BESIDE = Candidate.cosineOf(50);

    private final Gazetteer gazetteer;
    private final PlaceLexicon lexicon;
    private final PlaceModel model;

    PlaceResolver(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceModel model) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.model = model;
    }

    List<PlaceMention> resolve(List<Found> found, FieldTokens tokensOf, AnnotationContext context) {
        Scene scene = Scene.of(gazetteer, found, tokensOf, context);
        CandidateFeatures candidateFeatures = new CandidateFeatures(scene, tokensOf);
        MentionFeatures mentionFeatures = new MentionFeatures(lexicon, model.contexts(), tokensOf);
        List<Ranking> rankings = new ArrayList<>();
        for (NameGroup group : scene.groups) {
            rankings.add(Ranking.of(group, candidateFeatures, model.ranker()));
        }
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            NameGroup group = scene.groupOf.get(i);
            Ranking ranking = rankings.get(group.number);
            double logit = model.filter().score(mentionFeatures.of(scene, group, found.get(i), ranking));
            boolean person =
                    mentionFeatures.startsPersonName(found.get(i)) || mentionFeatures.endsPersonName(found.get(i));
            logit -= person ? PERSON : 0;
            double probability = isSeat(found.get(i)) ? SURE : 1 / (1 + Math.exp(-logit));
            if (probability >= (found.get(i).role() == Role.DEMONYM ? IS_DEMONYM : IS_PLACE)) {
                mentions.add(mention(found.get(i), group, ranking, probability, tokensOf));
            }
        }
        return mentions;
    }

    /** The Pentagon is the Pentagon; news corpora do not mark it, so that nothing could be learned of it. */
    private static boolean isSeat(Found found) {
        return found.entry() != null
                && found.role() == Role.METONYM
                && found.entry().exact();
    }

    private PlaceMention mention(Found found, NameGroup group, Ranking ranking, double isPlace, FieldTokens tokensOf) {
        double share = agreement(group, ranking);
        String rule = rule(found, group, ranking);
        List<Decision.Reading> readings = readings(group, ranking);
        if (share < GUESS) {
            Decision unresolved = new Decision(rule, isPlace * share, Status.UNRESOLVED, readings);
            return new PlaceMention(found.span(), found.role(), found.modifier(), Optional.empty(), unresolved);
        }
        Place place = gazetteer.place(group.candidates.get(ranking.order()[0]).place());
        Status status = share >= CLEAR ? Status.RESOLVED : Status.AMBIGUOUS;
        Decision decision = new Decision(rule, isPlace * share, status, readings);
        return new PlaceMention(
                found.span(), role(found, place, tokensOf), found.modifier(), Optional.of(place), decision);
    }

    /** How likely the best place is, with those that lie beside it: a town and its county are one reading to most. */
    private static double agreement(NameGroup group, Ranking ranking) {
        Candidate best = group.candidates.get(ranking.order()[0]);
        double share = 0;
        for (int i = 0; i < ranking.order().length; i++) {
            Candidate other = group.candidates.get(ranking.order()[i]);
            share += other.country() == best.country() && other.cosine(best) > BESIDE ? ranking.shares()[i] : 0;
        }
        return Math.min(1, share);
    }

    private Role role(Found found, Place place, FieldTokens tokensOf) {
        boolean governs =
                place.featureCode().equals("PPLC") || place.featureCode().startsWith("PCL");
        Tokens tokens = tokensOf.around(found);
        if (found.role() == Role.LITERAL
                && governs
                && found.last() < tokens.size()
                && lexicon.is("speech", tokens.lower(found.last()))) {
            return Role.METONYM;
        }
        return found.role();
    }

    private static String rule(Found found, NameGroup group, Ranking ranking) {
        int best = ranking.order()[0];
        if (group.fixed) {
            return "place.lexicon." + found.role().code();
        }
        if (group.containment[best].weight() > 1) {
            return "place.comma";
        }
        if (group.elsewhere[best].weight() > 1) {
            return "place.comma-elsewhere";
        }
        return group.size() == 1 ? "place.only" : "place.ranked";
    }

    private List<Decision.Reading> readings(NameGroup group, Ranking ranking) {
        List<Decision.Reading> readings = new ArrayList<>();
        for (int i = 0; i < Math.min(5, ranking.order().length) && ranking.order().length > 1; i++) {
            int place = group.candidates.get(ranking.order()[i]).place();
            String value = gazetteer.id(place) > 0 ? "gn:" + gazetteer.id(place) : gazetteer.name(place);
            readings.add(new Decision.Reading(
                    value,
                    ranking.shares()[i],
                    gazetteer.name(place) + ", " + gazetteer.admin1Code(place) + " " + gazetteer.feature(place)));
        }
        return readings;
    }
}
