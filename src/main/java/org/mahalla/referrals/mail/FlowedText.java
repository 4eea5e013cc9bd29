package org.mahalla.referrals.mail;

/** Paragraphs that a mail program cut into short lines, each ending in a space (RFC 3676). Quotes stay as they are. */
final class FlowedText {
    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static String joined(String text, boolean withoutSpace) {
        StringBuilder out = new StringBuilder(text.length());
        String[] lines = text.split("\\r?\\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            boolean goesOn = i + 1 < lines.length && flows(line) && !isApart(lines[i + 1]);
            out.append(goesOn && withoutSpace ? line.substring(0, line.length() - 1) : line);
            if (!goesOn && i + 1 < lines.length) {
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static boolean flows(String line) {
        return line.endsWith(" ") && !isApart(line);
    }

    private static boolean isApart(String line) {
        return line.startsWith(">") || line.isBlank() || line.equals(SIGNATURE) || line.equals("--");
    }
}
