/**
 * Tests of what an article is.
 */
@NullMarked
package io.dateline.common.article;

import org.jspecify.annotations.NullMarked;
