package org.mahalla.problems.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mahalla.access.Open;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.frame.Words;
import org.mahalla.problems.search.FilterForm;
import org.mahalla.problems.search.Filters;
import org.mahalla.problems.search.Order;
import org.mahalla.problems.search.ProblemFilter;
import org.mahalla.problems.search.Sight;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The newest of any filter for feed readers (RFC 4287): what its list shows, and days but no hours. */
@Open
@Controller
class FeedController {
    private static final int ENTRIES = 50;

    private final PublicProblems problems;
    private final Filters filters;
    private final Words words;
    private final Clock clock;

    FeedController(PublicProblems problems, Filters filters, Words words, Clock clock) {
        this.problems = problems;
        this.filters = filters;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/problems.atom")
    void feed(FilterForm form, HttpServletRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        Filters.Asked asked = filters.read(form, Sight.EVERYBODY);
        if (!asked.unknown().isEmpty()) {
            throw new NotFoundException();
        }
        ProblemFilter filter = asked.filter().sorted(Order.NEWEST);
        List<ProblemRow> rows = problems.first(filter, ENTRIES);
        Language language = RequestLanguage.of(request);
        String site =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + language.prefix();
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofMinutes(5)).getHeaderValue());
        XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        new Feed(out, language, words.in(language), site, clock.getZone()).write(filter, rows);
        out.close();
    }
}
