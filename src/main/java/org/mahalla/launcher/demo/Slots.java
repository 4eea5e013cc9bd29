package org.mahalla.launcher.demo;

import java.util.Random;
import org.mahalla.shared.Language;

/** One street, alley and landmark for everything said about one problem. */
record Slots(DemoContent.Text street, DemoContent.Text alley, DemoContent.Text landmark) {
    Slots(DemoContent.Streets streets, Random random) {
        this(
                DemoContent.pick(streets.streets(), random),
                DemoContent.pick(streets.alleys(), random),
                DemoContent.pick(streets.landmarks(), random));
    }

    String fill(String text, Language language) {
        return text.replace("{street}", street.in(language))
                .replace("{alley}", alley.in(language))
                .replace("{landmark}", landmark.in(language));
    }
}
