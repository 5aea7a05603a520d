/**
 * From stored articles to annotations. The annotators below this package are a library of plain Java; only {@code batch} knows that they
 * run inside a job.
 */
@NullMarked
package io.dateline.transform;

import org.jspecify.annotations.NullMarked;
