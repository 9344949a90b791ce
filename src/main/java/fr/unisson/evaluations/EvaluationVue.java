package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Portee;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A session, without any mark.
///
/// @param instance the body whose partnership is rated, null when there is none
/// @param objet what is rated, in the words of those who rate
/// @param perimetre the structure that is rated, as grids tell structures apart; null when nobody
///   said: everything is then asked
/// @param minimum below so many answers of a college, its figures are hidden
/// @param suiteDe the session that it follows
/// @param uneVoix the organisation chose to answer as one voice, before it could start
/// @param jyParticipe the reader is one of those who rate
public record EvaluationVue(
        EvaluationId id,
        int version,
        OrganisationId organisation,
        String nomOrganisation,
        @Nullable InstanceId instance,
        String titre,
        String objet,
        GrilleId grille,
        @Nullable Portee perimetre,
        EtatEvaluation etat,
        CompteId facilitateur,
        String nomFacilitateur,
        int minimum,
        @Nullable LocalDate noterAvant,
        @Nullable LocalDate echangeLe,
        @Nullable EvaluationId suiteDe,
        Instant etatLe,
        @Nullable Instant clotureeLe,
        boolean uneVoix,
        boolean jyParticipe) {

    public String adresse() {
        return id.adresse();
    }
}
