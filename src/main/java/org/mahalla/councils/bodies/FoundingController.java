package org.mahalla.councils.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.BodyKind;
import org.mahalla.frame.Choice;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Founding a body, letting it work in further places, ending it. */
@Controller
@Allow(Action.MANAGE_BODIES)
class FoundingController {
    /** More places than this are typed, not chosen from a list. */
    private static final int MOST = 60;

    private static final List<String> USUAL = List.of(
            "manager",
            "secretary",
            "cleric",
            "teacher",
            "pupil",
            "women",
            "trader",
            "sport",
            "health",
            "social_worker",
            "volunteers",
            "elder",
            "media");

    private final FoundBody foundBody;
    private final BodyPage page;
    private final Answers answers;
    private final Bodies bodies;
    private final SeatKinds kinds;
    private final Neighbourhoods neighbourhoods;
    private final PlaceWords places;
    private final TopicWords topics;
    private final Clock clock;

    FoundingController(
            FoundBody foundBody,
            BodyPage page,
            Answers answers,
            Bodies bodies,
            SeatKinds kinds,
            Neighbourhoods neighbourhoods,
            PlaceWords places,
            TopicWords topics,
            Clock clock) {
        this.foundBody = foundBody;
        this.page = page;
        this.answers = answers;
        this.bodies = bodies;
        this.kinds = kinds;
        this.neighbourhoods = neighbourhoods;
        this.places = places;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/desk/bodies/new")
    ModelAndView blank(Viewer viewer, HttpServletRequest request) {
        return page(
                new BodyForm(null, BodyKind.COUNCIL.code(), "", "", "", "", USUAL), new FormErrors(), viewer, request);
    }

    @PostMapping("/desk/bodies/new")
    ModelAndView found(BodyForm form, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        PlacePath where = place(form.place(), viewer, request, errors).orElse(null);
        Optional<FoundBody.NewBody> wanted = form.read(where, kinds.all(), LocalDate.now(clock), errors);
        try {
            if (wanted.isPresent()) {
                FoundBody.NewBody body = wanted.get();
                String founded = answers.once(
                        foundBody.territory(body.place()),
                        "body:" + FormToken.of(form.once()),
                        body.toString(),
                        () -> foundBody.found(viewer, body).id().text());
                return new ModelAndView("redirect:/desk/bodies/" + founded);
            }
        } catch (RefusedException refused) {
            errors.reject(refused.refusal().code().equals("CNC-001") ? "place" : "kind", refused.refusal());
        }
        ModelAndView again = page(form, errors, viewer, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/desk/bodies/{id}/places")
    ModelAndView reach(@PathVariable String id, BodyPageForm form, Viewer viewer, HttpServletRequest request) {
        Body body = managed(id, viewer);
        try {
            PlacePath where = place(form.place(), viewer, request, new FormErrors())
                    .orElseThrow(() -> new RefusedException("CNC-001"));
            foundBody.reach(viewer, body, where);
            return new ModelAndView("redirect:/desk/bodies/" + id);
        } catch (RefusedException refused) {
            return page.refused(body, form, "place", refused.refusal(), viewer, request);
        }
    }

    @PostMapping("/desk/bodies/{id}/end")
    ModelAndView end(@PathVariable String id, Viewer viewer) {
        foundBody.end(viewer, managed(id, viewer), LocalDate.now(clock));
        return new ModelAndView("redirect:/desk/bodies/" + id);
    }

    private Body managed(String id, Viewer viewer) {
        return BodyId.of(id)
                .flatMap(bodies::find)
                .filter(body -> body.may(viewer, Action.MANAGE_BODIES))
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView page(BodyForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        return new ModelAndView("councils/bodies/found")
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors)
                .addObject("kinds", kinds.all())
                .addObject("topics", topics.offered(RequestLanguage.of(request)))
                .addObject("places", choices(viewer, RequestLanguage.of(request)));
    }

    /** The places to choose from; empty where there are too many and one is typed. */
    private List<Choice> choices(Viewer viewer, Language language) {
        List<Neighbourhood> own = viewer.scopes(Action.MANAGE_BODIES).stream()
                .flatMap(scope -> neighbourhoods.under(scope).stream())
                .distinct()
                .limit(MOST + 1)
                .toList();
        List<String> wider = wider(viewer);
        Map<String, String> named = places.of(wider, language);
        return own.size() > MOST
                ? List.of()
                : Stream.concat(
                                wider.stream().map(path -> new Choice(path, named.getOrDefault(path, path))),
                                own.stream()
                                        .map(one -> new Choice(
                                                one.path().value(), one.name().in(language))))
                        .toList();
    }

    /** What is wider than a neighbourhood, for a headquarters of several. */
    private List<String> wider(Viewer viewer) {
        return viewer.scopes(Action.MANAGE_BODIES).stream()
                .filter(scope -> neighbourhoods.byPath(scope).isEmpty()
                        && !neighbourhoods.under(scope).isEmpty())
                .map(PlacePath::value)
                .toList();
    }

    private Optional<PlacePath> place(
            @Nullable String typed, Viewer viewer, HttpServletRequest request, FormErrors errors) {
        String text = typed == null ? "" : typed.strip();
        Optional<PlacePath> chosen = viewer.scopes(Action.MANAGE_BODIES).stream()
                .flatMap(scope -> neighbourhoods.under(scope).stream())
                .map(Neighbourhood::path)
                .filter(path -> path.value().equals(text))
                .findFirst();
        if (chosen.isPresent()) {
            return chosen;
        }
        if (wider(viewer).contains(text)) {
            return Optional.of(new PlacePath(text));
        }
        Optional<PlacePath> read =
                places.read(text, viewer.scopes(Action.MANAGE_BODIES), RequestLanguage.of(request), errors);
        if (read.isPresent() && !viewer.may(Action.MANAGE_BODIES, read.get())) {
            errors.reject("place", "refusal.CNC-001");
            return Optional.empty();
        }
        return read;
    }
}
