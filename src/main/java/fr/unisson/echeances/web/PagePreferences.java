package fr.unisson.echeances.web;

import fr.unisson.echeances.Cadence;
import fr.unisson.socle.web.Choix;
import java.util.Arrays;
import java.util.List;

public record PagePreferences(List<Ligne> lignes) {

    public record Ligne(
            String genre, String libelle, String aide, boolean enPage, String courriel) {}

    public List<Choix> cadences() {
        return Arrays.stream(Cadence.values()).map(c -> new Choix(c.name(), c.libelle())).toList();
    }
}
