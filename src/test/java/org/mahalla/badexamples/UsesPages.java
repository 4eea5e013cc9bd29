package org.mahalla.badexamples;

/** Depends on a controller. */
class UsesPages {
    Class<?> pages() {
        return PublicPages.class;
    }
}
