/**
 * Talking with who reported without knowing who it is: messages through the relay, the news they chose, and the rare reveal
 * of a contact, with a reason and a second person. Addresses are opened here and in no other slice.
 */
@NamedInterface
@NullMarked
package org.mahalla.problems.relay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
