package org.mahalla.problems.intake;

import org.mahalla.access.Throttle;
import org.mahalla.frame.Words;
import org.mahalla.platform.notices.Notice;
import org.mahalla.platform.notices.Notices;
import org.mahalla.problems.ReportId;
import org.mahalla.shared.Contact;
import org.mahalla.shared.Language;
import org.mahalla.shared.TrackingCode;
import org.springframework.stereotype.Component;

/**
 * Sends the code to whoever gave a phone or an e-mail address, in the language they wrote in; a few times a day at most,
 * because nobody has proved yet that the number is theirs.
 */
@Component
class SendCode {
    private static final String PURPOSE = "report-received";

    private final Notices notices;
    private final Words words;
    private final Throttle throttle;

    SendCode(Notices notices, Words words, Throttle throttle) {
        this.notices = notices;
        this.words = words;
        this.throttle = throttle;
    }

    /** Whether every contact that was given is told. */
    boolean to(NewReport report, ReportId id, TrackingCode code) {
        Language language = report.language();
        String place = report.neighbourhood().name().in(language);
        String text = words.in(language).t("problems.notice.received", code.grouped(language), place);
        boolean phone = report.phone() == null || room(report.phone());
        boolean email = report.email() == null || room(report.email());
        if (report.phone() != null && phone) {
            notices.send(Notice.sms(PURPOSE + ":sms:" + id.text(), PURPOSE, report.phone(), language, text));
        }
        if (report.email() != null && email) {
            String subject = words.in(language).t("problems.notice.received.subject", code.grouped(language));
            notices.send(
                    Notice.email(PURPOSE + ":email:" + id.text(), PURPOSE, report.email(), language, subject, text));
        }
        return phone && email;
    }

    private boolean room(Contact contact) {
        return throttle.takeOne(Throttle.Purpose.REPORT_RECEIVED, contact.value());
    }
}
