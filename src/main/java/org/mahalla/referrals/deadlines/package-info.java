/** Deadlines that pass: reminders, climbs, and moving them when days off change. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
