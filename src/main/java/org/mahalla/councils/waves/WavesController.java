package org.mahalla.councils.waves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Open;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.places.Neighbourhood;
import org.mahalla.shared.Digits;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A wave of neighbourhoods for everybody, and its review for who writes it: only over all neighbourhoods of the wave. */
@Controller
class WavesController {
    private static final int LONGEST = 4000;

    private final WaveFigures figures;
    private final WaveReviews reviews;
    private final Clock clock;

    WavesController(WaveFigures figures, WaveReviews reviews, Clock clock) {
        this.figures = figures;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Open
    @GetMapping("/waves/{wave}")
    ModelAndView show(@PathVariable String wave) {
        int number = number(wave);
        List<Neighbourhood> places = figures.in(number);
        return new ModelAndView("councils/waves/wave")
                .addObject("wave", number)
                .addObject("places", places)
                .addObject("bodies", figures.bodies(places))
                .addObject("problems", figures.problems(places))
                .addObject(
                        "review",
                        reviews.of(number).filter(WaveReview::published).orElse(null));
    }

    @Allow(Action.REVIEW_WAVES)
    @GetMapping("/desk/waves")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("councils/waves/list")
                .addObject(
                        "waves",
                        figures.waves().stream()
                                .filter(wave -> may(viewer, wave))
                                .toList());
    }

    @Allow(Action.REVIEW_WAVES)
    @GetMapping("/desk/waves/{wave}")
    ModelAndView writing(@PathVariable String wave, Viewer viewer) {
        int number = own(wave, viewer);
        return form(
                reviews.of(number).orElse(new WaveReview(number, "", "", "", LocalDate.now(clock), false)),
                new FormErrors());
    }

    @Allow(Action.REVIEW_WAVES)
    @PostMapping("/desk/waves/{wave}")
    ModelAndView write(
            @PathVariable String wave,
            @RequestParam(defaultValue = "") String well,
            @RequestParam(defaultValue = "") String badly,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer) {
        int number = own(wave, viewer);
        WaveReview review = new WaveReview(
                number, said(well), said(badly), said(next), LocalDate.now(clock), "publish".equals(then));
        FormErrors errors = new FormErrors();
        check("well", review.well(), errors);
        check("badly", review.badly(), errors);
        check("next", review.next(), errors);
        if (review.published() && review.well().isEmpty() && review.badly().isEmpty()) {
            errors.reject("well", "councils.waves.missing");
        }
        if (!errors.isEmpty()) {
            ModelAndView again = form(review, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        reviews.write(review);
        return new ModelAndView("redirect:" + (review.published() ? "/waves/" : "/desk/waves/") + number);
    }

    private static String said(String typed) {
        return PersianText.display(typed).strip();
    }

    private static void check(String field, String said, FormErrors errors) {
        if (said.length() > LONGEST) {
            errors.reject(field, "councils.waves.long", LONGEST);
        }
    }

    private static ModelAndView form(WaveReview review, FormErrors errors) {
        return new ModelAndView("councils/waves/write")
                .addObject("review", review)
                .addObject("longest", LONGEST)
                .addObject("errors", errors);
    }

    private int own(String wave, Viewer viewer) {
        int number = number(wave);
        if (!may(viewer, number)) {
            throw new NotFoundException();
        }
        return number;
    }

    private boolean may(Viewer viewer, int wave) {
        return figures.in(wave).stream().allMatch(place -> viewer.may(Action.REVIEW_WAVES, place.path()));
    }

    private int number(String typed) {
        OptionalInt number = Digits.parseInt(typed);
        if (number.isEmpty() || figures.in(number.getAsInt()).isEmpty()) {
            throw new NotFoundException();
        }
        return number.getAsInt();
    }
}
