package io.dateline.ingest.extract;

import io.dateline.common.rejection.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the walls that stand before articles from articles: robot checks, error pages, stubs for subscribers. */
final class Wall {

    private static final Pattern ROBOT_TITLE = Pattern.compile(
            "^(?:just a moment\\b.*|access denied.*|attention required.*|are you a (?:robot|human).*|please wait\\b.*|robot check|"
                    + "security check.*|pardon our interruption.*|verif(?:y|ying) you are human.*|(?:error )?40[134]\\b.*|forbidden|"
                    + "(?:page )?not found.*|.{0,40}page not found.*|seite nicht gefunden.*|page introuvable.*|service unavailable.*|"
                    + "bad gateway.*|request (?:blocked|rejected).*|blocked|captcha.*|ddos.guard.*|one moment, please.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROBOT_TEXT = Pattern.compile(
            "enable java ?script|java ?script (?:is|must be|has been) (?:disabled|enabled|required|turned off)|unusual (?:traffic|activity)|"
                    + "are (?:you )?(?:not )?a (?:robot|human)|checking your browser|verify (?:that )?you(?: a|')re (?:a )?human|solve the captcha|"
                    + "access to this (?:page|site) (?:has been|is) denied|you don't have permission to access|cookies? (?:are|must be) enabled|"
                    + "bitte aktivieren sie java ?script|veuillez activer java ?script|reference ?#\\d|ray id",
            Pattern.CASE_INSENSITIVE);
    /** Words that stand where an article breaks off; "already a subscriber?" stands on whole articles too. */
    private static final Pattern SUBSCRIBERS = Pattern.compile(
            "subscribe (?:now |today )?to (?:continue|read|keep|unlock)|to (?:continue|keep) reading|unlock this (?:article|story)|"
                    + "this (?:article|story|content) is (?:for|available to|exclusive to|only for) (?:\\w+ )?(?:subscribers|members)|"
                    + "log ?in to (?:continue|read)|nur für abonnenten|weiterlesen mit|jetzt weiterlesen|réservé aux abonnés|"
                    + "pour lire la suite|solo para suscriptores|suscríbete para",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A robot wall says little; an article that says more is one, whatever words it uses. */
    private static final int ROBOT_WORDS = 120;
    /** What subscribers are shown ends with the second paragraph or so. */
    private static final int STUB_WORDS = 110;

    private Wall() {}

    /**
     * @param visible all that the page shows, furniture included
     * @param declared whether the page says in its data that it is not free to read
     */
    static Optional<Reason> of(String title, String body, String visible, boolean declared) {
        int words = words(body);
        if (words < ROBOT_WORDS
                && (ROBOT_TITLE.matcher(title.strip()).matches()
                        || ROBOT_TEXT.matcher(body).find()
                        || (words < 20
                                && visible.length() < 2000
                                && ROBOT_TEXT.matcher(visible).find()))) {
            return Optional.of(Reason.ROBOT_WALL);
        }
        boolean stub =
                words < STUB_WORDS && (declared || SUBSCRIBERS.matcher(visible).find());
        return stub ? Optional.of(Reason.PAYWALL) : Optional.empty();
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
