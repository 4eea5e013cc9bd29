/** The secretariat's desk: referrals by deadline, one referral, and writing a new one. */
@NullMarked
package org.mahalla.referrals.desk;

import org.jspecify.annotations.NullMarked;
