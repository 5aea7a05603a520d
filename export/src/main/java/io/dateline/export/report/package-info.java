/**
 * {@code report.html}: a release to be looked at, in one file that needs no server and no network. Plain Java; the page itself, its style
 * and its script are resources beside this package.
 */
@NullMarked
package io.dateline.export.report;

import org.jspecify.annotations.NullMarked;
