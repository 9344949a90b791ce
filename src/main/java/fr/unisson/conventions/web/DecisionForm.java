package fr.unisson.conventions.web;

import fr.unisson.conventions.DecisionPrise;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// What a secretary typed about a decision.
public record DecisionForm(
        DecisionPrise.@Nullable Sens sens,
        @Nullable String empreinte,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate jour,
        @Nullable String numero,
        @Nullable String reserves,
        @Nullable Boolean surLeTexte,
        @Nullable String motif) {

    DecisionPrise versCommande(DecisionPrise.Sens choisi, @Nullable Long fichier) {
        return new DecisionPrise(
                choisi,
                empreinte == null ? "" : empreinte,
                jour,
                numero == null ? null : numero.strip(),
                fichier,
                reserves == null || reserves.isBlank() ? null : reserves.strip(),
                Boolean.TRUE.equals(surLeTexte),
                motif == null || motif.isBlank() ? null : motif.strip());
    }
}
