package org.mahalla.badexamples.model;

import java.sql.Connection;

/** A model that knows the database. */
record KnowsSql(Connection connection) {}
