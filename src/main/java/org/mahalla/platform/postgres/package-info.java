/** The database: the embedded PostgreSQL of an installation or any other by address, and its migrations. */
@NamedInterface
@NullMarked
package org.mahalla.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
