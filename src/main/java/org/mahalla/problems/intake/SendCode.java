package org.mahalla.problems.intake;

import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Component;

/** Sends the code to whoever gave a phone or an e-mail address, in the language they wrote in. */
@Component
class SendCode {
    private static final String PURPOSE = "report-received";

    private final Notices notices;
    private final Words words;

    SendCode(Notices notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    void to(NewReport report, ReportId id, TrackingCode code) {
        Language language = report.language();
        String place = report.neighbourhood().name().in(language);
        String text = words.in(language).t("problems.notice.received", code.grouped(language), place);
        if (report.phone() != null) {
            notices.send(Notice.sms(PURPOSE + ":sms:" + id.text(), PURPOSE, report.phone(), language, text));
        }
        if (report.email() != null) {
            String subject = words.in(language).t("problems.notice.received.subject", code.grouped(language));
            notices.send(
                    Notice.email(PURPOSE + ":email:" + id.text(), PURPOSE, report.email(), language, subject, text));
        }
    }
}
