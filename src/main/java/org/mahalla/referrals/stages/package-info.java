/** One referral as it stands, and the steps it takes through the timeline. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.stages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
