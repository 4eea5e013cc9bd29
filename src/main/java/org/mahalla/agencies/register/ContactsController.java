package org.mahalla.agencies.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mahalla.access.Action;
import org.mahalla.access.Allow;
import org.mahalla.access.Viewer;
import org.mahalla.agencies.Agencies;
import org.mahalla.agencies.Agency;
import org.mahalla.agencies.Contact;
import org.mahalla.agencies.ContactId;
import org.mahalla.agencies.Contacts;
import org.mahalla.frame.FormErrors;
import org.mahalla.frame.RequestLanguage;
import org.mahalla.shared.Language;
import org.mahalla.shared.NotFoundException;
import org.mahalla.shared.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How an agency is reached. */
@Controller
@Allow(Action.MANAGE_AGENCIES)
@RequestMapping("/desk/agencies/{code}/contacts")
class ContactsController {
    private final AgencyFile file;
    private final Agencies agencies;
    private final Contacts contacts;
    private final ChangeContacts change;

    ContactsController(AgencyFile file, Agencies agencies, Contacts contacts, ChangeContacts change) {
        this.file = file;
        this.agencies = agencies;
        this.contacts = contacts;
        this.change = change;
    }

    /** Answers with the page itself and no redirect: reading is asked for each time and leaves a line in the trail. */
    @PostMapping("/read")
    ModelAndView read(Viewer viewer, @PathVariable String code, HttpServletRequest request) {
        Agency agency = file.managed(code, viewer);
        Language language = RequestLanguage.of(request);
        return AgencyPages.page(
                file, file.open(agency, viewer, language, change.read(viewer, agency)), new FormErrors(), language);
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer, @PathVariable String code) {
        return form(file.managed(code, viewer), null, ContactForm.EMPTY, new FormErrors());
    }

    @PostMapping
    ModelAndView add(Viewer viewer, @PathVariable String code, ContactForm form) {
        Agency agency = file.managed(code, viewer);
        FormErrors errors = new FormErrors();
        Optional<ContactEntry> entry = form.read(false, errors);
        try {
            if (entry.isPresent()) {
                change.add(viewer, agency, entry.get());
                return back(code);
            }
        } catch (RefusedException refused) {
            errors.reject("address", refused.refusal());
        }
        return form(agency, null, form, errors);
    }

    @GetMapping("/{contact}")
    ModelAndView edit(Viewer viewer, @PathVariable String code, @PathVariable String contact) {
        Agency agency = file.managed(code, viewer);
        Contact known = find(agency, contact);
        return form(agency, known, ContactForm.of(known), new FormErrors());
    }

    @PostMapping("/{contact}")
    ModelAndView change(Viewer viewer, @PathVariable String code, @PathVariable String contact, ContactForm form) {
        Agency agency = file.managed(code, viewer);
        Contact known = find(agency, contact);
        FormErrors errors = new FormErrors();
        boolean stays = known.channel().code().equals(form.channel());
        Optional<ContactEntry> entry = form.read(stays, errors);
        try {
            if (entry.isPresent()) {
                change.change(viewer, agency, known.id(), entry.get());
                return back(code);
            }
        } catch (RefusedException refused) {
            errors.reject("address", refused.refusal());
        }
        return form(agency, known, form, errors);
    }

    @PostMapping("/{contact}/raise")
    ModelAndView raise(Viewer viewer, @PathVariable String code, @PathVariable String contact) {
        Agency agency = file.managed(code, viewer);
        change.raise(viewer, agency, find(agency, contact).id());
        return back(code);
    }

    @PostMapping("/{contact}/retire")
    ModelAndView retire(Viewer viewer, @PathVariable String code, @PathVariable String contact) {
        Agency agency = file.managed(code, viewer);
        change.retire(viewer, agency, find(agency, contact).id());
        return back(code);
    }

    private Contact find(Agency agency, String id) {
        Optional<ContactId> known = ContactId.of(id);
        return contacts.of(agency.id()).stream()
                .filter(contact -> Optional.of(contact.id()).equals(known))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private ModelAndView form(Agency agency, @Nullable Contact contact, ContactForm form, FormErrors errors) {
        return new ModelAndView(
                        "agencies/register/contact",
                        errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("agency", agency)
                .addObject("contact", contact)
                .addObject("units", agencies.units(agency.id()))
                .addObject("form", form)
                .addObject("errors", errors);
    }

    private static ModelAndView back(String code) {
        return new ModelAndView("redirect:/desk/agencies/" + code + "#contacts");
    }
}
