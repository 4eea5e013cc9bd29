/** Finding open referrals: bands by deadline, the one filter of the desk, pages. */
@NullMarked
package org.mahalla.referrals.search;

import org.jspecify.annotations.NullMarked;
