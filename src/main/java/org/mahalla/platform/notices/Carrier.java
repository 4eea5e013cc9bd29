package org.mahalla.platform.notices;

/** Takes letters of one channel out of the house. */
interface Carrier {
    /** Returns when the letter has been handed over; a letter may come twice after a crash. */
    void carry(Letter letter) throws NotCarriedException;
}
