/**
 * Words and values that every module speaks: typed ids, place paths, Persian text, Jalali dates, codes, contact details,
 * sealed personal data, suppressed counts, outcomes and refusals.
 *
 * <p>Owns: {@link org.mahalla.shared.TerritoryId}, {@link org.mahalla.shared.PlacePath},
 * {@link org.mahalla.shared.Language}, {@link org.mahalla.shared.TrackingCode}, {@link org.mahalla.shared.Refusal}.
 * Called by everybody. Never knows Spring's web, SQL or the wall clock; text forms of a person's details hide them.
 */
@ApplicationModule(
        displayName = "shared",
        allowedDependencies = {})
@NullMarked
package org.mahalla.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
