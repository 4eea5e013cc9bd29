package org.mahalla.councils.bodies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahalla.access.Action;
import org.mahalla.access.PlaceWords;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.shared.PlacePath;
import org.mahalla.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a body at the desk, with what was typed there and what was refused. */
@Component
class BodyPage {
    private final Seats seats;
    private final SeatKinds kinds;
    private final PlaceWords places;
    private final TopicWords topics;

    BodyPage(Seats seats, SeatKinds kinds, PlaceWords places, TopicWords topics) {
        this.seats = seats;
        this.kinds = kinds;
        this.places = places;
        this.topics = topics;
    }

    ModelAndView of(Body body, Viewer viewer, HttpServletRequest request) {
        return page(body, BodyPageForm.EMPTY, new FormErrors(), viewer, request);
    }

    /** The same with what was typed, because a field of it was refused. */
    ModelAndView refused(
            Body body, BodyPageForm form, String field, Refusal refusal, Viewer viewer, HttpServletRequest request) {
        FormErrors errors = new FormErrors();
        errors.reject(field, refusal);
        ModelAndView again = page(body, form, errors, viewer, request);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView page(
            Body body, BodyPageForm form, FormErrors errors, Viewer viewer, HttpServletRequest request) {
        return new ModelAndView("councils/bodies/body")
                .addObject("body", body)
                .addObject("seats", seats.of(body.id()))
                .addObject("kinds", kinds.all())
                .addObject("places", names(List.of(body), request))
                .addObject("topic", topics.of(body.topic(), RequestLanguage.of(request)))
                .addObject("managed", body.may(viewer, Action.MANAGE_BODIES))
                .addObject("held", body.may(viewer, Action.HOLD_MEETINGS))
                .addObject("met", body.may(viewer, Action.SEE_MEETINGS))
                .addObject("form", form)
                .addObject("once", FormToken.keep(form.once()))
                .addObject("errors", errors);
    }

    /** What the places of bodies are called. */
    Map<String, String> names(List<Body> shown, HttpServletRequest request) {
        List<String> paths = shown.stream()
                .flatMap(body -> Stream.concat(Stream.of(body.place()), body.further().stream()))
                .map(PlacePath::value)
                .toList();
        return places.of(paths, RequestLanguage.of(request));
    }
}
