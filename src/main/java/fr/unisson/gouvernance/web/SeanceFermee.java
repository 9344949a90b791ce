package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.web.PageReunion.Bouton;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A meeting where nothing can be noted now: why, what to do, and what had been typed meanwhile.
///
/// @param garde what was typed and not kept, empty when nothing was
/// @param point number of the point that the kept words are notes of; null when they are not notes
public record SeanceFermee(
        String phrase, @Nullable Bouton geste, String garde, @Nullable Long point) {

    /// Null when the session is open.
    static @Nullable SeanceFermee de(
            Reunion r, LocalDate jour, String garde, @Nullable Long point) {
        var phrase = phrase(r, jour);
        return phrase.isEmpty() ? null : new SeanceFermee(phrase, geste(r, jour), garde, point);
    }

    private static String phrase(Reunion r, LocalDate jour) {
        return switch (r.etat()) {
            case EN_SEANCE -> "";
            case PLANIFIEE, REPORTEE ->
                    "La convocation n’est pas envoyée : la séance s’ouvrira après elle, le jour de la"
                            + " réunion.";
            case CONVOQUEE ->
                    r.jour().isAfter(jour)
                            ? "La séance s’ouvre le jour de la réunion, le "
                                    + Dates.jour(r.jour())
                                    + "."
                            : "La séance n’est pas ouverte : ouvrez-la pour noter ce qui se dit.";
            case TENUE ->
                    "La séance est levée. Les notes se corrigent avec le compte rendu, jusqu’à sa"
                            + " diffusion.";
            case CR_DIFFUSE, CR_APPROUVE ->
                    "Le compte rendu est diffusé : il ne change plus. Ce qui manque s’y ajoute par un"
                            + " rectificatif.";
            case SANS_QUORUM -> "La séance s’est arrêtée : le quorum n’était pas atteint.";
            case ANNULEE -> "Cette réunion est annulée.";
        };
    }

    private static Bouton geste(Reunion r, LocalDate jour) {
        return switch (r.etat()) {
            case CONVOQUEE ->
                    r.jour().isAfter(jour)
                            ? reunion(r)
                            : new Bouton(
                                    "Ouvrir la séance", r.adresse() + "/seance/ouverture", true);
            case TENUE -> lien("Corriger les notes", r.adresse() + "/compte-rendu/notes");
            case CR_DIFFUSE, CR_APPROUVE ->
                    lien("Lire le compte rendu", r.adresse() + "/compte-rendu");
            case PLANIFIEE, REPORTEE, EN_SEANCE, SANS_QUORUM, ANNULEE -> reunion(r);
        };
    }

    private static Bouton reunion(Reunion r) {
        return lien("Revenir à la réunion", r.adresse());
    }

    private static Bouton lien(String libelle, String adresse) {
        return new Bouton(libelle, adresse, false);
    }
}
