package io.dateline.transform.official;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The people of the register whom a name can be: by its last word, and by its first where another word begins alike. News repeats its names
 * from article to article, so that the last ones asked for are kept; safe from any thread, and the same answer whether kept or not.
 */
final class Namesakes {

    private static final int KEPT = 1 << 12;

    /**
     * Somebody whom the name can be.
     *
     * @param fit {@link NameMatch.Fit#NO} where the name is only like another spelling of the person's
     * @param exact whether it is the very name that the register has
     */
    record Namesake(Person person, NameMatch.Fit fit, boolean exact) {}

    private record Answer(List<String> parts, List<Namesake> people) {}

    private final RegisterNames register;
    private final NameMatch names;
    private final AtomicReferenceArray<@Nullable Answer> kept = new AtomicReferenceArray<>(KEPT);

    Namesakes(RegisterNames register, NameMatch names) {
        this.register = register;
        this.names = names;
    }

    /** @param parts the folded words of a name, at least one */
    List<Namesake> of(List<String> parts) {
        int slot = parts.hashCode() & KEPT - 1;
        Answer answer = kept.get(slot);
        if (answer == null || !answer.parts().equals(parts)) {
            answer = new Answer(List.copyOf(parts), find(parts));
            kept.set(slot, answer);
        }
        return answer.people();
    }

    private List<Namesake> find(List<String> parts) {
        List<Namesake> people = new ArrayList<>();
        for (RegisterNames.Named named : candidates(parts)) {
            List<String> name = named.spellings().get(0);
            NameMatch.Fit fit = fit(parts, named.spellings());
            if (fit != NameMatch.Fit.NO || isSpelling(parts, name)) {
                people.add(new Namesake(named.person(), fit, parts.equals(name)));
            }
        }
        return List.copyOf(people);
    }

    /** Everybody with the last word, and of those with the first alone, whose other words can be the name's others. */
    private Collection<RegisterNames.Named> candidates(List<String> parts) {
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        Map<String, RegisterNames.Named> out = new LinkedHashMap<>();
        register.withWord(last).forEach(n -> out.put(n.person().id(), n));
        register.withSpelling(last).forEach(n -> out.put(n.person().id(), n));
        if (parts.size() > 1) {
            List<String> others = parts.subList(1, parts.size());
            addSimilar(register.withWord(first), others, out);
            addSimilar(register.withSpelling(first), others, out);
        }
        return out.values();
    }

    private static void addSimilar(
            List<RegisterNames.Named> people, List<String> others, Map<String, RegisterNames.Named> out) {
        for (RegisterNames.Named named : people) {
            if (hasInitialOf(named, others)) {
                out.put(named.person().id(), named);
            }
        }
    }

    /** Whether a word of the person's names begins as one of {@code words} does: a quick look before the long one. */
    private static boolean hasInitialOf(RegisterNames.Named named, List<String> words) {
        for (List<String> spelling : named.spellings()) {
            for (int i = 0; i < spelling.size(); i++) {
                for (int j = 0; j < words.size(); j++) {
                    if (Names.beginAlike(spelling.get(i), words.get(j))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** How well a name fits the best of a person's. */
    NameMatch.Fit fit(List<String> said, List<List<String>> spellings) {
        NameMatch.Fit best = NameMatch.Fit.NO;
        for (List<String> spelling : spellings) {
            NameMatch.Fit fit = names.fit(said, spelling);
            if (fit.compareTo(best) > 0) {
                best = fit;
            }
        }
        return best;
    }

    /** Whether a whole name is a transliteration of the person's: every word of the shorter has a like one in the longer. */
    private static boolean isSpelling(List<String> said, List<String> full) {
        List<String> shorter = said.size() <= full.size() ? said : full;
        List<String> longer = said.size() <= full.size() ? full : said;
        if (shorter.size() < 2) {
            return said.get(said.size() - 1).length() >= 5
                    && Names.alike(said.get(said.size() - 1), full.get(full.size() - 1));
        }
        boolean oneSame = shorter.stream().anyMatch(longer::contains);
        return shorter.stream().allMatch(a -> longer.stream()
                .anyMatch(b -> (oneSame ? Names.alike(a, b) : Names.nearlySame(a, b))
                        || (a.length() == 1 && a.charAt(0) == b.charAt(0))));
    }
}
