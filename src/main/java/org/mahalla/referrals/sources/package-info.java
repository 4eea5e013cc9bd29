/** Referrals that a source of imported reports made itself: to whom, by when, and whether that was kept. */
@NullMarked
package org.mahalla.referrals.sources;

import org.jspecify.annotations.NullMarked;
