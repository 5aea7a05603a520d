/** What the tests of export share: a real database and made-up articles in it. */
@NullMarked
package io.dateline.export.testing;

import org.jspecify.annotations.NullMarked;
