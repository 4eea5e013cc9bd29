package org.mahalla.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Address;
import org.mahalla.access.OneTimeCodes;
import org.mahalla.access.OneTimeCodes.Challenge;
import org.mahalla.access.OneTimeCodes.Proof;
import org.mahalla.access.Open;
import org.mahalla.access.Throttle;
import org.mahalla.access.sessions.SessionCookie;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in with a code sent to the phone or e-mail of an account. Nobody learns here whose number is registered. */
@Open
@Controller
final class CodeSignInController {
    private static final String PURPOSE = "sign-in";

    private final OneTimeCodes codes;
    private final Candidates candidates;
    private final SignIn signIn;
    private final Throttle throttle;
    private final Door door;

    CodeSignInController(OneTimeCodes codes, Candidates candidates, SignIn signIn, Throttle throttle, Door door) {
        this.codes = codes;
        this.candidates = candidates;
        this.signIn = signIn;
        this.throttle = throttle;
        this.door = door;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "") String next, Model model) {
        return contactPage("", next, new FormErrors(), model);
    }

    @PostMapping("/sign-in")
    String send(
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Contact> to = Contact.parse(contact);
        if (to.isEmpty()) {
            FormErrors errors = new FormErrors();
            errors.reject("contact", "access.signin.nocontact");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return contactPage(contact, next, errors, model);
        }
        throttle.countOrRefuse(Throttle.Purpose.ONE_TIME_CODE, Address.of(request));
        Challenge challenge = send(to.get(), RequestLanguage.of(request));
        SessionCookie.write(request, response, SessionCookie.CHALLENGE, challenge.value(), OneTimeCodes.LIFE);
        return "redirect:/sign-in/code" + (next.isEmpty() ? "" : "?next=" + encoded(next));
    }

    @GetMapping("/sign-in/code")
    String codeForm(@RequestParam(defaultValue = "") String next, HttpServletRequest request, Model model) {
        return codePage("", next, false, new FormErrors(), request, model);
    }

    @PostMapping("/sign-in/code")
    String create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        throttle.countOrRefuse(Throttle.Purpose.SIGN_IN, Address.of(request));
        FormErrors errors = new FormErrors();
        switch (challenge(request)
                .<Proof>map(it -> codes.prove(PURPOSE, it, code))
                .orElseGet(Proof.Expired::new)) {
            case Proof.Proved(Contact contact) -> {
                Optional<SignIn.Entered> entered = signIn.withContact(contact, remember, door.origin(request));
                if (entered.isPresent()) {
                    return door.enter(entered.get(), remember, next, request, response);
                }
                errors.reject("code", "access.signin.expired");
            }
            case Proof.Wrong(int triesLeft) -> errors.reject("code", "access.signin.wrongcode", triesLeft);
            case Proof.Expired() -> errors.reject("code", "access.signin.expired");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return codePage(code, next, remember, errors, request, model);
    }

    private Challenge send(Contact to, Language language) {
        boolean known = candidates.find(to).filter(found -> !found.disabled()).isPresent();
        return known ? codes.send(PURPOSE, to, language) : codes.sendNothing(PURPOSE, to, language);
    }

    private static Optional<Challenge> challenge(HttpServletRequest request) {
        return SessionCookie.read(request, SessionCookie.CHALLENGE).map(Challenge::new);
    }

    private static String contactPage(String contact, String next, FormErrors errors, Model model) {
        model.addAttribute("contact", contact);
        model.addAttribute("next", next);
        model.addAttribute("errors", errors);
        return "access/signin/contact";
    }

    private String codePage(
            String code, String next, boolean remember, FormErrors errors, HttpServletRequest request, Model model) {
        Optional<String> sentTo = challenge(request).flatMap(it -> codes.sentTo(PURPOSE, it));
        if (sentTo.isEmpty() && errors.isEmpty()) {
            return "redirect:/sign-in";
        }
        model.addAttribute("sentTo", sentTo.orElse(""));
        model.addAttribute("code", code);
        model.addAttribute("next", next);
        model.addAttribute("remember", remember);
        model.addAttribute("errors", errors);
        return "access/signin/code";
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
