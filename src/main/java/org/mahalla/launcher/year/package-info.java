/** The year of referrals of `./mahalla bench referrals`: what happens in it, day by day, and the check of what came of it. */
@NullMarked
package org.mahalla.launcher.year;

import org.jspecify.annotations.NullMarked;
