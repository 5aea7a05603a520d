/**
 * What annotators say of an article: mentions of dates, places and officials, each with the rule that decided. The shape that
 * transform writes and export publishes; sees only the article package.
 */
@NullMarked
package io.dateline.common.annotation;

import org.jspecify.annotations.NullMarked;
