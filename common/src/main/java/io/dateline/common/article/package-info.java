/**
 * What an article is, for every stage: its text, its publication date, its identity. Plain records; sees nothing but the JDK.
 */
@NullMarked
package io.dateline.common.article;

import org.jspecify.annotations.NullMarked;
