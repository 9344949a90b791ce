package fr.unisson.documents;

import java.time.Instant;

/// A sealed PDF, ready to be kept and handed over.
///
/// @param le the time that the seal claims, in whole seconds
public record DocumentScelle(
        Contenu pdf, NiveauDuSceau niveau, Instant le, Certificat certificat) {}
