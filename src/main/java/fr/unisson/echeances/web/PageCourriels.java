package fr.unisson.echeances.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record PageCourriels(List<Courriel> courriels, @Nullable String suite) {

    public record Courriel(
            String adresse,
            String objet,
            String texte,
            @Nullable String lien,
            String etat,
            String depot,
            @Nullable String erreur) {}
}
