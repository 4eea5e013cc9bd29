package org.mahalla.problems.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.problems.ProblemId;
import org.mahalla.problems.taxonomy.Topic;
import org.mahalla.problems.taxonomy.Topics;
import org.mahalla.shared.EmailAddress;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PhoneNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Step 3 of 3: how to be told, a last look, and sending. Sent again, it is answered with the first code. */
@Controller
class ContactController {
    private final Drafts drafts;
    private final Topics topics;
    private final Neighbourhoods neighbourhoods;
    private final ReportProblem reportProblem;
    private final Throttle throttle;
    private final JoinedTo joined;

    ContactController(
            Drafts drafts,
            Topics topics,
            Neighbourhoods neighbourhoods,
            ReportProblem reportProblem,
            Throttle throttle,
            JoinedTo joined) {
        this.drafts = drafts;
        this.topics = topics;
        this.neighbourhoods = neighbourhoods;
        this.reportProblem = reportProblem;
        this.throttle = throttle;
        this.joined = joined;
    }

    @Open
    @GetMapping("/report/{token}/contact")
    ModelAndView edit(@PathVariable String token, HttpServletRequest request) {
        ReportDraft draft = drafts.open(token);
        return ready(draft)
                ? page(token, draft, ContactForm.of(draft), new FormErrors(), RequestLanguage.of(request))
                : new ModelAndView("redirect:" + missing(token, draft));
    }

    @Open
    @PostMapping("/report/{token}/contact")
    ModelAndView send(
            @PathVariable String token, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        ReportDraft draft = drafts.open(token);
        if (!ready(draft)) {
            return new ModelAndView("redirect:" + missing(token, draft));
        }
        throttle.check(Throttle.Purpose.REPORT, Address.of(request));
        Topic topic = topic(draft);
        ContactForm form = ContactForm.of(parameters, topic);
        FormErrors errors = new FormErrors();
        PhoneNumber phone = form.readPhone(errors);
        EmailAddress email = form.readEmail(errors);
        if (!errors.isEmpty()) {
            ModelAndView again = page(token, draft, form, errors, RequestLanguage.of(request));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Received received = reportProblem.receive(
                draft.report(token, neighbourhood(draft), topic, form, phone, email, RequestLanguage.of(request)),
                Optional.ofNullable(draft.joins()).flatMap(ProblemId::of).orElse(null));
        drafts.save(token, draft.sent(received));
        return new ModelAndView("redirect:/report/" + token + "/received");
    }

    private ModelAndView page(String token, ReportDraft draft, ContactForm form, FormErrors errors, Language language) {
        return new ModelAndView("problems/intake/contact")
                .addObject("token", token)
                .addObject("draft", draft)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("joins", joined.titleOf(draft.joins(), language))
                .addObject("topic", topic(draft))
                .addObject("neighbourhood", neighbourhood(draft));
    }

    private static boolean ready(ReportDraft draft) {
        return draft.hasPlace() && draft.hasWords() && !draft.undecided();
    }

    private static String missing(String token, ReportDraft draft) {
        String words = draft.hasWords() ? "/details" : "/what";
        return "/report/" + token + (draft.hasPlace() ? words : "/where");
    }

    private Topic topic(ReportDraft draft) {
        return Optional.ofNullable(draft.topic()).flatMap(topics::find).orElseThrow(NotFoundException::new);
    }

    private Neighbourhood neighbourhood(ReportDraft draft) {
        return Optional.ofNullable(draft.neighbourhood())
                .flatMap(NeighbourhoodId::of)
                .flatMap(neighbourhoods::find)
                .orElseThrow(NotFoundException::new);
    }
}
