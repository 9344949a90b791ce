package fr.unisson.abonnements;

import java.util.Arrays;
import java.util.Optional;

/// What a program may be told of. Codes never change their meaning; new ones may come.
public enum GenreDEvenement {
    CONVENTION_CHANGEE("convention.etat", "convention", "Une convention change d’état"),
    ACTION_CHANGEE("action.etat", "action", "Une action naît ou change d’état"),
    ECHEANCE_DEPASSEE(
            "echeance.depassee", "echeance", "Une échéance de l’organisation est dépassée"),
    ESSAI("essai", "abonnement", "Essai demandé depuis la page");

    private final String code;
    private final String objet;
    private final String libelle;

    GenreDEvenement(String code, String objet, String libelle) {
        this.code = code;
        this.objet = objet;
        this.libelle = libelle;
    }

    public String code() {
        return code;
    }

    /// The kind of object that is named.
    public String objet() {
        return objet;
    }

    public String libelle() {
        return libelle;
    }

    /// A trial is asked for, never subscribed to.
    public boolean offert() {
        return this != ESSAI;
    }

    public static Optional<GenreDEvenement> de(String code) {
        return Arrays.stream(values()).filter(g -> g.code.equals(code)).findFirst();
    }
}
