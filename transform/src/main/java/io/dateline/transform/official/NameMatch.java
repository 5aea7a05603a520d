package io.dateline.transform.official;

import java.util.List;

/** Whether two names, as folded parts, can be one person's. */
final class NameMatch {

    /** How well two names go together. */
    enum Fit {
        NO,
        /** One is a surname (or, for names that begin with the family's, a first word) of the other. */
        PART,
        /** First and last words agree, with nicknames, initials and spellings. */
        WHOLE
    }

    private final OfficialLexicon lexicon;

    NameMatch(OfficialLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How {@code said}, perhaps a short form, fits {@code full}. */
    Fit fit(List<String> said, List<String> full) {
        if (said.isEmpty() || full.isEmpty()) {
            return Fit.NO;
        }
        if (said.equals(full)) {
            return said.size() > 1 ? Fit.WHOLE : Fit.PART;
        }
        if (said.size() == 1 || full.size() == 1) {
            List<String> longer = said.size() == 1 ? full : said;
            String one = said.size() == 1 ? said.get(0) : full.get(0);
            return one.length() > 1
                            && (spelt(one, longer.get(longer.size() - 1))
                                    || one.equals(longer.get(0))
                                    || compound(one, longer))
                    ? Fit.PART
                    : Fit.NO;
        }
        String lastSaid = said.get(said.size() - 1);
        String lastFull = full.get(full.size() - 1);
        if (spelt(lastSaid, lastFull)
                && lexicon.sameGiven(said.get(0), full.get(0))
                && (lastSaid.equals(lastFull)
                        || said.get(0).equals(full.get(0))
                        || (Names.nearlySame(lastSaid, lastFull) && Names.nearlySame(said.get(0), full.get(0))))) {
            return Fit.WHOLE;
        }
        // A run of the name's own words: "Lopez Obrador" of "Andres Manuel Lopez Obrador"; a known middle name used as
        // first.
        if (isTail(said, full) || isTail(full, said)) {
            return Fit.WHOLE;
        }
        if (said.size() == full.size() && full.containsAll(said)) {
            return Fit.WHOLE;
        }
        // "Kim Jong Il" against "Kim Jongil"
        if (isSameTogether(said, full)) {
            return Fit.WHOLE;
        }
        boolean inner = said.size() >= 2
                && said.get(0).equals(full.get(0))
                && full.contains(lastSaid)
                && full.indexOf(lastSaid) > 0;
        return inner || firstWordsAgree(said, full) ? Fit.WHOLE : Fit.NO;
    }

    private static boolean isSameTogether(List<String> a, List<String> b) {
        return length(a) == length(b) && String.join("", a).equals(String.join("", b));
    }

    private static int length(List<String> words) {
        int length = 0;
        for (String word : words) {
            length += word.length();
        }
        return length;
    }

    /** Double surnames: "Lopez" or "Hashemi" of a longer name. */
    private static boolean compound(String one, List<String> longer) {
        return longer.size() > 2
                && one.length() > 3
                && longer.subList(1, longer.size()).contains(one);
    }

    /** The family name first: "Kim Yong Chun" against "Kim Yong Chun" spelt a little differently. */
    private static boolean firstWordsAgree(List<String> said, List<String> full) {
        if (said.size() != full.size()) {
            return false;
        }
        int same = 0;
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).equals(full.get(i))) {
                same++;
            } else if (!Names.alike(said.get(i), full.get(i))) {
                return false;
            }
        }
        return same >= 1;
    }

    private static boolean isTail(List<String> tail, List<String> whole) {
        return tail.size() >= 2
                && tail.size() < whole.size()
                && whole.subList(whole.size() - tail.size(), whole.size()).equals(tail);
    }

    private static boolean spelt(String a, String b) {
        return a.equals(b) || (a.length() >= 5 && b.length() >= 5 && Names.alike(a, b));
    }
}
