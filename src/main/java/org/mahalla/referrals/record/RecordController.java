package org.mahalla.referrals.record;

import java.time.Clock;
import java.time.LocalDate;
import org.mahalla.access.Open;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An agency's record of the last twelve months, for everybody. */
@Open
@Controller
class RecordController {
    private final Agencies agencies;
    private final AgencyRecords records;
    private final Clock clock;

    RecordController(Agencies agencies, AgencyRecords records, Clock clock) {
        this.agencies = agencies;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/agencies/{code}/record")
    ModelAndView show(@PathVariable String code) {
        Agency agency = agencies.byCode(code).orElseThrow(NotFoundException::new);
        LocalDate since = LocalDate.now(clock).minusMonths(12);
        return new ModelAndView("referrals/record/record")
                .addObject("agency", agency)
                .addObject("since", since)
                .addObject("record", records.of(agency.id(), since))
                .addObject("all", records.ofAll(since));
    }
}
