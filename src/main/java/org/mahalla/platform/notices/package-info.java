/** Messages to people: written into an outbox with their cause, carried by SMS, e-mail or a mailbox on disk. */
@NamedInterface
@NullMarked
package org.mahalla.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
