package org.mahalla.frame;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.Language;

/** Tells the frame whom the masthead greets; implemented by the module that signs people in. */
public interface SignedIn {
    /** The badge of the person behind this request, or null for a visitor. */
    @Nullable
    StaffBadge badge(HttpServletRequest request, Language language);
}
