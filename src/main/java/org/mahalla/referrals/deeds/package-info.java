/** What the secretariats' desk does to one or many referrals at once: looked at before, told row by row, taken back. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.deeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
