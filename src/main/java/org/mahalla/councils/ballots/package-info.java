/** Open votes of residents for priorities or seats: secret, one for each phone, counted again by whoever wants to. */
@NamedInterface
@NullMarked
package org.mahalla.councils.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
