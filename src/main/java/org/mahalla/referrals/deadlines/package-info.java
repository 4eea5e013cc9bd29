/** Deadlines that pass: reminders, climbs, and moving them when days off change. */
@NullMarked
package org.mahalla.referrals.deadlines;

import org.jspecify.annotations.NullMarked;
