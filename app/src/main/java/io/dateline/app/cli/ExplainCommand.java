package io.dateline.app.cli;

import io.dateline.app.job.Session;
import io.dateline.common.annotation.AnnotatedArticle;
import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Mention;
import io.dateline.common.annotation.Official;
import io.dateline.common.annotation.OfficialMention;
import io.dateline.common.annotation.Place;
import io.dateline.common.annotation.PlaceMention;
import io.dateline.common.article.CodePoints;
import io.dateline.common.article.Field;
import io.dateline.common.article.Span;
import io.dateline.common.rejection.BadSettingException;
import io.dateline.common.store.AnnotationStore;
import io.dateline.common.store.AnnotationStore.Pending;
import io.dateline.transform.ArticleAnnotator;
import io.dateline.transform.TransformVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Annotates a mention's article again, which gives the same as before, and this time tells what was weighed. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Why a mention was resolved as it was: its sentence, the rule, and the readings that were weighed.")
final class ExplainCommand implements Callable<Integer> {

    /** As the release's queries make it: article, kind, field and first offset. */
    private static final Pattern MENTION_ID = Pattern.compile("([0-9a-f]{16})-([dpo])-([tb])(\\d+)");

    @Mixin
    private WorkspaceOptions workspace = new WorkspaceOptions();

    @Parameters(paramLabel = "MENTION_ID", description = "As in the column mention_id of a release.")
    private String mentionId = "";

    @Override
    public Integer call() {
        Matcher id = MENTION_ID.matcher(mentionId);
        if (!id.matches()) {
            throw new BadSettingException(
                    "A mention's id looks like 0123456789abcdef-d-b42; it stands in the column mention_id");
        }
        if (workspace.isFresh()) {
            throw new BadSettingException("Nothing has run in " + workspace.workspace + " yet");
        }
        try (Session session = workspace.open()) {
            Pending pending = session.bean(AnnotationStore.class)
                    .article(id.group(1))
                    .orElseThrow(() -> new BadSettingException("This workspace has no article " + id.group(1)));
            String version =
                    pending.version(session.bean(TransformVersion.class).value());
            AnnotatedArticle article =
                    session.bean(ArticleAnnotator.class).annotate(pending.article(), pending.outletRegion(), version);
            Field field = id.group(3).equals("t") ? Field.TITLE : Field.BODY;
            CodePoints offsets = CodePoints.of(article.text().of(field));
            int start = Integer.parseInt(id.group(4));
            Mention mention = mentions(article, id.group(2))
                    .filter(m ->
                            m.span().field() == field && offsets.offset(m.span().start()) == start)
                    .findFirst()
                    .orElseThrow(() -> new BadSettingException("The present rules find no such mention in "
                            + id.group(1) + "; its release was made by other ones"));
            if (workspace.json) {
                WorkspaceOptions.print(toMap(article, mention));
            } else {
                explain(article, mention).forEach(System.out::println);
            }
            return 0;
        }
    }

    private static Stream<? extends Mention> mentions(AnnotatedArticle article, String kind) {
        return switch (kind) {
            case "d" -> article.dates().stream();
            case "p" -> article.places().stream();
            default -> article.officials().stream().flatMap(official -> official.mentions().stream());
        };
    }

    private static List<String> explain(AnnotatedArticle article, Mention mention) {
        Decision decision = mention.decision();
        Stream<String> head = Stream.of(
                line("mention", article.text().of(mention.span())),
                line("sentence", sentence(article, mention.span())),
                line("reading", reading(article, mention)),
                line("rule", decision.rule()),
                line(
                        "status",
                        decision.status().code() + ", confidence "
                                + String.format(Locale.ROOT, "%.2f", decision.confidence())));
        Stream<String> weighed = decision.readings().stream()
                .map(r -> line("weighed", String.format(Locale.ROOT, "%8.3f  %s: %s", r.score(), r.value(), r.why())));
        return Stream.concat(head, weighed).toList();
    }

    private static Map<String, Object> toMap(AnnotatedArticle article, Mention mention) {
        Decision decision = mention.decision();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mention", article.text().of(mention.span()));
        map.put("sentence", sentence(article, mention.span()));
        map.put("reading", reading(article, mention));
        map.put("rule", decision.rule());
        map.put("status", decision.status().code());
        map.put("confidence", decision.confidence());
        map.put(
                "weighed",
                decision.readings().stream()
                        .map(r -> Map.of("score", r.score(), "value", r.value(), "why", r.why()))
                        .toList());
        return map;
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-9s %s", name, value);
    }

    private static String sentence(AnnotatedArticle article, Span span) {
        return article.sentences().stream()
                .filter(sentence -> sentence.span().contains(span))
                .map(sentence -> article.text().of(sentence.span()))
                .findFirst()
                .orElse("");
    }

    private static String reading(AnnotatedArticle article, Mention mention) {
        if (mention instanceof DateMention date) {
            return date.type() + " " + date.value()
                    + date.mod().map(mod -> " " + mod).orElse("")
                    + date.quant().map(quant -> " " + quant).orElse("")
                    + date.freq().map(freq -> " " + freq).orElse("")
                    + date.days().map(d -> ", " + d.start() + " to " + d.end()).orElse("") + ", counted from "
                    + date.anchor().code()
                    + date.anchorDate().map(day -> " " + day).orElse("");
        }
        if (mention instanceof PlaceMention place) {
            return place.role().code() + " "
                    + place.place().map(ExplainCommand::describe).orElse("unresolved");
        }
        OfficialMention found = (OfficialMention) mention;
        return article.officials().stream()
                .filter(official -> official.mentions().contains(found))
                .findFirst()
                .map(ExplainCommand::describe)
                .orElse("");
    }

    private static String describe(Place place) {
        return place.name() + " (" + place.placeId() + "), "
                + place.countryIso2().orElse("no country") + " "
                + place.admin1Name().orElse("") + ", " + place.featureCode() + ", " + place.latitude() + " "
                + place.longitude();
    }

    private static String describe(Official official) {
        return official.personName().orElse("nobody known by name") + ": "
                + String.join(
                        "; ",
                        official.offices().stream()
                                .map(held -> held.standing().code() + " " + held.label() + " (" + held.office() + ", "
                                        + held.country() + "), "
                                        + held.termStart().orElse("?") + " to "
                                        + held.termEnd().orElse("?") + ", from "
                                        + held.basis().code() + ", by "
                                        + held.decision().rule())
                                .toList());
    }
}
