package org.mahalla.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler: somebody who may do one of the actions somewhere. The handler still asks
 * {@link Viewer#may(Action, org.mahalla.shared.PlacePath)} or {@link Viewer#scopes(Action)} for the very place. Stands on
 * the method, or on the controller for all its methods; a handler with neither this nor {@link Open} is refused.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {
    Action[] value();
}
