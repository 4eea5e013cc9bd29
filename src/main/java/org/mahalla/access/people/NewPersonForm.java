package org.mahalla.access.people;

/** Somebody new, as typed. */
record NewPersonForm(String userName, String name, String phone, String email) {
    @Override
    public String toString() {
        return "NewPersonForm[…]";
    }
}
