package org.mahalla;

/** Where the program starts: hands the command line to the launcher. */
public final class Mahalla {
    private Mahalla() {}

    public static void main(String[] args) {}
}
