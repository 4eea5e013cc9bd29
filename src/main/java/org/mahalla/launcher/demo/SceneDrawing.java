package org.mahalla.launcher.demo;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * Draws the demo's photographs: no words, no people. The same scene and seed show the same place before
 * ({@code solved} false) and after; another seed shows another place.
 */
final class SceneDrawing {
    static final int WIDTH = 960;
    static final int HEIGHT = 720;

    BufferedImage draw(Scene scene, long seed, boolean solved) {
        SplittableRandom chance = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + scene.ordinal());
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        Palette palette = Palette.of(chance, scene == Scene.LAMP, solved);
        AlleyScenes alley = new AlleyScenes(canvas, palette, chance.split(), solved);
        StreetScenes street = new StreetScenes(canvas, palette, chance.split(), solved);
        ParkScenes park = new ParkScenes(canvas, palette, chance.split(), solved);
        switch (scene) {
            case LAMP -> alley.lamp();
            case WIRES -> alley.wires();
            case POTHOLE -> alley.pothole();
            case LEAK -> alley.leak();
            case BUILDING -> alley.building();
            case PAVEMENT -> street.pavement();
            case BINS -> street.bins();
            case RUBBLE -> street.rubble();
            case CHANNEL -> street.channel();
            case PARK -> park.park();
            case PLAYGROUND -> park.playground();
            case CROSSING -> street.crossing();
            case SHELTER -> street.shelter();
        }
        return canvas.finish();
    }
}
