package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Before closing a mandate: whose it is, and what was typed.
public record PageCloture(
        String id, String titulaire, String fonction, Saisie saisie, Erreurs erreurs) {

    public record Saisie(
            @Nullable String genre, @Nullable String aCompterDu, @Nullable String raison) {}

    public List<Choix> genres() {
        return Arrays.stream(Cloture.Genre.values())
                .map(g -> new Choix(g.name(), g.libelle()))
                .toList();
    }
}
