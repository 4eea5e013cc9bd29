package org.mahalla.frame;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.Refusal;
import org.mahalla.shared.RefusedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MultipartException;

/** How a request failed, as far as the one who asked may know: the status, and the refusal when there is one. */
record Failure(int status, @Nullable Refusal refusal) {
    static Failure of(Throwable cause) {
        return switch (cause) {
            case NotFoundException ignored -> of(404);
            case RefusedException refused -> new Failure(409, refused.refusal());
            case ErrorResponse response -> of(response.getStatusCode().value());
            case TypeMismatchException ignored -> of(400);
            case HttpMessageNotReadableException ignored -> of(400);
            case MultipartException ignored -> of(400);
            case RequestRejectedException ignored -> of(400);
            case InvalidParameterException garbled -> of(garbled.getErrorCode());
            default -> of(500);
        };
    }

    static Failure of(int status) {
        return new Failure(status, null);
    }

    boolean isOurs() {
        return status >= 500 && status != 503;
    }

    /** The word under which the messages of this status stand. */
    String word() {
        return switch (status) {
            case 401, 403 -> "forbidden";
            case 404, 410 -> "notfound";
            case 405 -> "method";
            case 406 -> "unacceptable";
            case 409 -> "refused";
            case 413 -> "toolarge";
            case 415 -> "media";
            case 422 -> "invalid";
            case 429 -> "toomany";
            case 503 -> "unavailable";
            default -> status >= 500 ? "ours" : "badrequest";
        };
    }
}
