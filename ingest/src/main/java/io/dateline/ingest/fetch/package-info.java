/**
 * The only door to the network: whom we may ask, how politely, how long, how much; and what came back, captured.
 * Sees sources and the feeds that it reads for further addresses; nothing of the database.
 */
@NullMarked
package io.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
