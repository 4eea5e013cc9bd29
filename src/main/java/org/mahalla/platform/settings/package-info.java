/** What an administrator sets while the installation runs: declared by the modules, changed on a page, never forgotten. */
@NamedInterface
@NullMarked
package org.mahalla.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
