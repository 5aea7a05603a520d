package io.dateline.transform.place;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.annotation.PlaceMention.Role;
import io.dateline.common.annotation.Status;
import io.dateline.transform.place.PlaceLexicon.WordKind;
import io.dateline.transform.place.PlaceMatcher.Found;
import io.dateline.transform.place.gazetteer.Gazetteer;
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

    /** What speaks for a world-known name that stands alone after "in" or "from"; local news has too few of them to teach it. */
    private static final double PLAIN = 2;

    private static final double SURE = 0.95;

    /** Below this share of the weight the best candidate is one of several. */
    private static final double CLEAR = 0.6;

    /** Below this share the best candidate is a wild guess, and none is given. */
    private static final double GUESS = 0.2;

    private static final double BESIDE = Candidate.cosineOf(50);

    private final Gazetteer gazetteer;
    private final Candidates candidates;
    private final PlaceLexicon lexicon;
    private final PersonNames persons;
    private final PlaceModel model;

    PlaceResolver(Gazetteer gazetteer, PlaceLexicon lexicon, PlaceModel model) {
        this.gazetteer = gazetteer;
        candidates = new Candidates(gazetteer);
        this.lexicon = lexicon;
        persons = new PersonNames(lexicon);
        this.model = model;
    }

    List<PlaceMention> resolve(List<Found> found, ArticleWords words, AnnotationContext context) {
        Scene scene = new Scene(found, candidates, persons, words, context);
        CandidateFeatures candidateFeatures = new CandidateFeatures(scene, words);
        MentionFeatures mentionFeatures = new MentionFeatures(lexicon, model.contexts(), words, found);
        List<Ranking> rankings = new ArrayList<>();
        for (NameGroup group : scene.groups) {
            rankings.add(Ranking.of(group, candidateFeatures, model.ranker()));
        }
        Choice[] choices = new Choice[rankings.size()];
        List<PlaceMention> mentions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found name = found.get(i);
            NameGroup group = scene.groupOf.get(i);
            Ranking ranking = rankings.get(group.number);
            boolean person = !group.isPlaced(ranking.best()) && persons.isPersonOrSchool(words.around(name), name);
            boolean plain = !person && mentionFeatures.isPlain(name, ranking);
            double isPlace = isSeat(name)
                    ? SURE
                    : isPlace(mentionFeatures.of(group, name, ranking), person ? -PERSON : plain ? PLAIN : 0);
            if (isPlace >= (name.role() == Role.DEMONYM ? IS_DEMONYM : IS_PLACE)) {
                if (choices[group.number] == null) {
                    choices[group.number] = choose(group, ranking);
                }
                mentions.add(mention(name, choices[group.number], isPlace, words.around(name)));
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

    private double isPlace(float[] features, double known) {
        double logit = model.filter().score(features) + known;
        return 1 / (1 + Math.exp(-logit));
    }

    /** What all mentions of a name share. */
    private record Choice(
            String rule, double share, Status status, Optional<Place> place, List<Decision.Reading> readings) {}

    private Choice choose(NameGroup group, Ranking ranking) {
        double share = agreement(group, ranking);
        boolean wild = share < GUESS;
        return new Choice(
                rule(group, ranking.best()),
                share,
                wild ? Status.UNRESOLVED : share >= CLEAR ? Status.RESOLVED : Status.AMBIGUOUS,
                wild ? Optional.empty() : Optional.of(gazetteer.place(group.candidates[ranking.best()].place())),
                readings(group, ranking));
    }

    private PlaceMention mention(Found found, Choice choice, double isPlace, Words words) {
        return new PlaceMention(
                found.span(),
                role(found, choice.place(), words),
                modifier(found.first(), words),
                choice.place(),
                new Decision(choice.rule(), isPlace * choice.share(), choice.status(), choice.readings()));
    }

    /** How likely the best place is, with those that lie beside it: a town and its county are one reading to most. */
    private static double agreement(NameGroup group, Ranking ranking) {
        Candidate best = group.candidates[ranking.best()];
        double share = 0;
        for (int i = 0; i < ranking.order().length; i++) {
            Candidate other = group.candidates[ranking.order()[i]];
            share += other.country() == best.country() && other.cosine(best) > BESIDE ? ranking.shares()[i] : 0;
        }
        return Math.min(1, share);
    }

    /** "Washington said": a capital or a country that speaks is its government; in "the envoy to Greece said" it does not speak. */
    private Role role(Found found, Optional<Place> place, Words words) {
        boolean governs = place.filter(
                        p -> p.featureCode().equals("PPLC") || p.featureCode().startsWith("PCL"))
                .isPresent();
        boolean speaks = lexicon.is(WordKind.SPEECH, words.key(found.last()))
                && !lexicon.is(WordKind.LOCATIVE, words.key(found.first() - 1));
        return found.role() == Role.LITERAL && governs && speaks ? Role.METONYM : found.role();
    }

    /** "western" before "Iraq", "north-eastern" before "Mali". */
    private Optional<String> modifier(int first, Words words) {
        int from = first - 1;
        if (first >= 3 && words.is(first - 2, '-') && words.touchesPrevious(first - 1)) {
            from = first - 3;
        }
        if (from < 0 || !words.isWord(first - 1)) {
            return Optional.empty();
        }
        long key = from == first - 1 ? words.key(from) : words.continued(words.key(from), first - 1);
        return lexicon.is(WordKind.MODIFIER, key) ? Optional.of(words.lower(from, first)) : Optional.empty();
    }

    private static String rule(NameGroup group, int best) {
        if (group.fixed) {
            return "place.lexicon." + group.mentions.get(0).role().code();
        }
        if (group.isPlaced(best)) {
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
            int place = group.candidates[ranking.order()[i]].place();
            String value = gazetteer.id(place) > 0 ? "gn:" + gazetteer.id(place) : gazetteer.name(place);
            readings.add(new Decision.Reading(
                    value,
                    ranking.shares()[i],
                    gazetteer.name(place) + ", " + gazetteer.admin1Code(place) + " " + gazetteer.feature(place)));
        }
        return readings;
    }
}
