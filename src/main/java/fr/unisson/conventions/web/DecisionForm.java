package fr.unisson.conventions.web;

import fr.unisson.conventions.DecisionPrise;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
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

    /// Told by organisations of their situation: nobody they care for is named.
    ///
    /// @param champ the field of the page by the name it is sent under
    Erreurs erreurs(UnaryOperator<String> champ) {
        return Erreurs.AUCUNE
                .raconter(champ.apply("reserves"), reserves, Champs.DOCUMENT)
                .raconter(champ.apply("motif"), motif, Champs.DOCUMENT);
    }

    DecisionPrise versCommande(DecisionPrise.Sens choisi) {
        return new DecisionPrise(
                choisi,
                empreinte == null ? "" : empreinte,
                jour,
                numero == null ? null : numero.strip(),
                null,
                reserves == null || reserves.isBlank() ? null : reserves.strip(),
                Boolean.TRUE.equals(surLeTexte),
                motif == null || motif.isBlank() ? null : motif.strip());
    }
}
