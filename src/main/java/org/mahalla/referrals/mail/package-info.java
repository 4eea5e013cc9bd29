/** Replies by e-mail: which referral a message answers, what its writer says anew, and where messages are fetched. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
