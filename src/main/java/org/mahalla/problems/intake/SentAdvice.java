package org.mahalla.problems.intake;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Leads from the steps of a sent report to its code. */
@ControllerAdvice(basePackageClasses = SentAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SentAdvice {
    @ExceptionHandler(SentException.class)
    String show(SentException sent) {
        return "redirect:/report/" + sent.token() + "/received";
    }
}
