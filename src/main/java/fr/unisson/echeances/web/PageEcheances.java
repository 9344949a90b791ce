package fr.unisson.echeances.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Onglet;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record PageEcheances(
        FiltresDuRegistre filtres,
        List<Ligne> lignes,
        List<Choix> modules,
        @Nullable String suite,
        @Nullable String debut) {

    public List<Choix> etats() {
        return List.of(new Choix("EN_RETARD", "En retard"), new Choix("FAITES", "Terminées"));
    }

    public List<Choix> quis() {
        return List.of(new Choix("ORGANISATION", "Mon organisation"));
    }

    public String csv() {
        return filtres.sur("/echeances/export.csv").toUriString();
    }

    public String xlsx() {
        return filtres.sur("/echeances/export.xlsx").toUriString();
    }

    static List<Onglet> onglets(FiltresDuRegistre filtres, boolean calendrier) {
        return List.of(
                new Onglet("Liste", filtres.sur("/echeances").toUriString(), !calendrier),
                new Onglet(
                        "Calendrier",
                        filtres.sur("/echeances/calendrier").toUriString(),
                        calendrier));
    }

    public List<Onglet> onglets() {
        return onglets(filtres, false);
    }
}
