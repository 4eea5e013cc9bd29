/** The secretariats, their ladders, and which of them and which agency a problem goes to. */
@NamedInterface
@NullMarked
package org.mahalla.referrals.secretariats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
