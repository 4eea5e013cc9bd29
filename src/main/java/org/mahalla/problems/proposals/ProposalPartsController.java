package org.mahalla.problems.proposals;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.PublicWords;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.idempotency.Answers;
import org.mahalla.platform.idempotency.FormToken;
import org.mahalla.problems.photos.SentPhotos;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.DateFields;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The work on an adopted proposal, part by part. The fields of a part carry its id in their names. */
@Controller
@Allow(Action.TAKE_IN_HAND)
class ProposalPartsController {
    private static final int LONGEST = 500;

    private final ProposalPages pages;
    private final DoPart doPart;
    private final SentPhotos sent;
    private final Answers answers;
    private final Clock clock;

    ProposalPartsController(ProposalPages pages, DoPart doPart, SentPhotos sent, Answers answers, Clock clock) {
        this.pages = pages;
        this.doPart = doPart;
        this.sent = sent;
        this.answers = answers;
        this.clock = clock;
    }

    @PostMapping("/desk/proposals/{id}/parts/{part}/done")
    ModelAndView done(
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Viewer viewer,
            HttpServletRequest request) {
        ProposalPages.Found found = pages.find(id, viewer, Action.TAKE_IN_HAND);
        UUID one = CompactId.decode(part).orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        String field = "words-" + part;
        String words = PublicWords.of(request.getParameter(field));
        if (!words.isEmpty()) {
            PublicWords.length(field, words, LONGEST, errors);
            PublicWords.check(field, words, request.getParameter("sure") != null, errors);
        }
        LocalDate day = day("day-" + part, request, errors);
        List<MultipartFile> files = SentPhotos.chosen(photos);
        List<Photo> pictures = errors.isEmpty() ? sent.read(files, errors) : List.of();
        if (!errors.isEmpty() && !files.isEmpty()) {
            errors.reject("photos", "problems.desk.wrong.photos.again");
        }
        String asked = part + words + day + SentPhotos.names(pictures);
        return end(
                new Asked(found, "part", field, asked),
                errors,
                () -> doPart.done(viewer, found.proposal().id(), one, Objects.requireNonNull(day), words, pictures),
                viewer,
                request);
    }

    @PostMapping("/desk/proposals/{id}/parts/{part}/reopen")
    ModelAndView reopen(@PathVariable String id, @PathVariable String part, Viewer viewer, HttpServletRequest request) {
        ProposalPages.Found found = pages.find(id, viewer, Action.TAKE_IN_HAND);
        UUID one = CompactId.decode(part).orElseThrow(NotFoundException::new);
        FormErrors errors = new FormErrors();
        String field = "why-" + part;
        String reason = PublicWords.of(request.getParameter(field));
        PublicWords.length(field, reason, LONGEST, errors);
        PublicWords.check(field, reason, request.getParameter("sure") != null, errors);
        return end(
                new Asked(found, "reopened", field, part + reason),
                errors,
                () -> doPart.reopen(viewer, found.proposal().id(), one, reason),
                viewer,
                request);
    }

    @PostMapping("/desk/proposals/{id}/parts")
    ModelAndView add(@PathVariable String id, Viewer viewer, HttpServletRequest request) {
        ProposalPages.Found found = pages.find(id, viewer, Action.TAKE_IN_HAND);
        FormErrors errors = new FormErrors();
        PartFields typed = PartFields.of(request, 0);
        Optional<ProposalText.Line> line = typed.read(
                0,
                !"rial".equals(request.getParameter("unit")),
                request.getParameter("sure") != null,
                LocalDate.now(clock),
                errors);
        return end(
                new Asked(found, "added", "part0", typed.toString()),
                errors,
                () -> doPart.add(viewer, found.proposal().id(), line.orElseThrow()),
                viewer,
                request);
    }

    /** One sending; `asked` is all that its effect depends on. */
    private record Asked(ProposalPages.Found found, String done, String field, String asked) {}

    private ModelAndView end(
            Asked asked, FormErrors errors, Runnable effect, Viewer viewer, HttpServletRequest request) {
        Proposal proposal = asked.found().proposal();
        if (errors.isEmpty()) {
            try {
                answers.once(
                        proposal.id().territory(),
                        asked.done() + ":" + proposal.id().text() + ":" + FormToken.of(request.getParameter("once")),
                        asked.asked(),
                        () -> {
                            effect.run();
                            return asked.done();
                        });
                return new ModelAndView("redirect:" + proposal.address() + "?done=" + asked.done() + "#parts");
            } catch (RefusedException refused) {
                errors.reject(asked.field(), refused.refusal());
            }
        }
        return pages.show(asked.found(), viewer, typed(request), errors, null, RequestLanguage.of(request));
    }

    private @Nullable LocalDate day(String name, HttpServletRequest request, FormErrors errors) {
        DateFields typed = new DateFields(
                PartFields.text(request, name + "Day"),
                PartFields.text(request, name + "Month"),
                PartFields.text(request, name + "Year"));
        LocalDate today = LocalDate.now(clock);
        if (typed.isBlank()) {
            return today;
        }
        typed.read().findRefusal().ifPresent(refusal -> errors.reject(name, refusal));
        LocalDate found = typed.read().find().orElse(null);
        if (found != null && found.isAfter(today)) {
            errors.reject(name, "problems.proposals.wrong.future");
        }
        return found;
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }
}
