package io.dateline.common.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One official of one article: who it is, the offices that the article speaks of, and every mention.
 *
 * @param personId the same person in every article: the register's id, else made from name, office and country
 * @param personName empty where nobody can know it
 * @param offices at least one
 * @param mentions at least one, in text order
 */
public record Official(
        String personId,
        Optional<String> personName,
        Optional<String> wikidataId,
        List<OfficeHeld> offices,
        List<OfficialMention> mentions) {

    /**
     * An office as held by the person on the article's day.
     *
     * @param office a code of the office list
     * @param label as a person would write it: "Minister of Defence of Iraq"
     * @param country ISO 3166-1 alpha-2, or UN, EU, XN (NATO), XA (African Union), XX (other bodies, or unknown)
     * @param termStart ISO date in the precision known: {@code 2019-07-23}, {@code 2019-07} or {@code 2019}
     * @param termEnd the day of leaving; the term is {@code [termStart, termEnd)}
     */
    public record OfficeHeld(
            String office,
            String label,
            Optional<String> organisation,
            String country,
            Standing standing,
            Optional<String> termStart,
            Optional<String> termEnd,
            Basis basis,
            Decision decision) {}

    /** Where the person stands towards the office on the article's day. */
    public enum Standing {
        CURRENT,
        FORMER,
        ACTING,
        ELECT,
        NOMINEE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the record was made from. */
    public enum Basis {
        TEXT,
        REGISTER,
        BOTH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Official {
        offices = List.copyOf(offices);
        mentions = List.copyOf(mentions);
        if (offices.isEmpty() || mentions.isEmpty()) {
            throw new IllegalArgumentException("An official has an office and a mention: " + personId);
        }
    }
}
