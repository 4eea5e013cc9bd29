/**
 * The ground under every module: the database, the append-only timeline, idempotency keys, jobs, files, notices.
 *
 * <p>Owns: timeline entry, seal, answer (to a repeated write), job, file, notice. Called by everybody above. Never knows
 * what a problem, a place or an account is.
 */
@ApplicationModule(displayName = "platform", allowedDependencies = "shared")
@NullMarked
package org.mahalla.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
