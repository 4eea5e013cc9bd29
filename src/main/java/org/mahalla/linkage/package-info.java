/**
 * Tells how likely two descriptions speak of the same thing, and why. Pure computation: no database, no Spring.
 *
 * <p>Owns: words, rarity, likeness, sight, suggestion. Called by problems for reports that may be twins. Never decides
 * and never joins anything: a person does. Never keeps what it is given.
 */
@ApplicationModule(
        displayName = "linkage",
        allowedDependencies = {"shared"})
@NullMarked
package org.mahalla.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
