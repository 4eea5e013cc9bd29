/** How the installation is: what a monitor asks every minute, and how often which refusal was given. */
@NamedInterface
@NullMarked
package org.mahalla.platform.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
