package org.mahalla.agencies.register;

import java.util.List;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agency;
import org.mahalla.frame.FormErrors;
import org.mahalla.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page of one agency, on which several forms stand. */
final class AgencyPages {
    private AgencyPages() {}

    static ModelAndView page(AgencyFile file, Viewer viewer, Agency agency, FormErrors errors, Language language) {
        return page(file, file.open(agency, viewer, language, null), errors, language);
    }

    static ModelAndView page(AgencyFile file, AgencyFile.Open open, FormErrors errors, Language language) {
        return new ModelAndView(
                        "agencies/register/agency", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("open", open)
                .addObject("topics", open.mayChange() ? file.topicChoices(language) : List.of())
                .addObject("typed", ServiceForm.EMPTY)
                .addObject("day", DayForm.EMPTY)
                .addObject("reason", "")
                .addObject("errors", errors);
    }
}
