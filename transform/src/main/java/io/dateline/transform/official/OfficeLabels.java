package io.dateline.transform.official;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How offices and their organisations are printed: by the register's own title, else by the office list's plain words. */
final class OfficeLabels {

    private static final Set<String> NO_ORGANISATION =
            Set.of("head-of-state", "monarch", "head-of-government", "vice-president", "deputy-head-of-government");

    private static final Set<String> WITH_ARTICLE = Set.of(
            "United States",
            "United Kingdom",
            "Netherlands",
            "Philippines",
            "Czech Republic",
            "United Arab Emirates",
            "Bahamas",
            "Gambia",
            "Maldives",
            "Democratic Republic of the Congo",
            "Republic of the Congo",
            "Central African Republic",
            "Dominican Republic",
            "Solomon Islands",
            "Marshall Islands",
            "Seychelles",
            "United Nations",
            "European Union",
            "African Union",
            "Vatican",
            "Comoros");

    private final OfficialLexicon lexicon;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, String> portfolios = new HashMap<>();

    OfficeLabels(OfficialLexicon lexicon) {
        this.lexicon = lexicon;
        for (String[] row : Resources.rows("office_labels.tsv")) {
            (row[0].startsWith("portfolio:") ? portfolios : plain).put(row[0].replace("portfolio:", ""), row[1]);
        }
    }

    /** "Secretary of Defense of the United States" */
    String label(Term term) {
        if (term.organisation().isPresent()) {
            String organisation = term.organisation().get();
            return term.title().contains(organisation) ? term.title() : term.title() + ", " + organisation;
        }
        return withCountry(term.title(), term.country());
    }

    String label(String office, String country, Optional<String> organisation) {
        int colon = office.indexOf(':');
        String portfolio = colon < 0 ? "" : office.substring(colon + 1);
        boolean minister = office.startsWith("minister:") || office.startsWith("deputy-minister:");
        String words = minister
                ? plain.getOrDefault(office.substring(0, colon), "Minister")
                        + (portfolio.equals("other") ? "" : " of " + portfolios.getOrDefault(portfolio, portfolio))
                : plain.getOrDefault(office, office);
        if (!minister
                && organisation.isPresent()
                && Character.isUpperCase(organisation.get().charAt(0))
                && !NO_ORGANISATION.contains(office)) {
            return words + ", " + organisation.get();
        }
        return Offices.isLocal(office)
                ? lexicon.countryName(country)
                        .map(name -> words + " in " + article(name))
                        .orElse(words)
                : withCountry(words, country);
    }

    private String withCountry(String words, String country) {
        Optional<String> name = lexicon.countryName(country);
        if (name.isEmpty() || words.contains(name.get())) {
            return words;
        }
        return words + " of " + article(name.get());
    }

    private static String article(String name) {
        return WITH_ARTICLE.contains(name) ? "the " + name : name;
    }

    Optional<String> organisation(Term term) {
        return term.organisation().or(() -> organisation(term.office(), term.country(), Optional.empty()));
    }

    /** The organisation of an office: what the text said, for ministers their ministry. */
    Optional<String> organisation(String office, String country, Optional<String> said) {
        if (NO_ORGANISATION.contains(office)) {
            return Optional.empty();
        }
        if (!office.startsWith("minister:") && !office.startsWith("deputy-minister:")) {
            return said.filter(o -> !o.equals(o.toLowerCase(Locale.ROOT)));
        }
        String portfolio = office.substring(office.indexOf(':') + 1);
        Optional<String> ministry = lexicon.ministry(country, portfolio);
        if (ministry.isPresent() || portfolio.equals("other")) {
            return ministry.or(() -> said);
        }
        return lexicon.countryName(country)
                .map(name -> "Ministry of " + portfolios.getOrDefault(portfolio, portfolio) + " of " + article(name));
    }
}
