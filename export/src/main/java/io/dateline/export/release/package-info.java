/**
 * A release that lies in a folder, as its reader sees it: its data package, and the rows of its tables. Sees the published shape and files.
 */
@NullMarked
package io.dateline.export.release;

import org.jspecify.annotations.NullMarked;
