/** Agencies and referrals for tests. */
@NullMarked
package org.mahalla.referrals.testing;

import org.jspecify.annotations.NullMarked;
