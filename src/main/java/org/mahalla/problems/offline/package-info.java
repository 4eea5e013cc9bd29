/** Reports written without a network: the page that works offline, and the address that takes what waited on a phone. */
@NullMarked
package org.mahalla.problems.offline;

import org.jspecify.annotations.NullMarked;
