package org.mahalla.access;

import java.util.Set;

/** Keys of other programs: shown once when made, kept as a hash, limited in what and how often. */
public abstract class ApiKeys {
    /** Makes a key with scopes among the `API_…` actions; a trusted one may also publish directly. */
    public abstract Created create(Viewer by, String name, Set<Action> scopes, boolean trusted, int perMinute);

    /** The only sight of the key's text (`mk_…`). */
    public record Created(ApiKeyId id, String secret) {
        @Override
        public String toString() {
            return "Created[" + id.text() + "]";
        }
    }
}
