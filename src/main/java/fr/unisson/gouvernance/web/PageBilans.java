package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Bilan;
import fr.unisson.socle.Dates;
import java.util.List;

/// The reports of a body, and the years that can be written.
///
/// @param annees those offered to who may write, latest first
public record PageBilans(TeteInstance tete, List<Version> versions, List<Integer> annees) {

    public PageBilans {
        versions = List.copyOf(versions);
        annees = List.copyOf(annees);
    }

    public record Version(String titre, String faits, String lien, String empreinte) {}

    static Version version(Bilan b, String adresse) {
        return new Version(
                "Bilan " + b.annee() + ", version " + b.numero(),
                "Arrêté le "
                        + Dates.jour(Dates.jourDe(b.figeLe()))
                        + (b.par() == null ? "" : " par " + b.par()),
                adresse + "/bilan/" + b.annee() + "/" + b.numero(),
                b.empreinte());
    }
}
