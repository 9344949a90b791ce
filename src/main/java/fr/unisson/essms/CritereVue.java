package fr.unisson.essms;

import fr.unisson.actions.Origine;

/// A criterion of a self-evaluation, from which actions come.
public record CritereVue(
        long id,
        AutoevaluationId autoevaluation,
        long noeud,
        String code,
        String libelle,
        boolean imperatif) {

    static final String MODULE = "essms";
    static final String TYPE = "critere";

    public String adresse() {
        return "/essms/criteres/" + id;
    }

    public Origine.Objet objet() {
        return new Origine.Objet(MODULE, TYPE, id);
    }
}
