package org.mahalla.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.mahalla.access.Open;
import org.mahalla.frame.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in with a user name, a password and an authenticator's code. */
@Open
@Controller
@RequestMapping("/sign-in/password")
final class PasswordSignInController {
    private final SignIn signIn;
    private final Door door;

    PasswordSignInController(SignIn signIn, Door door) {
        this.signIn = signIn;
        this.door = door;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "") String next, Model model) {
        return page(new PasswordForm("", "", "", false, next), new FormErrors(), model);
    }

    @PostMapping
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PasswordForm form = new PasswordForm(name, password, code, remember, next);
        FormErrors errors = errors(form);
        if (errors.isEmpty()) {
            Optional<SignIn.Entered> entered =
                    signIn.withPassword(form.name(), password, code, remember, door.origin(request));
            if (entered.isPresent()) {
                return door.enter(entered.get(), remember, next, request, response);
            }
            errors.reject("name", "access.signin.wrong");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, errors, model);
    }

    private static FormErrors errors(PasswordForm form) {
        FormErrors errors = new FormErrors();
        if (form.name().isEmpty()) {
            errors.reject("name", "access.signin.noname");
        }
        if (form.password().isEmpty() || form.password().length() > 1000) {
            errors.reject("password", "access.signin.nopassword");
        }
        return errors;
    }

    private static String page(PasswordForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "access/signin/password";
    }
}
