package org.mahalla.access.gate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Open;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What stands on a handler: open to everybody, or the actions of which one is needed. */
public sealed interface AccessRule {
    record Everybody() implements AccessRule {}

    record Needs(Set<Action> anyOf) implements AccessRule {}

    /** The rule of the method, else of its controller; empty where neither says anything, which means refused. */
    static Optional<AccessRule> of(HandlerMethod handler) {
        if (ErrorController.class.isAssignableFrom(handler.getBeanType()) || isOfTheFrame(handler)) {
            return Optional.of(new Everybody());
        }
        Open open = handler.getMethodAnnotation(Open.class);
        Allow allow = handler.getMethodAnnotation(Allow.class);
        if (open == null && allow == null) {
            open = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Open.class);
            allow = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allow.class);
        }
        if (open != null && allow != null) {
            return Optional.empty();
        }
        if (open != null) {
            return Optional.of(new Everybody());
        }
        return allow == null || allow.value().length == 0
                ? Optional.empty()
                : Optional.of(new Needs(EnumSet.copyOf(Arrays.asList(allow.value()))));
    }

    /** The frame lies below this module and holds nothing but the look of pages. */
    private static boolean isOfTheFrame(HandlerMethod handler) {
        String name = handler.getBeanType().getPackageName();
        return name.equals("org.mahalla.frame") || name.startsWith("org.mahalla.frame.");
    }
}
