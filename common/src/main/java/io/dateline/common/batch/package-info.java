/** What the steps of all stages are made with: reading ahead and working on all threads while PostgreSQL writes. */
@NullMarked
package io.dateline.common.batch;

import org.jspecify.annotations.NullMarked;
