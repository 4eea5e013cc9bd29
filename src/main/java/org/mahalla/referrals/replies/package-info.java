/** What becomes of e-mails: each joins its referral or waits for a person, and a person says what a reply is. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
