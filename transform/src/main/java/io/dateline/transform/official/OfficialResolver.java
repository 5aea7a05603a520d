package io.dateline.transform.official;

import io.dateline.common.annotation.AnnotationContext;
import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.Official.OfficeHeld;
import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.annotation.Status;
import io.dateline.common.article.Span;
import io.dateline.transform.official.Lexeme.WordClass;
import io.dateline.transform.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From what was found in an article's fields to its officials: who, which office, whose, on the article's day. */
final class OfficialResolver {

    private final RegisterNames register;
    private final OfficeLabels labels;
    private final NameMatch names;
    private final PersonLinker linker;

    OfficialResolver(OfficialLexicon lexicon, RegisterNames register) {
        this.register = register;
        labels = new OfficeLabels(lexicon);
        names = new NameMatch(lexicon);
        linker = new PersonLinker(register, names);
    }

    /** @param fields title, then body */
    List<Official> resolve(List<OfficialMatcher.Found> fields, AnnotationContext context) {
        ArticleView view = new ArticleView(context, fields);
        ArticlePeople people = new ArticlePeople(names, register, linker, view);
        Set<Candidate> taken = new HashSet<>();
        // The body introduces people; the title speaks of them in short.
        List<OfficialMatcher.Found> order = List.of(fields.get(1), fields.get(0));
        order.forEach(
                f -> f.titled().stream().filter(c -> !ArticlePeople.isTitle(c)).forEach(people::introduce));
        order.forEach(f -> f.titled().stream()
                .filter(c -> ArticlePeople.isTitle(c) && c.partner != null)
                .forEach(c -> people.linked(c, f.names(), taken)));
        people.all().forEach(p -> linker.link(p, view));
        taken.addAll(people.followers());
        order.forEach(f -> people.registered(f.names(), taken));
        order.forEach(f -> people.laterNames(f.names(), taken));
        people.shortTitles();
        ProminentNames prominent = new ProminentNames(register, view);
        order.forEach(f -> prominent.add(people, f.names(), taken));
        OfficeRecords records = records(people, view);
        people.all().removeIf(p -> records.of(p).isEmpty());
        Set<Candidate> joined = new HashSet<>();
        people.all().forEach(p -> joined.addAll(p.mentions));
        RoleResolver roles = new RoleResolver(register.terms(), view, people, records.bounds());
        order.forEach(f -> f.titled().stream()
                .filter(c ->
                        ArticlePeople.isTitle(c) && !joined.contains(c) && !c.future && c.link != Candidate.Link.CLAUSE)
                .forEach(roles::resolve));
        return build(people, records, view);
    }

    /** An undated article is read twice: what is sure bounds its day, and the bounds choose among the terms that are not. */
    private OfficeRecords records(ArticlePeople people, ArticleView view) {
        OfficeRecords open = new OfficeRecords(view, labels, register.terms(), ArticleBounds.NONE);
        if (view.day().isPresent()) {
            return open;
        }
        List<OfficeHeld> offices =
                people.all().stream().flatMap(p -> open.of(p).stream()).toList();
        return new OfficeRecords(view, labels, register.terms(), ArticleBounds.ofOffices(offices));
    }

    private List<Official> build(ArticlePeople people, OfficeRecords records, ArticleView view) {
        List<Official> out = new ArrayList<>();
        List<Span> used = new ArrayList<>();
        for (Someone someone : people.all()) {
            List<OfficeHeld> offices = records.of(someone);
            List<OfficialMention> mentions = mentions(someone, used);
            if (!offices.isEmpty() && !mentions.isEmpty()) {
                Optional<String> name = Optional.ofNullable(someone.person)
                        .map(Person::name)
                        .or(() -> Optional.of(someone.name).filter(n -> !n.isEmpty()));
                out.add(new Official(
                        id(someone, offices.get(0), view),
                        name,
                        Optional.ofNullable(someone.person).flatMap(Person::wikidataId),
                        offices,
                        mentions));
            }
        }
        out.sort(Comparator.comparing(o -> o.mentions().get(0).span()));
        return out;
    }

    private static String id(Someone someone, OfficeHeld office, ArticleView view) {
        if (someone.person != null) {
            return someone.person.id();
        }
        String name = Names.fold(someone.name).replace(' ', '-');
        String day = name.isEmpty() ? view.day().map(d -> ":" + d).orElse("") : "";
        return "text:" + name + ":" + office.office() + ":" + office.country() + day;
    }

    private List<OfficialMention> mentions(Someone someone, List<Span> used) {
        List<OfficialMention> out = new ArrayList<>();
        for (int i = 0; i < someone.mentions.size(); i++) {
            Candidate c = someone.mentions.get(i);
            Span span = span(c);
            if (used.stream().anyMatch(span::overlaps)) {
                continue;
            }
            used.add(span);
            Someone.Joined how = someone.joined.get(i);
            out.add(new OfficialMention(
                    span,
                    c.type,
                    new Decision(
                            how.rule(), how.confidence(), someone.ambiguous ? Status.AMBIGUOUS : Status.RESOLVED)));
        }
        out.sort(Comparator.comparing(OfficialMention::span));
        return out;
    }

    /** The mention's span; a name takes the country's possessive, the party or the honorific before it along. */
    private static Span span(Candidate c) {
        Segments s = c.segments;
        Tokens tokens = s.tokens();
        int start = c.start;
        if (c.type == OfficialMention.Type.NAME) {
            start = beforeName(s, start);
        }
        return new Span(c.field, tokens.start(start), tokens.end(c.end - 1));
    }

    private static int beforeName(Segments s, int start) {
        Tokens tokens = s.tokens();
        int at = start;
        if (at > 1
                && tokens.is(at - 1, '.')
                && s.is(s.ofToken(at - 2), WordClass.HONORIFIC)
                && tokens.isCapitalised(at - 2)) {
            return at - 2;
        }
        if (at > 0
                && s.is(s.ofToken(at - 1), WordClass.HONORIFIC)
                && tokens.isCapitalised(at - 1)
                && !s.newLineBefore(at)) {
            return s.firstToken(s.ofToken(at - 1));
        }
        if (at > 2 && tokens.is(at - 1, "s") && s.isApostrophe(at - 2)) {
            Lexeme owner = s.lexeme(s.ofToken(at - 3));
            return owner.country().isPresent() ? s.firstToken(s.ofToken(at - 3)) : at;
        }
        if (at > 0 && !s.newLineBefore(at)) {
            Lexeme before = s.lexeme(s.ofToken(at - 1));
            boolean party = s.isCapitalised(s.ofToken(at - 1))
                    && before.bodies().stream().anyMatch(b -> b.kind().equals("party"));
            return party ? s.firstToken(s.ofToken(at - 1)) : at;
        }
        return at;
    }
}
