package org.mahalla.agencies;

/** Something of an agency is different: its working days, what it serves, its superior, or whether it can be asked. */
public record AgencyChanged(AgencyId agency) {}
