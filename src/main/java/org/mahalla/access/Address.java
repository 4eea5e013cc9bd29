package org.mahalla.access;

import jakarta.servlet.http.HttpServletRequest;

/** Where on the network a request comes from; kept nowhere in the clear and never printed. */
public record Address(String value) {
    public static Address of(HttpServletRequest request) {
        return new Address(request.getRemoteAddr());
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}
