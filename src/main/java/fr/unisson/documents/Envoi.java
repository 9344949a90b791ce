package fr.unisson.documents;

import java.io.InputStream;

/// What somebody sends with a form: to be deposited in the transaction of what it proves, so that a
/// refusal leaves no file behind.
///
/// @param nom the name as received
public record Envoi(String nom, InputStream flux) {}
