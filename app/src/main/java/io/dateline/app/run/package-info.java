/**
 * What a run stands on: the workspace, its database, the lock, recovery from a crash, stopping on a signal.
 */
@NullMarked
package io.dateline.app.run;

import org.jspecify.annotations.NullMarked;
