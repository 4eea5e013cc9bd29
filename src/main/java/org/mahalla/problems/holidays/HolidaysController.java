package org.mahalla.problems.holidays;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.CompactId;
import org.mahalla.shared.Digits;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The holidays and occasions of one year, adding one after its effect was read, and removing one. */
@Allow(Action.MANAGE_SETTINGS)
@Controller
@RequestMapping("/admin/holidays")
class HolidaysController {
    private final Holidays holidays;
    private final ChangeHolidays change;
    private final Clock clock;

    HolidaysController(Holidays holidays, ChangeHolidays change, Clock clock) {
        this.holidays = holidays;
        this.change = change;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long moved,
            HttpServletRequest request) {
        int shown = year == null ? thisYear() : year;
        if (shown <= JalaliDate.FIRST_YEAR || shown >= JalaliDate.LAST_YEAR) {
            throw new NotFoundException();
        }
        return page(viewer, shown, HolidayForm.empty(yearField(shown, request)), null, new FormErrors())
                .addObject("moved", moved);
    }

    @PostMapping
    ModelAndView add(Viewer viewer, HolidayForm form) {
        FormErrors errors = new FormErrors();
        Optional<HolidayForm.Said> said = form.read(errors).filter(one -> isNew(one, errors));
        int year = said.map(one -> JalaliDate.of(one.first()).year()).orElseGet(this::thisYear);
        if (said.isEmpty() || form.sure() == null) {
            Long effect = said.map(one -> change.effect(one.first(), one.last(), one.dayOff()))
                    .orElse(null);
            ModelAndView page = page(viewer, year, form, effect, errors);
            page.setStatus(said.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            return page;
        }
        HolidayForm.Said one = said.get();
        long moved = change.add(viewer, one.nameFa(), one.nameEn(), one.first(), one.last(), one.dayOff());
        return new ModelAndView("redirect:/admin/holidays?year=" + year + "&moved=" + moved);
    }

    @PostMapping("/{id}/retire")
    String retire(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "0") int year) {
        UUID holiday = CompactId.decode(id).orElseThrow(NotFoundException::new);
        long moved = change.retire(viewer, holiday);
        return "redirect:/admin/holidays?year=" + (year == 0 ? thisYear() : year) + "&moved=" + moved;
    }

    private ModelAndView page(Viewer viewer, int year, HolidayForm form, @Nullable Long effect, FormErrors errors) {
        LocalDate first = new JalaliDate(year, 1, 1).toLocalDate();
        LocalDate last = new JalaliDate(year + 1, 1, 1).toLocalDate().minusDays(1);
        return new ModelAndView("problems/holidays/year")
                .addObject("year", year)
                .addObject("holidays", holidays.between(first, last))
                .addObject("form", form)
                .addObject("effect", effect)
                .addObject("mayChange", change.isOf(viewer))
                .addObject("errors", errors);
    }

    private boolean isNew(HolidayForm.Said said, FormErrors errors) {
        if (change.isThere(said.nameFa(), said.first(), said.last())) {
            errors.reject("nameFa", "problems.holidays.twice");
        }
        return errors.isEmpty();
    }

    private int thisYear() {
        return JalaliDate.of(LocalDate.now(clock)).year();
    }

    private static String yearField(int year, HttpServletRequest request) {
        return RequestLanguage.of(request) == Language.FA ? Digits.persian(String.valueOf(year)) : "";
    }
}
