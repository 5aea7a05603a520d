package io.dateline.transform.official;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the register's ambassadors are sent, as their terms print it: "Ambassador to Afghanistan". */
final class Posts {

    private static final Pattern POST = Pattern.compile(" (?:to|in) (?:the )?(.+)$");
    private static final Map<String, String> CODES = codes();

    private Posts() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String[] row : Resources.rows("countries.tsv")) {
            codes.put(row[1], row[0]);
            for (String name : row[2].split("\\|")) {
                codes.putIfAbsent(name, row[0]);
            }
        }
        return codes;
    }

    /** Whether a title that names a post can mean a term; one that names none, or a term at a body without a code, leaves it open. */
    static boolean agree(Title title, Term term) {
        return title.postedTo().isEmpty()
                || code(term.title())
                        .filter(c -> !title.postedTo().get().equals(c))
                        .isEmpty();
    }

    private static Optional<String> code(String printed) {
        Matcher post = POST.matcher(printed);
        return post.find() ? Optional.ofNullable(CODES.get(post.group(1))) : Optional.empty();
    }
}
