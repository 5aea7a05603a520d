package io.dateline.transform.date;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a text writes 3 April 2019 as 4/3/2019 or as 3/4/2019. */
enum NumericOrder {
    MONTH_FIRST,
    DAY_FIRST,
    UNKNOWN;

    /** Countries that write the month first. */
    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH", "PR", "GU", "FM", "MH", "PW");

    /** Where both are usual, the country says nothing. */
    private static final Set<String> UNDECIDED_COUNTRIES = Set.of("CA");

    private static final int MONTHS = 12;

    /**
     * What the text's own dates say, of which one number is too large for a month, else where its readers live.
     *
     * @param region of the outlet: a country ({@code US}) or a division of one ({@code US.TX})
     */
    static NumericOrder of(List<DateMatch> matches, Optional<String> region) {
        for (DateMatch match : matches) {
            if (match.has(Slot.SWAP) && match.get(Slot.DAY, 1) > MONTHS) {
                return match.get(Slot.SWAP) > 0 ? MONTH_FIRST : DAY_FIRST;
            }
        }
        return region.map(NumericOrder::ofRegion).orElse(UNKNOWN);
    }

    private static NumericOrder ofRegion(String region) {
        String country = region.length() > 2 ? region.substring(0, 2) : region;
        if (UNDECIDED_COUNTRIES.contains(country)) {
            return UNKNOWN;
        }
        return MONTH_FIRST_COUNTRIES.contains(country) ? MONTH_FIRST : DAY_FIRST;
    }
}
