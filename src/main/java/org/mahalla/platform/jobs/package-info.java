/** Long work: done once, with counts, time left and cancel, across restarts; and work that comes round again. */
@NamedInterface("jobs")
@NullMarked
package org.mahalla.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
