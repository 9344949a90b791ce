package fr.unisson.essms;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Portee;
import java.time.Instant;

/// A self-evaluation.
///
/// @param profil what applies, frozen when it opened
/// @param origine where the profile comes from, in words
/// @param elements how many there are
/// @param cotes how many are rated, in chapter 1 for every traced person
public record AutoevaluationVue(
        AutoevaluationId id,
        OrganisationId organisation,
        EtablissementId etablissement,
        String nomEtablissement,
        GrilleId grille,
        String titre,
        Portee profil,
        String origine,
        EtatAutoevaluation etat,
        Instant etatLe,
        int version,
        Instant ouverteLe,
        int elements,
        int cotes) {

    public String adresse() {
        return "/essms/" + id;
    }

    public boolean ouverte() {
        return etat == EtatAutoevaluation.EN_COURS;
    }
}
