/** The first answer, repeated: no write from outside takes effect twice. */
@NamedInterface
@NullMarked
package org.mahalla.platform.idempotency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
