/**
 * A release on its way to its place: streamed from one snapshot into a folder beside the target, hashed, synced and renamed, so that it
 * appears whole or not at all. The only room of export that touches files.
 */
@NullMarked
package io.dateline.export.publish;

import org.jspecify.annotations.NullMarked;
