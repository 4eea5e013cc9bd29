package org.mahalla.problems.taxonomy;

/** Another version of the taxonomy holds; told in the transaction of its publishing. */
public record TaxonomyPublished(int version) {}
