package org.mahalla.badexamples;

import java.io.IOException;
import java.io.ObjectInputStream;

/** Reads what somebody else froze. */
class Thaws {
    Object thaw(ObjectInputStream in) throws IOException, ClassNotFoundException {
        return in.readObject();
    }
}
