package org.mahalla.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;
import org.mahalla.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a failure as a page, or as a problem document to a program; a fault of ours is logged under a number. */
@Component
final class FailurePages {
    private static final Logger log = LoggerFactory.getLogger(FailurePages.class);

    private final Words words;
    private final SecureRandom random = new SecureRandom();

    FailurePages(Words words) {
        this.words = words;
    }

    Object answer(HttpServletRequest request, String path, Failure failure, @Nullable Throwable cause) {
        String incident = failure.isOurs() ? logged(cause) : null;
        Phrases phrases = words.in(RequestLanguage.of(request));
        String title = phrases.t("frame.error." + failure.word() + ".title");
        String told = told(phrases, failure);
        return asksForProgram(request, path)
                ? problem(failure, title, told, incident)
                : page(failure, title, told, incident);
    }

    /** The same page for what the server refuses before any request is made of it. */
    ModelAndView unread(Language language, int status) {
        Failure failure = Failure.of(status);
        Phrases phrases = words.in(language);
        return page(failure, phrases.t("frame.error." + failure.word() + ".title"), told(phrases, failure), null);
    }

    private static String told(Phrases phrases, Failure failure) {
        Refusal refusal = failure.refusal();
        return refusal == null
                ? phrases.t("frame.error." + failure.word() + ".words")
                : phrases.t("refusal." + refusal.code(), refusal.parameters().toArray());
    }

    private static ModelAndView page(Failure failure, String title, String told, @Nullable String incident) {
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("words", told);
        if (incident != null) {
            model.put("incident", incident);
        }
        if (failure.refusal() != null) {
            model.put("code", failure.refusal().code());
        }
        String view = failure.word().equals("notfound") ? "frame/errors/notfound" : "frame/errors/failure";
        ModelAndView page = new ModelAndView(view, model);
        page.setStatus(HttpStatusCode.valueOf(failure.status()));
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(
            Failure failure, String title, String told, @Nullable String incident) {
        ProblemDetail problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(title);
        problem.setDetail(told);
        if (failure.refusal() != null) {
            problem.setProperty("code", failure.refusal().code());
        }
        if (incident != null) {
            problem.setProperty("incident", incident);
        }
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String logged(@Nullable Throwable cause) {
        String incident = String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
        log.error("incident {}", incident, cause);
        return incident;
    }

    private static boolean asksForProgram(HttpServletRequest request, String path) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return path.startsWith("/api/") || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
