package org.mahalla;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. The launcher, the command line, starts it. */
@SpringBootApplication
public class Mahalla {
    protected Mahalla() {}
}
