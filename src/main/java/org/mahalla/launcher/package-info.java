/**
 * The command line: `./mahalla COMMAND`. Starts the database and the application, hands commands to the modules, prints
 * what scripts read (`ready …`, `login …`, counts as JSON) and answers with honest exit codes.
 *
 * <p>Owns: the commands and the demo. Called by the shell script `mahalla`. Never holds a rule of the trade.
 */
@ApplicationModule(displayName = "launcher")
@NullMarked
package org.mahalla.launcher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
