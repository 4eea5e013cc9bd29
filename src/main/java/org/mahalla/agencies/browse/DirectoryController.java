package org.mahalla.agencies.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mahalla.access.Open;
import org.mahalla.access.PlaceWords;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.AgencyKind;
import org.mahalla.agencies.Service;
import org.mahalla.agencies.TopicNames;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.places.PlaceName;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who can be asked, for everybody: the list and what one agency serves. */
@Controller
@Open
class DirectoryController {
    private static final int LONGEST_SEARCH = 100;

    private final Directory directory;
    private final Agencies agencies;
    private final TopicNames topics;
    private final PlaceWords places;
    private final Clock clock;

    DirectoryController(Directory directory, Agencies agencies, TopicNames topics, PlaceWords places, Clock clock) {
        this.directory = directory;
        this.agencies = agencies;
        this.topics = topics;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/agencies")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        Directory.Filter filter = new Directory.Filter(
                q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q,
                AgencyKind.find(kind).orElse(null),
                after.matches("[a-z0-9-]{2,60}") ? after : "");
        Directory.Found found = directory.find(filter);
        return new ModelAndView("agencies/browse/list")
                .addObject("filter", filter)
                .addObject("found", found)
                .addObject(
                        "places",
                        places.of(
                                found.rows().stream()
                                        .map(row -> row.place().value())
                                        .toList(),
                                RequestLanguage.of(request)));
    }

    @GetMapping("/agencies/{code}")
    ModelAndView show(@PathVariable String code, HttpServletRequest request) {
        Agency agency = agencies.byCode(code).filter(known -> !known.retired()).orElseThrow(NotFoundException::new);
        List<Service> services = topics.inOrder(agencies.services(agency.id()));
        Map<String, PlaceName> names = topics.names();
        LocalDate today = LocalDate.now(clock);
        return new ModelAndView("agencies/browse/agency")
                .addObject("agency", agency)
                .addObject("services", services)
                .addObject("names", names)
                .addObject("ladder", agencies.ladder(agency.id()))
                .addObject(
                        "daysOff",
                        agencies.daysOff(agency.id()).stream()
                                .filter(day -> !day.isBefore(today))
                                .sorted()
                                .limit(12)
                                .toList())
                .addObject(
                        "places",
                        places.of(
                                Stream.concat(
                                                Stream.of(agency.place().value()),
                                                services.stream()
                                                        .map(service ->
                                                                service.place().value()))
                                        .toList(),
                                RequestLanguage.of(request)));
    }
}
