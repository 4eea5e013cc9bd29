/** How an official without an account answers: by a link or the code of a letter, for one referral. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
