package org.mahalla.referrals.ladders;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.AccountId;
import org.mahalla.access.Accounts;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Role;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.referrals.secretariats.OwnSecretariats;
import org.mahalla.referrals.secretariats.Rungs;
import org.mahalla.referrals.secretariats.Secretariat;
import org.mahalla.referrals.secretariats.Secretariats;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianOrder;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ladder of each secretariat and who works in it. */
@Controller
@Allow(Action.MANAGE_SETTINGS)
class LaddersController {
    private final Secretariats secretariats;
    private final Rungs rungs;
    private final OwnSecretariats own;
    private final ChangeLadder change;
    private final Agencies agencies;
    private final Accounts accounts;

    LaddersController(
            Secretariats secretariats,
            Rungs rungs,
            OwnSecretariats own,
            ChangeLadder change,
            Agencies agencies,
            Accounts accounts) {
        this.secretariats = secretariats;
        this.rungs = rungs;
        this.own = own;
        this.change = change;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /** Somebody who handles referrals, and the secretariats in which they work; none for all. */
    record Officer(AccountId account, String name, Set<String> secretariats) {}

    @GetMapping("/admin/secretariats")
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        return page(viewer, null, RungForm.EMPTY, new FormErrors(), request);
    }

    @PostMapping("/admin/secretariats/{code}/ladder")
    ModelAndView ladder(@PathVariable String code, RungForm form, Viewer viewer, HttpServletRequest request) {
        Secretariat secretariat = secretariats.find(code).orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        List<Rungs.Rung> ladder = form.read(code, errors);
        if (ladder.stream()
                .anyMatch(rung ->
                        rung.agency() != null && agencies.find(rung.agency()).isEmpty())) {
            throw new NotFoundException();
        }
        if (errors.isEmpty()) {
            try {
                change.replace(viewer, secretariat.code(), ladder, form.why());
                return new ModelAndView("redirect:/admin/secretariats");
            } catch (RefusedException refused) {
                errors.reject("reason-" + code, refused.refusal());
            }
        }
        ModelAndView again = page(viewer, code, form, errors, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/admin/secretariats/officers/{account}")
    ModelAndView officer(
            @PathVariable String account,
            @RequestParam(name = "in", required = false) @Nullable List<String> chosen,
            Viewer viewer,
            HttpServletRequest request) {
        AccountId officer = AccountId.parse(account)
                .filter(one ->
                        officers().stream().anyMatch(known -> known.account().equals(one)))
                .orElseThrow(NotFoundException::new);
        List<String> codes = Objects.requireNonNullElse(chosen, List.<String>of()).stream()
                .filter(code -> secretariats.find(code).isPresent())
                .distinct()
                .toList();
        try {
            change.place(viewer, officer, codes);
            return new ModelAndView("redirect:/admin/secretariats");
        } catch (RefusedException refused) {
            FormErrors errors = new FormErrors();
            errors.reject("officers", refused.refusal());
            ModelAndView again = page(viewer, null, RungForm.EMPTY, errors, request);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    /** @param open the secretariat whose ladder was typed */
    private ModelAndView page(
            Viewer viewer, @Nullable String open, RungForm form, FormErrors errors, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        return new ModelAndView("referrals/ladders/list")
                .addObject("secretariats", secretariats.all())
                .addObject("rungs", rungs)
                .addObject(
                        "agencies",
                        agencies.all().stream()
                                .map(one ->
                                        new Choice(one.id().text(), one.name().in(language)))
                                .sorted(PersianOrder.by(Choice::label))
                                .toList())
                .addObject("officers", officers())
                .addObject("may", change.may(viewer))
                .addObject("open", open)
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private List<Officer> officers() {
        List<Officer> all = new ArrayList<>(accounts.holding(Role.OFFICER).stream()
                .map(one -> new Officer(one.account(), one.name(), own.of(one.account())))
                .toList());
        all.sort(PersianOrder.by(Officer::name));
        return all;
    }
}
