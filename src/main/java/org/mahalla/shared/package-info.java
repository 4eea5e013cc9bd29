/**
 * Words and values that every module speaks: typed ids, place paths, Persian text, Jalali dates, sealed personal data,
 * suppressed counts and refusals.
 *
 * <p>Owns: {@link org.mahalla.shared.TerritoryId}, {@link org.mahalla.shared.PlacePath},
 * {@link org.mahalla.shared.Language}, {@link org.mahalla.shared.Refusal}. Called by everybody. Never knows Spring's web,
 * SQL or the wall clock.
 */
@ApplicationModule(
        displayName = "shared",
        allowedDependencies = {})
@NullMarked
package org.mahalla.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
