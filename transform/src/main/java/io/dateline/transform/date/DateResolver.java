package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Anchor;
import io.dateline.common.annotation.DateMention.Days;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.common.annotation.Decision;
import io.dateline.common.annotation.Status;
import io.dateline.common.article.Span;
import java.util.Optional;

/** Gives a match its type, value and days, and moves the scene on. */
final class DateResolver {

    private final Points points;

    DateResolver(Holidays holidays) {
        points = new Points(holidays);
    }

    DateMention resolve(DateMatch match, Span span, Lexemes lexemes, Scene scene) {
        Outcome outcome = outcome(match, lexemes, scene);
        if (outcome.anchor() == Anchor.PUBLICATION) {
            outcome = coarsened(outcome, scene);
        }
        boolean calendar = outcome.type() == DateMention.Type.DATE || outcome.type() == DateMention.Type.TIME;
        boolean settled = calendar && outcome.status() != Status.UNRESOLVED;
        Optional<Days> days = settled ? Timex.days(outcome.value()) : Optional.empty();
        Optional<Grain> grain = grain(match, outcome);
        if (settled) {
            scene.speakOf(outcome.value(), isNamed(match));
            scene.weekday(match, days);
        } else if (outcome.type() == DateMention.Type.DURATION) {
            scene.speakOfLength();
        }
        return new DateMention(
                span,
                outcome.type(),
                outcome.value(),
                Optional.ofNullable(outcome.mod()).map(Mod::name),
                Sets.quant(match),
                Sets.freq(match),
                days,
                grain,
                outcome.anchor(),
                Optional.ofNullable(outcome.anchorDate()),
                new Decision(match.rule().name(), outcome.confidence(), outcome.status(), outcome.readings()));
    }

    /** Whether a bare weekday is tied to a day that has just been named: "Saturday and Sunday". */
    private static boolean isJoined(DateMatch match, Lexemes lexemes, Scene scene) {
        int joint = match.first() - 1;
        return match.has(Slot.WEEKDAY)
                && match.end() - match.first() == 1
                && scene.endsAt(joint)
                && (lexemes.is(joint, "and")
                        || lexemes.is(joint, "or")
                        || lexemes.is(joint, "through")
                        || lexemes.is(joint, "to")
                        || lexemes.is(joint, "-"));
    }

    /** Whether the words name a date themselves instead of counting or pointing from another. */
    private static boolean isNamed(DateMatch match) {
        DateRule.Sense sense = match.rule().sense();
        return (sense == DateRule.Sense.POINT || sense == DateRule.Sense.RANGE) && !match.has(Slot.RELATIVE);
    }

    private Outcome outcome(DateMatch match, Lexemes lexemes, Scene scene) {
        return switch (match.rule().sense()) {
            case POINT, RANGE ->
                isJoined(match, lexemes, scene)
                        ? Weekdays.after(scene.joinable(), match)
                        : points.read(match, scene, direction(match, lexemes));
            case OFFSET -> Relatives.offset(match, scene);
            case VAGUE -> Relatives.vague(Unit.of(match.get(Slot.UNIT)));
            case COMPARISON -> Relatives.comparison(match, scene);
            case DURATION -> duration(match);
            case SET -> Sets.read(match);
            case REFERENCE -> reference(match);
            case NONE -> throw new IllegalStateException("Matches without sense are dropped: " + match.rule());
        };
    }

    /** The tense of the words close by, "from April through January"; where they say nothing, of those before the whole range. */
    private static int direction(DateMatch match, Lexemes lexemes) {
        int close = Tense.direction(lexemes, match.first(), match.end());
        return close == 0 && match.has(Slot.BEGIN)
                ? Tense.direction(lexemes, match.get(Slot.BEGIN, 0), match.end())
                : close;
    }

    private static Outcome reference(DateMatch match) {
        int relative = match.get(Slot.RELATIVE, 0);
        return Outcome.free(
                DateMention.Type.DATE, relative < 0 ? "PAST_REF" : relative > 0 ? "FUTURE_REF" : "PRESENT_REF", 0.9);
    }

    private static Outcome duration(DateMatch match) {
        Unit unit = Unit.of(match.get(Slot.UNIT));
        String value = Durations.iso(match.has(Slot.COUNT) ? match.get(Slot.COUNT) : Quantity.ONE, unit);
        if (match.has(Slot.COUNT2) && match.has(Slot.UNIT2)) {
            value = Durations.join(value, Durations.iso(match.get(Slot.COUNT2), Unit.of(match.get(Slot.UNIT2))));
        }
        Outcome outcome = Outcome.free(DateMention.Type.DURATION, value, 0.95);
        return match.has(Slot.MOD) ? outcome.withMod(Mod.of(match.get(Slot.MOD))) : outcome;
    }

    /** A publication date known to the month or year fixes nothing finer. */
    private static Outcome coarsened(Outcome outcome, Scene scene) {
        Optional<Grain> grain = Timex.grain(outcome.value());
        var precision = scene.precision();
        if (precision == null || grain.isEmpty() || !Points.isFinerThan(grain.get(), precision)) {
            return outcome;
        }
        return Outcome.unresolved(outcome.type(), Timex.unknown(outcome.value(), grain.get()));
    }

    private static Optional<Grain> grain(DateMatch match, Outcome outcome) {
        if (outcome.type() == DateMention.Type.DURATION || outcome.type() == DateMention.Type.SET) {
            return match.has(Slot.UNIT) ? Optional.of(Unit.of(match.get(Slot.UNIT)).grain) : Optional.empty();
        }
        return Timex.grain(outcome.value());
    }
}
