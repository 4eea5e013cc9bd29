package org.mahalla.problems.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.access.TokenFree;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.Phrases;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.problems.intake.Received;
import org.mahalla.problems.intake.WholeForm;
import org.mahalla.problems.intake.WholeReport;
import org.mahalla.problems.model.State;
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what waited on a phone. Sent any number of times under one key it is one report with one code. */
@Controller
class SentController {
    private static final String PATH = "/report/sent";

    private final WholeReport wholeReport;
    private final Problems problems;
    private final Words words;
    private final Throttle throttle;

    SentController(WholeReport wholeReport, Problems problems, Words words, Throttle throttle) {
        this.wholeReport = wholeReport;
        this.problems = problems;
        this.words = words;
        this.throttle = throttle;
    }

    @Bean
    static TokenFree sentWithoutToken() {
        return new TokenFree(PATH);
    }

    /** What is wrong with one field, in words of the page's language. */
    record Wrong(String field, String words) {}

    @Open
    @PostMapping(PATH)
    ResponseEntity<Object> take(
            WholeForm form, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        Language language = RequestLanguage.of(request);
        FormErrors errors = new FormErrors();
        Optional<String> key = form.canonicalKey();
        if (key.isEmpty()) {
            errors.reject("key", "problems.offline.nokey");
        }
        return key.flatMap(known -> wholeReport
                        .receive(known, form, parameters, language, errors)
                        .map(received -> answered(HttpStatus.OK, answer(known, received, language))))
                .orElseGet(() -> refused(HttpStatus.UNPROCESSABLE_CONTENT, wrong(errors, words.in(language))));
    }

    /** What cannot be taken for good or for now, in the same shape as what is wrong with a field. */
    @ExceptionHandler
    ResponseEntity<Object> answer(RefusedException refused, HttpServletRequest request) {
        Phrases phrases = words.in(RequestLanguage.of(request));
        Refusal why = refused.refusal();
        return switch (why.code()) {
            case "PLT-002" ->
                refused(HttpStatus.GONE, List.of(new Wrong("send", phrases.t("problems.offline.erased"))));
            case "PLT-004" -> refused(HttpStatus.SERVICE_UNAVAILABLE, List.of(said(why, phrases)));
            default -> refused(HttpStatus.CONFLICT, List.of(said(why, phrases)));
        };
    }

    /** What may be the same is not looked for before the report is answered: the phone asks for it afterwards. */
    private SentAnswer answer(String key, Received received, Language language) {
        Optional<Problem> own = problems.find(received.problem());
        boolean asks = own.filter(problem -> problem.state() == State.NEW && !problem.aboutCouncil())
                .isPresent();
        return SentAnswer.of(
                received.code(), own.map(Problem::dueOn), asks ? "/report/" + key + "/same/any" : null, language);
    }

    private static Wrong said(Refusal why, Phrases phrases) {
        return new Wrong(
                "send", phrases.t("refusal." + why.code(), why.parameters().toArray()));
    }

    private static ResponseEntity<Object> refused(HttpStatus status, List<Wrong> why) {
        return answered(status, Map.of("errors", why));
    }

    private static ResponseEntity<Object> answered(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private static List<Wrong> wrong(FormErrors errors, Phrases phrases) {
        return errors.all().stream()
                .map(error -> new Wrong(
                        error.field(), phrases.t(error.key(), error.args().toArray())))
                .toList();
    }
}
