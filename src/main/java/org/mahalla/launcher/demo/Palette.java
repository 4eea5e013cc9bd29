package org.mahalla.launcher.demo;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * The colours of one place: walls of mud and brick, a painted door, leaves, the sky of a day. The same place has the
 * same colours before and after; only the sky is another day's.
 */
record Palette(Color sky, Color wall, Color farWall, Color door, Color ground, Color leaf, boolean night) {
    static final Color STEEL = colour(0x5c6669);
    static final Color SHADE = new Color(19, 39, 43, 46);
    static final Color LIGHT = colour(0xffd766);
    static final Color WATER = colour(0x8fb7c2);
    static final Color TIMBER = colour(0x8a6a45);

    private static final int[] SKIES = {0xcfe3ea, 0xd9e6ea, 0xdbe7e6, 0xc3dbe6, 0xe9e6dc, 0xd3dfe9};
    private static final int[] WALLS = {0xe2d3b8, 0xd8c9b0, 0xdcc39b, 0xe6d5b5, 0xcdbd9f, 0xd9b791, 0xe4dccb, 0xcfae8c};
    private static final int[] DOORS = {0x0a6a66, 0x6f8f8c, 0x8a4b32, 0x3f6f8f, 0x7a5533, 0x5d7a4a, 0x8f4a05};
    private static final int[] GROUNDS = {0xb9b2a3, 0xa9a498, 0x9a978f, 0xb3a78f, 0x9b9a97};
    private static final int[] LEAVES = {0x7da36a, 0x6f9a5c, 0x8aa05c, 0x5f8f63};

    static Palette of(RandomGenerator chance, boolean night, boolean anotherDay) {
        int day = chance.nextInt(SKIES.length) + (anotherDay ? 1 : 0);
        Color wall = pick(WALLS, chance);
        Color farWall = pick(WALLS, chance);
        Color door = pick(DOORS, chance);
        Color ground = pick(GROUNDS, chance);
        Color leaf = pick(LEAVES, chance);
        double dark = anotherDay ? 0.48 : 0.68;
        Color sky = colour(SKIES[day % SKIES.length]);
        return night
                ? new Palette(
                        mix(colour(0x22303d), colour(0x39495c), chance.nextDouble()),
                        dusk(wall, dark),
                        dusk(farWall, dark),
                        dusk(door, dark),
                        dusk(ground, dark),
                        dusk(leaf, dark),
                        true)
                : new Palette(sky, wall, farWall, door, ground, leaf, false);
    }

    static Color colour(int rgb) {
        return new Color(rgb);
    }

    /** {@code share} 0 is the first colour, 1 the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                blend(first.getRed(), second.getRed(), share),
                blend(first.getGreen(), second.getGreen(), share),
                blend(first.getBlue(), second.getBlue(), share));
    }

    static Color darker(Color colour, double share) {
        return mix(colour, colour(0x2a2620), share);
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, Color.WHITE, share);
    }

    static Color faint(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }

    private static Color dusk(Color colour, double dark) {
        return mix(colour, colour(0x1f2a33), dark);
    }

    private static Color pick(int[] colours, RandomGenerator chance) {
        return colour(colours[chance.nextInt(colours.length)]);
    }

    private static int blend(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * share);
    }
}
