/** How the installation fares: notices, health, the demo's mailbox. */
@NullMarked
package org.mahalla.admin.state;

import org.jspecify.annotations.NullMarked;
