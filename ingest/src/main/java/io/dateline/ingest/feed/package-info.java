/**
 * Reads what sources publish to say which articles they have: feeds and sitemaps, broken ones too. Plain Java; the parsers know no
 * document types and load nothing.
 */
@NullMarked
package io.dateline.ingest.feed;

import org.jspecify.annotations.NullMarked;
