/**
 * Tests of the jobs and what Spring Batch makes of them.
 */
@NullMarked
package io.dateline.app.job;

import org.jspecify.annotations.NullMarked;
