package org.mahalla.launcher.demo;

/** What a drawn photograph of the demo shows; the name in lower case is the scene's name in {@code reports.yaml}. */
enum Scene {
    LAMP,
    WIRES,
    POTHOLE,
    PAVEMENT,
    BINS,
    RUBBLE,
    LEAK,
    CHANNEL,
    PARK,
    PLAYGROUND,
    CROSSING,
    SHELTER,
    BUILDING
}
