package io.dateline.transform.date;

import io.dateline.common.annotation.DateMention;
import io.dateline.common.annotation.DateMention.Grain;
import io.dateline.transform.date.Outcome.Base;

/** Resolves seasons, quarters, halves, decades and centuries. */
final class YearParts {

    private YearParts() {}

    static Outcome season(DateMatch m, Scene scene, int direction) {
        int season = m.get(Slot.SEASON, 0);
        if (Points.hasYear(m)) {
            return Outcome.absolute(DateMention.Type.DATE, Timex.season(Points.explicitYear(m, scene), season));
        }
        Base base = Points.base(m, scene);
        if (base == null) {
            return Outcome.unresolved(
                    DateMention.Type.DATE, "XXXX-" + Timex.season(1, season).substring(5));
        }
        if (Points.isOfRelativeYear(m)) {
            return Outcome.relative(
                    DateMention.Type.DATE,
                    Timex.season(base.day().getYear() + m.get(Slot.RELATIVE, 0), season),
                    base,
                    0.95);
        }
        int month = base.day().getMonthValue();
        int year = base.day().getYear();
        int now = Timex.seasonOf(month);
        if (season == 3 && month <= 2) {
            year--;
        }
        if (base.anchor() == DateMention.Anchor.MENTION && !m.has(Slot.RELATIVE)) {
            return Outcome.relative(DateMention.Type.DATE, Timex.season(year, season), base, 0.75);
        }
        int start = season * 3 + 3;
        if (m.has(Slot.RELATIVE)) {
            int wanted = m.get(Slot.RELATIVE, 0);
            boolean begun = season == 3 && month <= 2 && now != season;
            if (wanted < 0 && (now == season || start > month) && !begun) {
                year--;
            } else if (wanted > 0 && (now == season || start < month)) {
                year++;
            }
        } else if (now != season) {
            year += Choice.nearestSeason(start, month, direction);
        }
        return Outcome.relative(DateMention.Type.DATE, Timex.season(year, season), base, 0.85);
    }

    /** Quarters and halves. */
    static Outcome quarterOrHalf(DateMatch m, Scene scene) {
        int quarter = m.get(Slot.QUARTER, 0);
        int parts = m.has(Slot.QUARTER) ? 4 : 2;
        int part = m.has(Slot.QUARTER) ? quarter : m.get(Slot.HALF, 0);
        if (part < 0) {
            part = parts;
        }
        if (Points.hasYear(m)) {
            return Outcome.absolute(DateMention.Type.DATE, ofYear(Points.explicitYear(m, scene), part, parts));
        }
        Base base = Points.base(m, scene);
        if (base == null) {
            return Outcome.unresolved(
                    DateMention.Type.DATE, "XXXX" + ofYear(1, part, parts).substring(4));
        }
        if (Points.isOfRelativeYear(m)) {
            return Outcome.relative(
                    DateMention.Type.DATE,
                    ofYear(base.day().getYear() + m.get(Slot.RELATIVE, 0), part, parts),
                    base,
                    0.95);
        }
        int now = (base.day().getMonthValue() - 1) / (12 / parts) + 1;
        int year = base.day().getYear() - (part > now + 1 ? 1 : 0);
        return Outcome.relative(DateMention.Type.DATE, ofYear(year, part, parts), base, 0.85);
    }

    /** "The September quarter": the one that the month lies in. */
    static Outcome quarterOf(Outcome month) {
        return Timex.days(month.value())
                .map(days -> month.as(
                        DateMention.Type.DATE,
                        Timex.quarter(days.start().getYear(), (days.start().getMonthValue() + 2) / 3)))
                .orElse(month);
    }

    private static String ofYear(int year, int part, int parts) {
        return parts == 4 ? Timex.quarter(year, part) : Timex.half(year, part);
    }

    static Outcome decade(DateMatch m, Scene scene) {
        int decade = m.get(Slot.DECADE, 0);
        if (m.get(Slot.ERA, 1) < 0) {
            return Outcome.absolute(DateMention.Type.DATE, "BC" + Timex.decade(decade / 10));
        }
        if (decade >= 1000) {
            return Outcome.absolute(
                    DateMention.Type.DATE,
                    decade % 100 == 0 && decade < 2000 ? Timex.century(decade / 100) : Timex.decade(decade / 10));
        }
        Base base = scene.anaphoric(Grain.YEAR);
        int about = base == null ? 2000 : base.day().getYear();
        int year = about / 100 * 100 + decade;
        return Outcome.absolute(DateMention.Type.DATE, Timex.decade((year > about ? year - 100 : year) / 10));
    }

    static Outcome century(DateMatch m) {
        int century = m.get(Slot.CENTURY, 1);
        String value = Timex.century(century - 1);
        return Outcome.absolute(DateMention.Type.DATE, m.get(Slot.ERA, 1) < 0 ? "BC" + value : value);
    }
}
