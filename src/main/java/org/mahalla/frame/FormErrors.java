package org.mahalla.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Refusal;

/** What is wrong with a form, field by field, in the order found; holds message keys, a page translates them. */
public final class FormErrors {
    private final List<FieldError> errors = new ArrayList<>();

    /** One complaint: the field's name (also its id on the page) and the message. */
    public record FieldError(String field, String key, List<Object> args) {
        public FieldError {
            args = List.copyOf(args);
        }
    }

    /** Notes what is wrong; the first complaint about a field is the one shown beside it. */
    public void reject(String field, String key, Object... args) {
        errors.add(new FieldError(field, key, List.of(args)));
    }

    /** Notes a refusal of a value that this field gave. */
    public void reject(String field, Refusal refusal) {
        errors.add(new FieldError(field, "refusal." + refusal.code(), refusal.parameters()));
    }

    public boolean has(String field) {
        return of(field) != null;
    }

    /** The first complaint about the field, or null. */
    public @Nullable FieldError of(String field) {
        return errors.stream().filter(e -> e.field().equals(field)).findFirst().orElse(null);
    }

    /** The words beside the field, or null when nothing is wrong with it. */
    public @Nullable String words(Page page, String field) {
        FieldError error = of(field);
        return error == null ? null : page.t(error.key(), error.args().toArray());
    }

    /** The ids of the hint and the complaint that describe a field, or null when it has neither. */
    public static @Nullable String describedBy(String field, @Nullable String hint, @Nullable String wrong) {
        String ids = (hint == null ? "" : field + "-hint ") + (wrong == null ? "" : field + "-wrong");
        return ids.isEmpty() ? null : ids.strip();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }
}
