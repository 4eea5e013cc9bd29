/** The secretariats as administrators see them: the ladder of each and who works in it. */
@NullMarked
package org.mahalla.referrals.ladders;

import org.jspecify.annotations.NullMarked;
