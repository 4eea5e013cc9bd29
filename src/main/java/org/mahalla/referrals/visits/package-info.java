/** Visits: the office of an agency is invited to a place to see problems there; what is found becomes referrals. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
