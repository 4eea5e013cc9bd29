package org.mahalla.launcher.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;

/** Lives of a few problems as they are written down, act by act. */
record Stories(List<Story> stories, List<Follows> followers, Help help) {
    /** One problem, or a few that are followed as one; title and body are the public copy. */
    record Story(
            String name,
            String topic,
            String scene,
            @Nullable Language language,
            String title,
            String body,
            String where,
            List<Act> acts) {
        Language spoken() {
            return language == null ? Language.FA : language;
        }
    }

    /** What happened so many days ago. */
    record Act(
            int ago,
            String does,
            @Nullable String words,
            @Nullable String phone,
            boolean photo,
            int times) {}

    record Follows(String phone, String topic) {}

    record Help(String needed, String contact, String when) {}

    static Stories read() {
        return DemoContent.read("stories", Stories.class);
    }
}
