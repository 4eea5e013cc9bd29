package org.mahalla.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what failed outside the handlers: the same pages in the language of the failed address. */
@Controller
final class FailureController implements ErrorController {
    private final FailurePages pages;

    FailureController(FailurePages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request) {
        Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : "/";
        RequestLanguage.set(request, RequestLanguage.ofPath(uri));
        return pages.answer(request, RequestLanguage.stripped(uri), failure(request, cause), cause);
    }

    private static Failure failure(HttpServletRequest request, @Nullable Throwable cause) {
        if (cause != null) {
            Throwable root = cause.getCause();
            Failure failure = Failure.of(cause);
            return failure.isOurs() && root != null ? Failure.of(root) : failure;
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Failure.of(status)
                : Failure.of(404);
    }
}
