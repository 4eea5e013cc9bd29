package org.mahalla.referrals.letters;

import java.time.LocalDate;
import java.util.List;
import org.mahalla.shared.Language;
import org.mahalla.shared.PersianText;

/**
 * What one letter says. Words are the writer's and come cleaned of control characters; what stands around them (greeting,
 * headings, how to answer, page numbers) is the letter's own. No person's data belongs in it but the signer's name.
 *
 * @param number as people say it, such as «۱۱۸۷-د۲»
 * @param attachments in words; empty when there are none
 * @param to the title of the office
 * @param opening paragraphs before the lists
 * @param findings what was seen, numbered; may be empty
 * @param requests what is asked for, numbered; may be empty
 * @param closing paragraphs after the deadline; empty for the usual two sentences
 * @param copyTo who gets a copy, in words; empty for nobody
 */
public record LetterText(
        Language language,
        Sender sender,
        String number,
        LocalDate day,
        String attachments,
        String to,
        String subject,
        List<String> opening,
        List<String> findings,
        List<String> requests,
        Deadline deadline,
        List<String> closing,
        Signature signature,
        String copyTo,
        Answer answer) {

    public LetterText {
        number = PersianText.line(number);
        attachments = PersianText.line(attachments);
        to = PersianText.line(to);
        subject = PersianText.line(subject);
        opening = lines(opening);
        findings = lines(findings);
        requests = lines(requests);
        closing = lines(closing);
        copyTo = PersianText.line(copyTo);
    }

    /** Whose paper it is: the installation with its place, and the secretariat. */
    public record Sender(String place, String secretariat) {
        public Sender {
            place = PersianText.line(place);
            secretariat = PersianText.line(secretariat);
        }
    }

    /**
     * The last day for an answer.
     *
     * @param workingDays of the agency from the letter's day on; 0 where these were counted from another day
     */
    public record Deadline(LocalDate day, int workingDays) {}

    /** Who signs, with room above the name for a hand. */
    public record Signature(String name, String title) {
        public Signature {
            name = PersianText.line(name);
            title = PersianText.line(title);
        }
    }

    /**
     * How to answer without an account.
     *
     * @param link what the QR code opens
     * @param page the short address where the code is typed, without a scheme
     * @param shortCode grouped as people read it
     * @param phone where the code may be said; empty for none
     */
    public record Answer(String link, String page, String shortCode, String phone) {
        public Answer {
            page = PersianText.line(page);
            shortCode = PersianText.line(shortCode);
            phone = PersianText.line(phone);
        }
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream()
                .map(PersianText::line)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
