package org.mahalla.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Everything a handler throws becomes an answer here; what concerns sign-in goes on to the security filters. */
@ControllerAdvice
final class ErrorAdvice {
    private final FailurePages pages;

    ErrorAdvice(FailurePages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void passOn(Exception refusal) throws Exception {
        throw refusal;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object answer(Exception cause, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // the reader has gone, or has half a page already
        }
        if (cause instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return pages.answer(request, request.getRequestURI(), Failure.of(cause), cause);
    }
}
