package org.mahalla.places.maps;

/** How a state looks on a map: the same shapes and colours as on tags and legends, never colour alone. */
public enum PinShape {
    NEW("#36505a", "M-3-9h6v6h6v6h-6v6h-6v-6h-6v-6h6z"),
    GO("#0a6a66", "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z"),
    WAIT("#b8660d", "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0zM-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0z"),
    LATE("#a3271c", "M0-10L10 0L0 10L-10 0z"),
    CLAIM("#2b6a33", "M-8-8h16v16h-16zM-4-4v8h8v-8z"),
    DONE("#2b6a33", "M-8-8h16v16h-16z"),
    DISPUTE("#8f4a05", "M0-9L10 8H-10z"),
    NO("#36505a", "M-9-3h18v6h-18z"),
    /** Several things too near to be shown apart. */
    CLUSTER("#13272b", "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0z"),
    /** Where somebody points. */
    HERE("#a3271c", "M0 0s-13-14-13-23a13 13 0 0 1 26 0C13-14 0 0 0 0z");

    private final String colour;
    private final String path;

    PinShape(String colour, String path) {
        this.colour = colour;
        this.path = path;
    }

    public String colour() {
        return colour;
    }

    /** SVG path around the pin's own spot. */
    public String path() {
        return path;
    }
}
