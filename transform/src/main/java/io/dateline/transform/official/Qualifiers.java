package io.dateline.transform.official;

import io.dateline.transform.official.Lexeme.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the words around a head say of portfolio, country and body, gathered while a title is read.
 *
 * <p>Mutable; one for each title being read.
 */
final class Qualifiers {

    final List<String> portfolios = new ArrayList<>();
    final List<Body> bodies = new ArrayList<>();
    Optional<String> country = Optional.empty();
    Optional<String> region = Optional.empty();
    Optional<String> unit = Optional.empty();
    Optional<String> postedTo = Optional.empty();
    /** Whether the country stands after the head, "of Iraq", and so decides. */
    boolean ofCountry;
    /** Whether it is a branch of the body: "the FBI's Boston office". */
    boolean part;

    /** Takes what a word before the head names: the nearest country to the head's left comes first and stays. */
    void qualify(Lexeme lexeme) {
        if (country.isEmpty()) {
            country = lexeme.nation().or(lexeme::seat);
        }
        if (country.isEmpty() || lexeme.region().isPresent()) {
            region = region.or(lexeme::region);
        }
        lexeme.bodies().forEach(this::body);
    }

    void body(Body body) {
        if (!bodies.contains(body)) {
            bodies.add(body);
        }
    }

    /** Puts a word before the name of a unit that was read from its end. */
    void unitBefore(String word) {
        unit = Optional.of(word + unit.map(u -> " " + u).orElse(""));
    }

    /** Adds what follows the head to what stands before it. */
    void addPost(Qualifiers post) {
        portfolios.addAll(post.portfolios);
        if (country.isEmpty() || post.ofCountry) {
            country = post.country.or(() -> country);
        }
        post.bodies.forEach(this::body);
        region = region.or(() -> post.region);
        unit = unit.or(() -> post.unit);
        postedTo = post.postedTo;
        part = post.part;
    }
}
