package org.mahalla.councils.yearly;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Open;
import org.mahalla.access.Viewer;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Digits;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.PersianText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a body found, proposed, followed, solved and achieved in a Jalali year: to read, to print, and to write for its secretary. */
@Controller
class YearlyController {
    private static final int LONGEST = 4000;

    private final Bodies bodies;
    private final YearReports reports;
    private final YearWords words;
    private final YearlyPdf pdf;
    private final Clock clock;

    YearlyController(Bodies bodies, YearReports reports, YearWords words, YearlyPdf pdf, Clock clock) {
        this.bodies = bodies;
        this.reports = reports;
        this.words = words;
        this.pdf = pdf;
        this.clock = clock;
    }

    @Open
    @GetMapping("/bodies/{id}/years/{year}")
    ModelAndView year(@PathVariable String id, @PathVariable String year, HttpServletRequest request) {
        return new ModelAndView("councils/yearly/year")
                .addObject("report", reports.of(body(id), number(year), RequestLanguage.of(request)));
    }

    /** The same on paper; its text can be searched and copied. */
    @Open
    @GetMapping("/bodies/{id}/years/{year}/report.pdf")
    void paper(
            @PathVariable String id,
            @PathVariable String year,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        YearReport report = reports.of(body(id), number(year), RequestLanguage.of(request));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"report-" + report.year() + ".pdf\"");
        pdf.write(report, RequestLanguage.of(request), response.getOutputStream());
    }

    @Allow(Action.HOLD_MEETINGS)
    @GetMapping("/desk/bodies/{id}/years/{year}")
    ModelAndView writing(@PathVariable String id, @PathVariable String year, Viewer viewer) {
        Body body = held(id, viewer);
        return form(body, number(year), words.of(body.id(), number(year)), new FormErrors());
    }

    @Allow(Action.HOLD_MEETINGS)
    @PostMapping("/desk/bodies/{id}/years/{year}")
    ModelAndView write(
            @PathVariable String id,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String achievements,
            Viewer viewer) {
        Body body = held(id, viewer);
        int number = number(year);
        String said = PersianText.display(achievements).strip();
        FormErrors errors = new FormErrors();
        if (said.length() > LONGEST) {
            errors.reject("achievements", "councils.yearly.achievements.long", LONGEST);
            ModelAndView again = form(body, number, achievements, errors);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        words.write(body.id(), number, said, LocalDate.now(clock));
        return new ModelAndView("redirect:/bodies/" + body.id().text() + "/years/" + number);
    }

    private static ModelAndView form(Body body, int year, String achievements, FormErrors errors) {
        return new ModelAndView("councils/yearly/write")
                .addObject("body", body)
                .addObject("year", year)
                .addObject("achievements", achievements)
                .addObject("longest", LONGEST)
                .addObject("errors", errors);
    }

    private Body body(String id) {
        return BodyId.of(id).flatMap(bodies::find).orElseThrow(NotFoundException::new);
    }

    private Body held(String id, Viewer viewer) {
        Body body = body(id);
        if (!body.may(viewer, Action.HOLD_MEETINGS)) {
            throw new NotFoundException();
        }
        return body;
    }

    private int number(String typed) {
        OptionalInt number = Digits.parseInt(typed);
        int present = JalaliDate.of(LocalDate.now(clock)).year();
        if (number.isEmpty() || number.getAsInt() < JalaliDate.FIRST_YEAR || number.getAsInt() > present) {
            throw new NotFoundException();
        }
        return number.getAsInt();
    }
}
