package org.mahalla.frame;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The line drawings of the screens, on a square of 24; the last group has one for each area of topics. */
public enum Icon {
    BACK("""
            <path d="M15 5l-7 7 7 7"/>"""),
    NEXT("""
            <path d="M9 5l7 7-7 7"/>"""),
    DOWN("""
            <path d="M6 9.5l6 6 6-6"/>"""),
    UP("""
            <path d="M6 14.5l6-6 6 6"/>"""),
    TICK("""
            <path d="M5 12.5l4.5 4.5L19 7.5"/>"""),
    CROSS("""
            <path d="M6 6l12 12M18 6 6 18"/>"""),
    PLUS("""
            <path d="M12 5v14M5 12h14"/>"""),
    SEARCH("""
            <circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>"""),
    ALERT("""
            <circle cx="12" cy="12" r="8.5"/><path d="M12 7.5v5.5M12 16.3v.01"/>"""),
    INFO("""
            <circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.01"/>"""),
    QUESTION("""
            <circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7M12 16.5v.01"/>"""),
    LOCK("""
            <rect x="5.5" y="10.5" width="13" height="9.5" rx="1.5"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.5v2"/>"""),
    GLOBE("""
            <circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17"/>"""),
    CLOCK("""
            <circle cx="12" cy="12" r="8.5"/><path d="M12 7v5.3l3.3 2"/>"""),
    CALENDAR("""
            <path d="M4 6.5h16V20H4zM4 10.5h16M8 4v4M16 4v4"/>"""),
    PRINT("""
            <path d="M7 9V4h10v5M5 9h14v8h-3M8 17H5V9M8 14h8v6H8z"/>"""),
    SAVE("""
            <path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>"""),
    SEND("""
            <path d="M12 20V5M5.5 11.5 12 5l6.5 6.5"/>"""),
    REFRESH("""
            <path d="M19 9a7.5 7.5 0 0 0-13.5-1.5M5 4.5v3.5h3.5M5 15a7.5 7.5 0 0 0 13.5 1.5M19 19.5V16h-3.5"/>"""),
    AGAIN("""
            <path d="M8 5 4 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H9"/>"""),
    BELL("""
            <path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4"/>"""),
    PHONE("""
            <path d="M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3c0 1.4-1.1 2-2.5 2C10.5 19.5 4 13 4 6c0-1.4.6-2.5 2-2.5z"/>"""),
    MESSAGE("""
            <path d="M4 5h16v11H10l-4 3.5V16H4z"/>"""),
    CAMERA("""
            <path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z"/><circle cx="12" cy="13" r="3.3"/>"""),
    FILE("""
            <path d="M6 3.5h8l4 4V20.5H6zM14 3.5v4h4M9 12h6M9 15.5h6"/>"""),
    PEN("""
            <path d="M4.5 19.5l1-4L16 5l3 3L8.5 18.5z"/>"""),
    EYE("""
            <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>"""),
    PIN("""
            <path d="M12 21s6.5-6.2 6.5-11A6.5 6.5 0 0 0 5.5 10C5.5 14.8 12 21 12 21z"/><circle cx="12" cy="10" r="2.3"/>"""),
    MAP("""
            <path d="M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14"/>"""),
    FILTER("""
            <path d="M4 6h16M7 12h10M10 18h4"/>"""),
    JOIN("""
            <path d="M5 5c0 6 7 4 7 9v6M19 5c0 6-7 4-7 9M9 17.5l3 3 3-3"/>"""),
    SPLIT("""
            <path d="M12 20v-5c0-5-7-3-7-9M12 15c0-5 7-3 7-9M2.5 8.5 5 5.5l2.5 3M16.5 8.5l2.5-3 2.5 3"/>"""),
    SCALES("""
            <path d="M12 4v16M7 20h10M5 7h14M5 7l-2.5 6a2.7 2.7 0 0 0 5 0zM19 7l-2.5 6a2.7 2.7 0 0 0 5 0z"/>"""),
    FLAG("""
            <path d="M6 21V4M6 5h11l-2.5 4L17 13H6"/>"""),
    KEYS("""
            <path d="M3 7h18v10H3zM6.5 10.5h.01M10 10.5h.01M14 10.5h.01M17.5 10.5h.01M8 14h8"/>"""),
    NETWORK("""
            <path d="M4 9.5a12 12 0 0 1 16 0M7 13a7.5 7.5 0 0 1 10 0M10 16.3a3 3 0 0 1 4 0M12 19.5v.01"/>"""),
    LIGHTING("""
            <path d="M9 18h6M10 21h4M8.5 14.5a5.5 5.5 0 1 1 7 0c-.7.6-1 1.3-1 2v.5h-5v-.5c0-.7-.3-1.4-1-2z"/>"""),
    ROAD("""
            <path d="M8 3 4 21M16 3l4 18M12 4v3M12 10.5v3M12 17v3"/>"""),
    WASTE("""
            <path d="M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5"/>"""),
    WATER("""
            <path d="M12 3.5s6 6.4 6 10.6a6 6 0 0 1-12 0C6 9.9 12 3.5 12 3.5z"/>"""),
    GREEN("""
            <path d="M12 21v-6M12 15a5 5 0 0 0 5-5 5 5 0 0 0-10 0 5 5 0 0 0 5 5zM7 21h10"/>"""),
    CHILD("""
            <circle cx="12" cy="5.5" r="2.3"/><path d="M12 8v6M7 10.5h10M12 14l-3.5 6M12 14l3.5 6"/>"""),
    SCHOOL("""
            <path d="M12 6.5c-2-1.5-5-2-8-2v13c3 0 6 .5 8 2 2-1.5 5-2 8-2v-13c-3 0-6 .5-8 2zM12 6.5v13"/>"""),
    WORK("""
            <path d="M4 8h16v11H4zM9 8V5.5h6V8M4 13h16"/>"""),
    HOME("""
            <path d="M4 11l8-7 8 7v9h-5.5v-5h-5v5H4z"/>"""),
    HEALTH("""
            <path d="M4 8h16v11H4zM9 8V5h6v3M12 11v5M9.5 13.5h5"/>"""),
    TRANSPORT("""
            <path d="M5 17V6.5C5 5 6 4 7.5 4h9C18 4 19 5 19 6.5V17zM5 11.5h14M8 17v2.5M16 17v2.5M8 14.3v.01M16 14.3v.01"/>"""),
    CULTURE("""
            <path d="M5 20V11l7-6 7 6v9M3.5 20h17M9.5 20v-4.5a2.5 2.5 0 0 1 5 0V20M12 5V3"/>"""),
    SERVICE("""
            <path d="M4 20h16M5.5 17.5h13M6.5 17.5V11M10.2 17.5V11M13.8 17.5V11M17.5 17.5V11M4 9.5 12 4.5l8 5z"/>"""),
    ENVIRONMENT("""
            <path d="M5 19.5C5 10 10 5 19.5 4.5 20 14 15 18.5 8 17.5M5 19.5c1.5-4 4-7 8-9"/>"""),
    BUILDING("""
            <path d="M5 21V5h9v16M14 10h5v11M3 21h18M8 8.5h3M8 12.5h3M8 16.5h3"/>"""),
    HEART("""
            <path d="M12 20s-7.5-4.7-7.5-10A4.2 4.2 0 0 1 12 7.5a4.2 4.2 0 0 1 7.5 2.5c0 5.3-7.5 10-7.5 10z"/>"""),
    MORE("""
            <circle cx="6" cy="12" r="1.2"/><circle cx="12" cy="12" r="1.2"/><circle cx="18" cy="12" r="1.2"/>""");

    private static final Map<String, Icon> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Icon::word, Function.identity()));

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing;
    }

    /** The icon by its lower-case word, as in `lighting`; an unknown word gives the three dots of "more". */
    public static Icon named(String word) {
        return BY_NAME.getOrDefault(word, MORE);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The SVG shapes inside the drawing, ours and safe to write as they are. */
    public String drawing() {
        return drawing;
    }
}
