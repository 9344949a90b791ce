package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Duree;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What frames a convention, beside its articles.
public record CadreConvention(
        String titre,
        String resume,
        String perimetre,
        @Nullable String motifSansDiagnostic,
        Duree duree,
        @Nullable LocalDate effetSouhaite,
        String visibiliteObservateurs) {}
