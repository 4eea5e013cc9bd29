package org.mahalla.problems.tracking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
import org.mahalla.problems.relay.Contacts;
import org.mahalla.problems.relay.Reachable;
import org.mahalla.shared.Contact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The one-time code that goes to who reported, and that opens messages, choices and erasing. */
@Controller
class ProofController {
    private final ByCode byCode;
    private final Contacts contacts;
    private final ProofByCode proofs;
    private final SecondFactor secondFactor;
    private final ChoicesPage page;

    ProofController(ByCode byCode, Contacts contacts, ProofByCode proofs, SecondFactor secondFactor, ChoicesPage page) {
        this.byCode = byCode;
        this.contacts = contacts;
        this.proofs = proofs;
        this.secondFactor = secondFactor;
        this.page = page;
    }

    @Open
    @PostMapping("/track/{code}/proof")
    String send(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        Optional<Contact> contact = chosen(contacts.of(tracked.report()), to);
        if (contact.isEmpty()) {
            return "redirect:/track/" + tracked.code().digits() + "/choices";
        }
        proofs.send(request, response, tracked, SecondFactor.purpose(tracked), contact.get());
        return "redirect:/track/" + tracked.code().digits() + "/proof";
    }

    @Open
    @GetMapping("/track/{code}/proof")
    ModelAndView type(@PathVariable String code, HttpServletRequest request) {
        Tracked tracked = byCode.get(code, request);
        return proofs.sentTo(request, SecondFactor.purpose(tracked)).isPresent()
                ? page.typing(tracked, "", "/proof/code", new FormErrors())
                : new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
    }

    @Open
    @PostMapping("/track/{code}/proof/code")
    ModelAndView enter(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        Tracked tracked = byCode.get(code, request);
        FormErrors errors = new FormErrors();
        Optional<Contact> contact = proofs.prove(request, SecondFactor.purpose(tracked), typed, errors);
        if (contact.isPresent()) {
            if (contacts.of(tracked.report()).all().contains(contact.get())) {
                secondFactor.open(request, response, tracked);
                return new ModelAndView("redirect:/track/" + tracked.code().digits() + "/choices");
            }
            errors.reject("typed", "problems.choices.expired");
        }
        return page.typing(tracked, "", "/proof/code", errors);
    }

    private static Optional<Contact> chosen(Reachable reachable, String to) {
        Contact named = to.equals("email") ? reachable.email() : reachable.phone();
        return named == null ? reachable.all().stream().findFirst() : Optional.of(named);
    }
}
