package org.mahalla.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mahalla.access.AccountId;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.CreateAccount;
import org.mahalla.access.NewAccount;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Role;
import org.mahalla.access.RoleTable;
import org.mahalla.access.Trail;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people and roles, what each role may, and the form for somebody new. */
@Allow(Action.MANAGE_PEOPLE)
@Controller
@RequestMapping("/admin/people")
final class PeopleController {
    private static final Map<String, String> FIELDS = Map.of(
            "ACC-001", "userName", "ACC-002", "userName", "ACC-003", "name", "ACC-004", "phone", "ACC-005", "phone");

    private final PeopleBoard board;
    private final PlaceWords places;
    private final CreateAccount createAccount;
    private final Trail trail;
    private final Clock clock;

    PeopleController(PeopleBoard board, PlaceWords places, CreateAccount createAccount, Trail trail, Clock clock) {
        this.board = board;
        this.places = places;
        this.createAccount = createAccount;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String role,
            @RequestParam(required = false) String place,
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String after,
            HttpServletRequest request,
            Model model) {
        PeopleFilter filter = PeopleFilter.of(q, role, place, need, after);
        List<RoleRow> rows = board.list(viewer, filter);
        trail.record(viewer, Trail.Event.PERSONAL_DATA_READ, "/admin/people", "list");
        List<RoleRow> shown = rows.subList(0, Math.min(rows.size(), PeopleBoard.PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown);
        model.addAttribute("places", places.of(RoleRow.paths(shown), RequestLanguage.of(request)));
        model.addAttribute(
                "needs",
                Map.of(
                        "ending", board.count(viewer, "ending"),
                        "nofactor", board.count(viewer, "nofactor"),
                        "away", board.count(viewer, "away")));
        model.addAttribute(
                "next", rows.size() > PeopleBoard.PAGE ? shown.getLast().cursor() : "");
        model.addAttribute("today", LocalDate.now(clock));
        return "access/people/list";
    }

    @GetMapping("/roles")
    String roles(Model model) {
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute(
                "actions",
                Arrays.stream(Action.values())
                        .filter(action -> Arrays.stream(Role.values()).anyMatch(role -> RoleTable.may(role, action)))
                        .filter(action -> action != Action.USE_OWN_ACCOUNT && action.isBuilt())
                        .toList());
        return "access/people/roles";
    }

    @GetMapping("/new")
    String form(Model model) {
        return newPage(new NewPersonForm("", "", "", ""), new FormErrors(), model);
    }

    @PostMapping("/new")
    String create(
            Viewer viewer,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        NewPersonForm form = new NewPersonForm(userName, name, phone, email);
        try {
            AccountId id = createAccount.create(
                    viewer, new NewAccount(userName, name, null, phone, email, RequestLanguage.of(request)));
            return "redirect:/admin/people/" + id.text();
        } catch (RefusedException refused) {
            Refusal refusal = refused.refusal();
            FormErrors errors = new FormErrors();
            errors.reject(
                    FIELDS.getOrDefault(refusal.code(), "userName"),
                    "refusal." + refusal.code(),
                    refusal.parameters().toArray());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return newPage(form, errors, model);
        }
    }

    private static String newPage(NewPersonForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "access/people/create";
    }
}
