package org.mahalla.referrals.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mahalla.shared.PersianText;

/** What a writer says anew: the message without quotes, older messages below and signature. */
final class NewWords {
    private static final int LONGEST = 20_000;
    private static final int HEADERS_AFTER = 6;
    private static final int LONGEST_HEADER = 600;
    private static final int SIGNATURE_LINES = 16;
    private static final int ATTRIBUTION_LINES = 3;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200B\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern QUOTE = Pattern.compile("^\\s*(?:>|&gt;|\\u203A).*");
    private static final Pattern OWN_LINE = Pattern.compile("-{3,}\\s*\\[?\\s*[Mm\\u0645][^\\]]{8,30}\\]?\\s*-{3,}");
    private static final Pattern SEPARATOR = Pattern.compile(
            "^[\\s*_]*[-_=\\u2014\\u0640]{2,}\\s*(?:Original (?:Message|Appointment)|Forwarded message|Begin forwarded message|Reply message"
                    + "|\\u067E\\u06CC\\u0627\\u0645 \\u0627\\u0635\\u0644\\u06CC|\\u0646\\u0627\\u0645\\u0647.? \\u0627\\u0635\\u0644\\u06CC"
                    + "|\\u067E\\u06CC\\u0627\\u0645 \\u0641\\u0631\\u0633\\u062A\\u0627\\u062F\\u0647.*|\\u067E\\u06CC\\u0627\\u0645 \\u0627\\u0631\\u062C\\u0627\\u0639.*)"
                    + ".{0,80}[-_=\\u2014\\u0640]{2,}.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile(
            "^[\\s*]*(?:From|\\u0627\\u0632|\\u0641\\u0631\\u0633\\u062A\\u0646\\u062F\\u0647)\\s*:.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADER = Pattern.compile(
            "^[\\s*]*(?:Sent|Date|To|Cc|Subject|Importance|\\u0627\\u0631\\u0633\\u0627\\u0644.?\\u0634\\u062F\\u0647|\\u062A\\u0627\\u0631\\u06CC\\u062E|\\u0632\\u0645\\u0627\\u0646|\\u0628\\u0647|\\u06AF\\u06CC\\u0631\\u0646\\u062F\\u0647"
                    + "|\\u0631\\u0648\\u0646\\u0648\\u0634\\u062A|\\u0645\\u0648\\u0636\\u0648\\u0639)\\s*:.*",
            Pattern.CASE_INSENSITIVE);
    /** Says by its first word that it tells who wrote what follows; may go over several lines. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^(?:On\\s.{5,240}\\bwrote\\s*:"
                    + "|(?:\\u062F\\u0631|\\u0628\\u0647|\\u0631\\u0648\\u0632)\\s.{3,240}\\s\\u0646\\u0648\\u0634\\u062A(?:\\u0647.?\\u0627\\u0633\\u062A|\\u0647|\\u0646\\u062F)?\\s*:"
                    + "|[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}.{0,120}<[^>]+@[^>]+>\\s*:)\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** The same on one line, with the name first. */
    private static final Pattern NAME_WROTE = Pattern.compile(
            "^.{0,160}<[^>]+@[^>]+>.{0,120}(?:wrote|\\u0646\\u0648\\u0634\\u062A\\S*(?: \\u0627\\u0633\\u062A)?)\\s*:\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DASHES = Pattern.compile("^--\\s?$");
    private static final Pattern DEVICE = Pattern.compile(
            "^\\s*(?:Sent from (?:my|Outlook|Yahoo|Mail|Samsung|the|Proton)|Get Outlook for|Sent via|Sent with|Enviado"
                    + "|\\u0627\\u0631\\u0633\\u0627\\u0644.?\\u0634\\u062F\\u0647 \\u0627\\u0632|\\u0641\\u0631\\u0633\\u062A\\u0627\\u062F\\u0647.?\\u0634\\u062F\\u0647 \\u0627\\u0632"
                    + "|\\u0627\\u0632 \\u0637\\u0631\\u06CC\\u0642 (?:\\u0622\\u06CC\\u0641\\u0648\\u0646|\\u06AF\\u0648\\u0634\\u06CC)).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FAREWELL = Pattern.compile(
            "^\\s*(?:(?:Best|Kind|Warm|With best|With kind)?\\s*regards|Sincerely(?: yours)?|Yours (?:sincerely|faithfully)|Best wishes"
                    + "|(?:Many )?thanks(?: and regards)?|Thank you|Cheers"
                    + "|\\u0628\\u0627 (?:\\u062A\\u0642\\u062F\\u06CC\\u0645 )?(?:\\u0627\\u062D\\u062A\\u0631\\u0627\\u0645|\\u0633\\u067E\\u0627\\u0633|\\u062A\\u0634\\u06A9\\u0631)(?: (?:\\u0641\\u0631\\u0627\\u0648\\u0627\\u0646|\\u0648 \\S+))?"
                    + "|\\u0627\\u0631\\u0627\\u062F\\u062A\\u0645\\u0646\\u062F|\\u0633\\u067E\\u0627\\u0633(?:\\u06AF\\u0632\\u0627\\u0631)?|\\u0648 \\u0645\\u0646 \\u0627\\u0644\\u0644\\u0647 \\u0627\\u0644\\u062A\\u0648\\u0641\\u06CC\\u0642)\\s*[,.!\\u060C]*\\s*$",
            Pattern.CASE_INSENSITIVE);
    /** After a farewell, names and numbers are a signature; a sentence is not. */
    private static final Pattern SENTENCE = Pattern.compile("\\s*\\S+(?:\\s+\\S+){3,}[.!?\\u061F\\u061B]\\s*");

    private static final Pattern RULE = Pattern.compile("^\\s*[-_=*\\u2014]{3,}\\s*$");
    private static final Pattern DISCLAIMER = Pattern.compile(
            "^\\s*(?:This (?:e-?mail|message)\\b.*confidential|DISCLAIMER|CONFIDENTIALITY NOTICE|\\u0627\\u06CC\\u0646 (?:\\u0627\\u06CC\\u0645\\u06CC\\u0644|\\u067E\\u06CC\\u0627\\u0645|\\u0631\\u0627\\u06CC\\u0627\\u0646\\u0627\\u0645\\u0647).*\\u0645\\u062D\\u0631\\u0645\\u0627\\u0646\\u0647).*",
            Pattern.CASE_INSENSITIVE);

    private NewWords() {}

    static String of(String message) {
        List<String> lines = new ArrayList<>();
        for (String line : message.split("\\R", -1)) {
            lines.add(UNSEEN.matcher(line.replace('\u00A0', ' ')).replaceAll("").stripTrailing());
        }
        return clean(withoutRule(withoutSignature(withoutQuotes(lines))));
    }

    /** All of it, cleaned, for whoever wants to see what was left out. */
    static String whole(String message) {
        return clean(List.of(message.replace(HtmlText.CUT, "")));
    }

    private static String clean(List<String> lines) {
        String clean = PersianText.display(String.join("\n", lines)).strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    private static List<String> withoutRule(List<String> lines) {
        int end = lines.size();
        while (end > 0
                && (lines.get(end - 1).isBlank()
                        || RULE.matcher(lines.get(end - 1)).matches())) {
            end--;
        }
        return lines.subList(0, end);
    }

    private static List<String> withoutQuotes(List<String> lines) {
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int attribution = attribution(lines, i);
            if (attribution > 0) {
                if (!nextIsQuote(lines, i + attribution)) {
                    break;
                }
                i += attribution - 1;
            } else if (isOlderFrom(lines, i)) {
                break;
            } else if (!QUOTE.matcher(lines.get(i)).matches()) {
                fresh.add(lines.get(i));
            }
        }
        return fresh;
    }

    private static boolean isOlderFrom(List<String> lines, int i) {
        String line = lines.get(i);
        return line.contains(HtmlText.CUT)
                || OWN_LINE.matcher(line).find()
                || SEPARATOR.matcher(line).matches()
                || isHeaderBlock(lines, i);
    }

    private static boolean isHeaderBlock(List<String> lines, int i) {
        if (!FROM.matcher(lines.get(i)).matches()) {
            return false;
        }
        long headers = lines.subList(i + 1, Math.min(lines.size(), i + 1 + HEADERS_AFTER)).stream()
                .filter(line -> HEADER.matcher(line).matches())
                .count();
        return headers >= 2;
    }

    /** How many lines from here on say who wrote what follows; 0 for none. */
    private static int attribution(List<String> lines, int i) {
        StringBuilder joined = new StringBuilder();
        for (int n = 0; n < ATTRIBUTION_LINES && i + n < lines.size(); n++) {
            String line = lines.get(i + n).strip();
            if (line.isEmpty() || line.startsWith(">") || (n > 0 && is(ATTRIBUTION, line))) {
                return 0;
            }
            if (is(ATTRIBUTION, joined.append(n == 0 ? "" : " ").append(line)) || (n == 0 && is(NAME_WROTE, line))) {
                return n + 1;
            }
        }
        return 0;
    }

    private static boolean is(Pattern pattern, CharSequence line) {
        return line.length() <= LONGEST_HEADER && pattern.matcher(line).matches();
    }

    private static boolean nextIsQuote(List<String> lines, int from) {
        return lines.subList(Math.min(from, lines.size()), lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> QUOTE.matcher(line).matches())
                .isPresent();
    }

    private static List<String> withoutSignature(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (DASHES.matcher(line).matches()
                    || DEVICE.matcher(line).matches()
                    || DISCLAIMER.matcher(line).matches()
                    || isFarewell(lines, i)) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private static boolean isFarewell(List<String> lines, int i) {
        return lines.size() - i <= SIGNATURE_LINES
                && FAREWELL.matcher(lines.get(i)).matches()
                && lines.subList(0, i).stream().anyMatch(line -> !line.isBlank())
                && lines.subList(i + 1, lines.size()).stream()
                        .noneMatch(line -> SENTENCE.matcher(line).matches());
    }
}
