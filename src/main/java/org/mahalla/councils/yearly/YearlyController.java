package org.mahalla.councils.yearly;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mahalla.access.Open;
import org.mahalla.councils.BodyId;
import org.mahalla.councils.YearFigures;
import org.mahalla.councils.bodies.Bodies;
import org.mahalla.councils.bodies.Body;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.Neighbourhood;
import org.mahalla.places.NeighbourhoodId;
import org.mahalla.places.Neighbourhoods;
import org.mahalla.shared.Digits;
import org.mahalla.shared.JalaliDate;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a body found, proposed, followed and solved in a Jalali year, for everybody to read and to print. */
@Controller
class YearlyController {
    private static final int MOST = 200;

    private final Bodies bodies;
    private final YearOfMeetings meetings;
    private final ObjectProvider<YearFigures> figures;
    private final Neighbourhoods neighbourhoods;
    private final Clock clock;

    YearlyController(
            Bodies bodies,
            YearOfMeetings meetings,
            ObjectProvider<YearFigures> figures,
            Neighbourhoods neighbourhoods,
            Clock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.figures = figures;
        this.neighbourhoods = neighbourhoods;
        this.clock = clock;
    }

    @Open
    @GetMapping("/bodies/{id}/years/{year}")
    ModelAndView year(@PathVariable String id, @PathVariable String year, HttpServletRequest request) {
        Body body = BodyId.of(id).flatMap(bodies::find).orElseThrow(NotFoundException::new);
        LocalDate today = LocalDate.now(clock);
        int number = number(year, today);
        LocalDate first = new JalaliDate(number, 1, 1).toLocalDate();
        LocalDate last = new JalaliDate(number + 1, 1, 1).toLocalDate().minusDays(1);
        List<Neighbourhood> places = places(body);
        List<YearFigures.PlaceYear> lines = figures.stream()
                .flatMap(
                        known -> known.of(places.stream().map(Neighbourhood::id).toList(), first, last).stream())
                .toList();
        return new ModelAndView("councils/yearly/year")
                .addObject("body", body)
                .addObject("year", number)
                .addObject("first", first)
                .addObject("last", last)
                .addObject("counts", meetings.of(body.id(), first, last, today))
                .addObject("lines", lines)
                .addObject("names", names(places, RequestLanguage.of(request)));
    }

    private static int number(String typed, LocalDate today) {
        OptionalInt number = Digits.parseInt(typed);
        int present = JalaliDate.of(today).year();
        if (number.isEmpty() || number.getAsInt() < JalaliDate.FIRST_YEAR || number.getAsInt() > present) {
            throw new NotFoundException();
        }
        return number.getAsInt();
    }

    private List<Neighbourhood> places(Body body) {
        return Stream.concat(Stream.of(body.place()), body.further().stream())
                .flatMap(path -> neighbourhoods.under(path).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Map<NeighbourhoodId, String> names(List<Neighbourhood> places, Language language) {
        return places.stream().collect(Collectors.toMap(Neighbourhood::id, (Function<Neighbourhood, String>)
                one -> one.name().in(language)));
    }
}
