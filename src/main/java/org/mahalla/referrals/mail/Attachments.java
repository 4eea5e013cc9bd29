package org.mahalla.referrals.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.mahalla.shared.PersianText;

/** The pictures, PDFs and office documents of one message, within limits; what can run by itself is left out. */
final class Attachments {
    static final int LARGEST = 10 * 1024 * 1024;
    private static final int ALL = 20 * 1024 * 1024;
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 100;
    /** Pictures within the text that are smaller are signs and logos of signatures. */
    private static final int LOGO = 8 * 1024;

    private static final Tika TIKA = new Tika();
    private static final Set<String> TAKEN = Set.of(
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/gif",
            "image/heic",
            "image/tiff",
            "application/pdf",
            OfficeFile.WORDS,
            OfficeFile.TABLE,
            OfficeFile.OPEN_WORDS,
            OfficeFile.OPEN_TABLE);

    /** Comes along with every message of some programs and is nothing anybody sent. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?:application/(?:(?:x-)?pkcs7-signature|pgp-signature)|text/(?:calendar|(?:x-)?vcard)).*");

    private final List<MailAttachment> taken = new ArrayList<>();
    private int leftOut;
    private int size;

    void take(Part part, byte[] bytes) throws MessagingException {
        String type = OfficeFile.type(bytes).orElseGet(() -> TIKA.detect(bytes));
        boolean logo = isWithinText(part) && bytes.length < LOGO && type.startsWith("image/");
        if (logo || bytes.length == 0 || isBeside(part)) {
            return;
        }
        if (!TAKEN.contains(type) || bytes.length > LARGEST || size + bytes.length > ALL || taken.size() == MOST) {
            leaveOut();
            return;
        }
        size += bytes.length;
        taken.add(new MailAttachment(name(part), type, bytes));
    }

    void leaveOut() {
        leftOut++;
    }

    List<MailAttachment> taken() {
        return List.copyOf(taken);
    }

    int leftOut() {
        return leftOut;
    }

    private static boolean isBeside(Part part) throws MessagingException {
        String said = part.getContentType();
        return said != null && BESIDE.matcher(said.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isWithinText(Part part) throws MessagingException {
        String[] id = part.getHeader("Content-ID");
        String[] disposition = part.getHeader("Content-Disposition");
        return id != null
                && (disposition == null
                        || disposition[0].toLowerCase(Locale.ROOT).startsWith("inline"));
    }

    private static String name(Part part) {
        String raw;
        try {
            raw = part.getFileName();
        } catch (MessagingException e) {
            raw = null;
        }
        String name = raw == null
                ? ""
                : PersianText.line(EncodedWords.decode(raw).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "));
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }
}
