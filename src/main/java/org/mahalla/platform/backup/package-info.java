/**
 * Moving house: a copy of database, files and keys that is checked when it is made, and the way back into an empty
 * installation.
 *
 * <p>Owns: backup, manifest, restore, drill, list of erasures. A shelf (the folder given to {@code backup}) holds one
 * folder per backup and the files of all of them once. Never holds sessions, one-time codes, drafts and messages on
 * their way.
 */
@NamedInterface
@NullMarked
package org.mahalla.platform.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
