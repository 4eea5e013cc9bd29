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
import org.mahalla.problems.stages.Problem;
import org.mahalla.problems.stages.Problems;
import org.mahalla.shared.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
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
        Optional<Received> received =
                key.flatMap(known -> wholeReport.receive(known, form, parameters, language, errors));
        return received.map(answer ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).<Object>body(answer(answer, language)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .cacheControl(CacheControl.noStore())
                        .body(Map.of("errors", wrong(errors, words.in(language)))));
    }

    private SentAnswer answer(Received received, Language language) {
        return SentAnswer.of(received.code(), problems.find(received.problem()).map(Problem::dueOn), language);
    }

    private static List<Wrong> wrong(FormErrors errors, Phrases phrases) {
        return errors.all().stream()
                .map(error -> new Wrong(
                        error.field(), phrases.t(error.key(), error.args().toArray())))
                .toList();
    }
}
