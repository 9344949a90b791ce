package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;

/// What is asked to record a body, or to change it.
public record NouvelleInstance(
        long organisation, String nom, NatureInstance nature, boolean decide, int delaiDossiers) {

    public NouvelleInstance porteePar(OrganisationId porteur) {
        return new NouvelleInstance(porteur.valeur(), nom, nature, decide, delaiDossiers);
    }
}
