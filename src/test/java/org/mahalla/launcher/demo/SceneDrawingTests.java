package org.mahalla.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SceneDrawingTests {
    private final SceneDrawing drawing = new SceneDrawing();

    @ParameterizedTest
    @EnumSource
    void drawsTheSamePictureForTheSameSeed(Scene scene) {
        assertThat(pixels(scene, 7, false)).isEqualTo(pixels(scene, 7, false));
    }

    @ParameterizedTest
    @EnumSource
    void drawsAnotherPlaceForAnotherSeed(Scene scene) {
        assertThat(changed(pixels(scene, 1, false), pixels(scene, 2, false))).isGreaterThan(0.05);
    }

    @ParameterizedTest
    @EnumSource
    void showsThatTheProblemIsGone(Scene scene) {
        assertThat(changed(pixels(scene, 3, false), pixels(scene, 3, true))).isGreaterThan(0.01);
    }

    private int[] pixels(Scene scene, long seed, boolean solved) {
        BufferedImage picture = drawing.draw(scene, seed, solved);
        assertThat(picture.getWidth()).isEqualTo(SceneDrawing.WIDTH);
        assertThat(picture.getHeight()).isEqualTo(SceneDrawing.HEIGHT);
        return picture.getRGB(0, 0, SceneDrawing.WIDTH, SceneDrawing.HEIGHT, null, 0, SceneDrawing.WIDTH);
    }

    private static double changed(int[] one, int[] other) {
        long same = 0;
        for (int i = 0; i < one.length; i++) {
            same += one[i] == other[i] ? 1 : 0;
        }
        return 1 - (double) same / one.length;
    }
}
