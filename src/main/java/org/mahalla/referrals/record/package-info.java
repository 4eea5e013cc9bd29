/** The public record of an agency: what it was asked, when it answered, and what residents said of it. */
@NullMarked
package org.mahalla.referrals.record;

import org.jspecify.annotations.NullMarked;
