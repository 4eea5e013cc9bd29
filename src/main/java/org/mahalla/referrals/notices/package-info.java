/** What agencies are told of a referral, by the first way that reaches them. */
@NullMarked
package org.mahalla.referrals.notices;

import org.jspecify.annotations.NullMarked;
