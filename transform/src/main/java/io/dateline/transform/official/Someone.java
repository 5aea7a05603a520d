package io.dateline.transform.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person of one article while it is being read: names, claims, mentions, and the register's person where one is found.
 *
 * <p>Mutable; never leaves the resolver.
 */
final class Someone {

    private static final int WEEKS_AHEAD = 30;

    final List<Candidate> mentions = new ArrayList<>();
    final List<Claim> claims = new ArrayList<>();
    /** How each mention was joined, in step with {@link #mentions}. */
    final List<Joined> joined = new ArrayList<>();

    String name;
    List<String> parts;

    @Nullable
    Person person;
    /** Whether the register was asked and more than one person fitted. */
    boolean ambiguous;
    /** For a role that the register filled: the term that did. */
    @Nullable
    Term filledBy;

    /** Why a mention was given to this person. */
    record Joined(String rule, double confidence) {}

    Someone(String name) {
        this.name = name;
        this.parts = Names.parts(name);
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    void mention(Candidate candidate, String rule, double confidence) {
        mentions.add(candidate);
        joined.add(new Joined(rule, confidence));
        if (candidate.name.isEmpty()) {
            return;
        }
        List<String> said = candidate.parts();
        if (said.size() > parts.size()) {
            name = candidate.name;
            parts = said;
        }
    }

    void claim(Claim claim) {
        claims.add(claim);
    }

    /** The last mention before a place in a field; -1 where there is none. */
    int lastBefore(Candidate place) {
        int last = -1;
        for (Candidate m : mentions) {
            if (m.field == place.field && m.start < place.start) {
                last = Math.max(last, m.start);
            }
        }
        return last;
    }

    /** For a leader of a party, or a name alone: the state's leadership that the person took over within weeks. */
    Optional<Term> soon(ArticleView view) {
        boolean party = claims.stream().allMatch(c -> c.office().office().equals("party-leader") || c.future());
        if (person == null || !party || view.day().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = view.day().get();
        return person.terms().stream()
                .filter(t ->
                        t.office().equals("head-of-government") || t.office().equals("head-of-state"))
                .filter(t -> !t.begunBy(day) && t.from().first().isBefore(day.plusDays(WEEKS_AHEAD)))
                .findFirst();
    }

    @Override
    public String toString() {
        return name + " " + claims.stream().map(c -> c.office().office()).toList()
                + (person == null ? "" : " = " + person.id());
    }
}
