package org.mahalla.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.mahalla.access.ThrottledException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers too many attempts with 429 and when to try again, in words and in `Retry-After`. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ThrottledAdvice {
    @ExceptionHandler(ThrottledException.class)
    Object tooMany(ThrottledException throttled, HttpServletRequest request, HttpServletResponse response) {
        Duration wait = throttled.retryAfter();
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (Viewers.carriesKey(request)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS));
        }
        ModelAndView page = new ModelAndView("access/gate/throttled", Map.of("minutes", (seconds + 59) / 60));
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }
}
