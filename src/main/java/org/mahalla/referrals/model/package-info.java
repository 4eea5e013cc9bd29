/** The words of referrals: states, answers, and the deadline as a clock. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
