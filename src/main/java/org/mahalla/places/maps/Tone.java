package org.mahalla.places.maps;

/** How a neighbourhood's ground is drawn. */
public enum Tone {
    /** One among its neighbours. */
    QUIET("#e7e2d6", "#fff"),
    /** The one the page is about. */
    OWN("#cfe5e1", "#0a6a66"),
    /** One that has joined, beside those that have not yet. */
    JOINED("#cfe5e1", "#fff");

    private final String fill;
    private final String line;

    Tone(String fill, String line) {
        this.fill = fill;
        this.line = line;
    }

    public String fill() {
        return fill;
    }

    public String line() {
        return line;
    }
}
