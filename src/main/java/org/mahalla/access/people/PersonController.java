package org.mahalla.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Grant;
import org.mahalla.access.GrantId;
import org.mahalla.access.GrantRole;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Role;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: the roles, a new one, the end of one, and the account itself. */
@Allow(Action.MANAGE_PEOPLE)
@Controller
@RequestMapping("/admin/people/{person}")
final class PersonController {
    private final PeopleBoard board;
    private final PlaceWords places;
    private final GrantRole grantRole;
    private final ChangeAccount changeAccount;
    private final Trail trail;
    private final Clock clock;

    PersonController(
            PeopleBoard board,
            PlaceWords places,
            GrantRole grantRole,
            ChangeAccount changeAccount,
            Trail trail,
            Clock clock) {
        this.board = board;
        this.places = places;
        this.grantRole = grantRole;
        this.changeAccount = changeAccount;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable String person, HttpServletRequest request, Model model) {
        GrantForm form = GrantForm.empty(RequestLanguage.of(request), LocalDate.now(clock));
        return page(viewer, id(person), form, new FormErrors(), null, request, model);
    }

    @PostMapping("/roles")
    String grant(
            Viewer viewer,
            @PathVariable String person,
            GrantRequest typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        AccountId account = id(person);
        board.get(viewer, account);
        GrantForm form = typed.form();
        FormErrors errors = new FormErrors();
        Optional<PlacePath> path =
                places.read(form.place(), viewer.scopes(Action.MANAGE_PEOPLE), RequestLanguage.of(request), errors);
        Optional<Grant> grant = form.read(path, errors);
        try {
            if (grant.isPresent()) {
                grantRole.grant(viewer, account, grant.get(), form.reason());
                return "redirect:/admin/people/" + account.text();
            }
        } catch (RefusedException refused) {
            errors.reject(
                    field(refused.refusal().code()),
                    "refusal." + refused.refusal().code(),
                    refused.refusal().parameters().toArray());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(viewer, account, form, errors, null, request, model);
    }

    @PostMapping("/roles/{grant}/end")
    String end(
            Viewer viewer,
            @PathVariable String person,
            @PathVariable String grant,
            @RequestParam(defaultValue = "") String reason) {
        GrantId id = CompactId.decode(grant).map(GrantId::new).orElseThrow(NotFoundException::new);
        grantRole.end(viewer, id, reason);
        return "redirect:/admin/people/" + id(person).text();
    }

    @PostMapping("/disable")
    String disable(Viewer viewer, @PathVariable String person) {
        changeAccount.disable(viewer, id(person));
        return "redirect:/admin/people/" + person;
    }

    @PostMapping("/enable")
    String enable(Viewer viewer, @PathVariable String person) {
        changeAccount.enable(viewer, id(person));
        return "redirect:/admin/people/" + person;
    }

    @PostMapping("/authenticator/remove")
    String removeAuthenticator(Viewer viewer, @PathVariable String person) {
        changeAccount.removeAuthenticator(viewer, id(person));
        return "redirect:/admin/people/" + person;
    }

    /** Answers with the page itself and no redirect: the password is shown once and kept nowhere. */
    @PostMapping("/password")
    String givePassword(Viewer viewer, @PathVariable String person, HttpServletRequest request, Model model) {
        String password = changeAccount.givePassword(viewer, id(person));
        GrantForm form = GrantForm.empty(RequestLanguage.of(request), LocalDate.now(clock));
        return page(viewer, id(person), form, new FormErrors(), password, request, model);
    }

    private String page(
            Viewer viewer,
            AccountId account,
            GrantForm form,
            FormErrors errors,
            @org.jspecify.annotations.Nullable String password,
            HttpServletRequest request,
            Model model) {
        List<RoleRow> rows = board.get(viewer, account);
        trail.record(viewer, Trail.Event.PERSONAL_DATA_READ, account.text(), "account");
        model.addAttribute("person", rows.getFirst());
        model.addAttribute(
                "rows", rows.stream().filter(row -> row.grant() != null).toList());
        model.addAttribute("places", places.of(RoleRow.paths(rows), RequestLanguage.of(request)));
        model.addAttribute("wholly", board.isWholly(viewer, account));
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("password", password == null ? "" : password);
        model.addAttribute("today", LocalDate.now(clock));
        return "access/people/person";
    }

    private static AccountId id(String person) {
        return AccountId.parse(person).orElseThrow(NotFoundException::new);
    }

    private static String field(String code) {
        return switch (code) {
            case "ACC-012" -> "until";
            case "ACC-014" -> "reason";
            case "ACC-010" -> "place";
            default -> "role";
        };
    }

    /** The fields as they come. */
    record GrantRequest(
            String role,
            String place,
            String fromDay,
            String fromMonth,
            String fromYear,
            String untilDay,
            String untilMonth,
            String untilYear,
            String reason) {

        GrantForm form() {
            return new GrantForm(
                    text(role),
                    text(place),
                    new DateFields(text(fromDay), text(fromMonth), text(fromYear)),
                    new DateFields(text(untilDay), text(untilMonth), text(untilYear)),
                    text(reason));
        }

        private static String text(@org.jspecify.annotations.Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
