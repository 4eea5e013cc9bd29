package org.mahalla.badexamples;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

/** Public, badly named, and injects a field. */
@Controller
public class PublicPages {
    @Autowired(required = false)
    UsesPages pages = new UsesPages();
}
