package org.mahalla.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.mahalla.platform.files.Photo;
import org.mahalla.platform.files.PhotoIntake;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The drawn photographs, taken in like any other; a few of each scene serve all reports. */
@Component
@ConditionalOnProperty("mahalla.demo")
class DemoPhotos {
    private static final int EACH = 3;

    private final PhotoIntake intake;
    private final SceneDrawing drawing = new SceneDrawing();
    private final Map<String, Photo> taken = new HashMap<>();

    DemoPhotos(PhotoIntake intake) {
        this.intake = intake;
    }

    Photo of(String scene, int number, boolean solved) {
        int seed = Math.floorMod(number, EACH);
        return taken.computeIfAbsent(scene + seed + solved, key -> draw(scene, seed, solved));
    }

    private Photo draw(String scene, int seed, boolean solved) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(drawing.draw(Scene.valueOf(scene.toUpperCase(Locale.ROOT)), seed, solved), "jpeg", jpeg);
            return intake.accept(jpeg.toByteArray()).get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
