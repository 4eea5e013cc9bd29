package org.mahalla.referrals.replies;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.referrals.ReferralId;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.referrals.stages.Referral;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The messages that no program could bring to their referral: each with the reason, to be attached or set aside. */
@Controller
@Allow(Action.HANDLE_REFERRALS)
class MailQueueController {
    private static final int LONGEST_REASON = 300;

    private final Mails mails;
    private final SettleMail settle;
    private final FindReferral find;
    private final Secretariats secretariats;
    private final Agencies agencies;

    MailQueueController(
            Mails mails, SettleMail settle, FindReferral find, Secretariats secretariats, Agencies agencies) {
        this.mails = mails;
        this.settle = settle;
        this.find = find;
        this.secretariats = secretariats;
        this.agencies = agencies;
    }

    /** A referral that a message may be attached to. */
    record Choice(Referral referral, String number, String agency) {}

    @GetMapping("/desk/referrals/mail")
    ModelAndView list(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) @Nullable String done,
            Viewer viewer) {
        MailState state = MailState.of(show).orElse(MailState.WAITING);
        int at = page.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(page) - 1 : 0;
        List<Mails.Line> rows = mails.page(viewer, state, at);
        return new ModelAndView("referrals/replies/list")
                .addObject("state", state)
                .addObject("rows", rows.stream().limit(Mails.PAGE).toList())
                .addObject("waiting", mails.count(viewer, MailState.WAITING))
                .addObject("at", at)
                .addObject("more", rows.size() > Mails.PAGE)
                .addObject("done", "aside".equals(done));
    }

    @GetMapping("/desk/referrals/mail/{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String q,
            Viewer viewer,
            HttpServletRequest request) {
        return page(viewer, id, q == null ? "" : q, "", new FormErrors(), request);
    }

    @PostMapping("/desk/referrals/mail/{id}/attach")
    ModelAndView attach(
            @PathVariable String id, @RequestParam String referral, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        try {
            Referral to =
                    settle.attach(viewer, mailId(id), ReferralId.of(referral).orElseThrow(NotFoundException::new));
            return new ModelAndView("redirect:/desk/referrals/" + to.id().text() + "?done=attached");
        } catch (RefusedException e) {
            errors.reject("q", e.refusal());
            return again(page(viewer, id, "", "", errors, request));
        }
    }

    @PostMapping("/desk/referrals/mail/{id}/aside")
    ModelAndView aside(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        String words = PublicWords.of(reason);
        PublicWords.length("reason", words, LONGEST_REASON, errors);
        if (errors.isEmpty()) {
            try {
                settle.setAside(viewer, mailId(id), words);
                return new ModelAndView("redirect:/desk/referrals/mail?done=aside");
            } catch (RefusedException e) {
                errors.reject("reason", e.refusal());
            }
        }
        return again(page(viewer, id, "", reason, errors, request));
    }

    @PostMapping("/desk/referrals/mail/{id}/back")
    ModelAndView back(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        try {
            settle.takeUp(viewer, mailId(id));
            return new ModelAndView("redirect:/desk/referrals/mail/" + id);
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            errors.reject("q", e.refusal());
            return again(page(viewer, id, "", "", errors, request));
        }
    }

    @PostMapping("/desk/referrals/mail/{id}/detach")
    ModelAndView detach(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        try {
            settle.detach(viewer, mailId(id));
            return new ModelAndView("redirect:/desk/referrals/mail/" + id);
        } catch (RefusedException e) {
            FormErrors errors = new FormErrors();
            errors.reject("detach", e.refusal());
            return again(page(viewer, id, "", "", errors, request));
        }
    }

    /** What came along, only ever to be saved: it comes from outside and no page of ours shows it. */
    @GetMapping("/desk/referrals/mail/{id}/files/{position}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int position, Viewer viewer) {
        Mail mail = settle.read(viewer, mailId(id));
        Mail.File file = mail.files().stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        file.name().isBlank() ? "file-" + position : file.name(),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(mails.bytes(mail.id(), file));
    }

    private ModelAndView page(
            Viewer viewer, String id, String asked, String reason, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Mail mail = settle.read(viewer, mailId(id));
        boolean waits = mail.state() == MailState.WAITING;
        List<Referral> found =
                !waits ? List.of() : asked.isBlank() ? find.likely(viewer, mail) : find.asked(viewer, asked);
        return new ModelAndView("referrals/replies/mail")
                .addObject("mail", mail)
                .addObject("asked", asked)
                .addObject(
                        "found",
                        found.stream().map(one -> choice(one, language)).toList())
                .addObject("reason", reason)
                .addObject("errors", errors);
    }

    private Choice choice(Referral referral, Language language) {
        return new Choice(
                referral,
                secretariats.find(referral.secretariat()).orElseThrow().number(referral.number()),
                agencies.find(referral.agency())
                        .map(agency -> agency.name().in(language))
                        .orElse(""));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static MailId mailId(String text) {
        return MailId.of(text).orElseThrow(NotFoundException::new);
    }
}
