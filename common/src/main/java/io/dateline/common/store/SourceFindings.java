package io.dateline.common.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a person should look at a source: what it came to in a run, against what is expected of it and against its own past. */
final class SourceFindings {

    /** Runs with fewer articles say nothing of a source's layout. */
    static final int ENOUGH_ARTICLES = 5;

    private static final int ENOUGH_RUNS = 3;
    /** So much more of a share than before is no chance any more. */
    private static final double FAR_MORE = 0.4;

    private static final double FAR_LONGER = 2.5;

    private SourceFindings() {}

    /** How many articles a run is expected to find. */
    record Bounds(int min, Optional<Integer> max) {}

    /**
     * A source's last runs, those with enough articles.
     *
     * @param undated the share of their articles that had no date
     * @param rejected the share of their pages that were refused
     * @param medianChars the middle of the middle lengths of their articles
     */
    record History(int runs, double undated, double rejected, double medianChars) {}

    static List<String> of(SourceHealth health, Bounds bounds, History history) {
        List<String> findings = new ArrayList<>();
        int articles = health.stored() + health.unchanged();
        if (health.failed() > 0 && health.listed() == 0) {
            findings.add("nothing of what it lists could be read");
        } else if (health.failed() > 0 && articles == 0 && health.fetched() + health.notModified() == 0) {
            findings.add("none of its pages could be had");
        } else if (articles == 0 && health.rejected() > 0) {
            findings.add("none of its pages gave an article");
        }
        if (articles < bounds.min()) {
            findings.add(articles + " articles, at least " + bounds.min() + " are expected");
        }
        bounds.max()
                .filter(max -> articles > max)
                .ifPresent(max -> findings.add(articles + " articles, at most " + max + " are expected"));
        if (history.runs() >= ENOUGH_RUNS) {
            drift(health, history, findings);
        }
        return findings;
    }

    private static void drift(SourceHealth health, History past, List<String> findings) {
        double rejected = (double) health.rejected() / Math.max(1, health.stored() + health.rejected());
        if (health.rejected() >= ENOUGH_ARTICLES && rejected > past.rejected() + FAR_MORE) {
            findings.add("far more of its pages refused than before; its layout may have changed");
        }
        if (health.stored() < ENOUGH_ARTICLES) {
            return;
        }
        if ((double) health.undated() / health.stored() > past.undated() + FAR_MORE) {
            findings.add("far more articles without a date than before; its layout may have changed");
        }
        int median = health.medianChars().orElse(0);
        if (median * FAR_LONGER < past.medianChars() || median > past.medianChars() * FAR_LONGER) {
            findings.add("articles of another length than before; its layout may have changed");
        }
    }
}
