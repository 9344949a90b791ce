package fr.unisson.observation.web;

import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the platform is doing, for who runs it.
///
/// @param enPeine jobs that fail or are late
public record PageEtat(
        List<Fait> programme,
        List<Travail> enPeine,
        List<Travail> aLHeure,
        List<Fait> courrier,
        List<Courriel> courriels,
        List<Import> imports,
        List<Panne> pannes,
        List<Refus> refus) {

    public PageEtat {
        programme = List.copyOf(programme);
        enPeine = List.copyOf(enPeine);
        aLHeure = List.copyOf(aLHeure);
        courrier = List.copyOf(courrier);
        courriels = List.copyOf(courriels);
        imports = List.copyOf(imports);
        pannes = List.copyOf(pannes);
        refus = List.copyOf(refus);
    }

    public record Travail(String nom, Pastille etat, String dit, String dernier, String prochain) {}

    /// @param relance whether it may be sent again
    public record Courriel(
            long id, String objet, String adresse, String depot, String raison, boolean relance) {}

    public record Import(
            String nom, String quoi, String le, Pastille etat, String dit, @Nullable String lien) {}

    public record Panne(String numero, String le, String page, String erreur, String lieu) {}

    public record Refus(String page, String reponse, String fois, String dernier) {}
}
