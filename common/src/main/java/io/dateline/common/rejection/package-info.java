/**
 * Bad data as a value: what was refused, where, and for which of a closed list of reasons; and bad settings, which stop. Sees nothing
 * but the JDK.
 */
@NullMarked
package io.dateline.common.rejection;

import org.jspecify.annotations.NullMarked;
