package org.mahalla.referrals.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** HTML as the lines of a plain message: quotes begin with {@code >}, a block that only quotes with {@link #CUT}. */
final class HtmlText {
    /** Stands alone on the line from which on all is older. */
    static final String CUT = "\u0001";

    private static final int LONGEST = 2_000_000;
    private static final Pattern PIECE =
            Pattern.compile("<!--.*?(?:-->|$)|<(/?)([A-Za-z][A-Za-z0-9:]*)([^<>]{0,5000})>|[^<]+|<", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final Pattern OLDER = Pattern.compile(
            "divRplyFwdMsg|appendonsend|OutlookMessageHeader|yahoo_quoted|reference-message-container|mail_quote|zmail_extra"
                    + "|border-top: ?solid #?(?:E1E1E1|B5C4DF|windowtext) 1\\.0pt",
            Pattern.CASE_INSENSITIVE);

    private final StringBuilder out = new StringBuilder();
    private int quotes;
    private String silent = "";

    private HtmlText() {}

    static String of(String html) {
        HtmlText text = new HtmlText();
        Matcher piece = PIECE.matcher(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        while (piece.find()) {
            String tag = piece.group(2);
            if (tag != null) {
                text.tag(tag.toLowerCase(Locale.ROOT), !piece.group(1).isEmpty(), piece.group(3));
            } else if (!piece.group().startsWith("<!--")) {
                text.words(piece.group());
            }
        }
        return text.out.toString();
    }

    private void tag(String name, boolean end, String attributes) {
        if (!silent.isEmpty()) {
            silent = end && name.equals(silent) ? "" : silent;
            return;
        }
        switch (name) {
            case "style", "script", "head", "title" -> silent = end ? "" : name;
            case "br" -> line();
            case "blockquote" -> {
                line();
                quotes = Math.max(0, quotes + (end ? -1 : 1));
            }
            case "hr" -> line();
            case "p", "div", "tr", "li", "table", "ul", "ol", "h1", "h2", "h3", "pre" -> block(end, attributes);
            case "td", "th" -> out.append(end ? " " : "");
            default -> {}
        }
    }

    private void block(boolean end, String attributes) {
        fresh();
        if (!end && quotes == 0 && OLDER.matcher(attributes).find()) {
            out.append(CUT).append('\n');
        }
    }

    private void words(String raw) {
        if (!silent.isEmpty()) {
            return;
        }
        String text = SPACE.matcher(HtmlUtils.htmlUnescape(SPACE.matcher(raw).replaceAll(" ")))
                .replaceAll(" ");
        boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        if (atStart) {
            text = text.stripLeading();
            if (!text.isEmpty() && quotes > 0) {
                out.append("> ");
            }
        }
        out.append(text);
    }

    private void line() {
        out.append('\n');
    }

    private void fresh() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            line();
        }
    }
}
