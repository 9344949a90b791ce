package fr.unisson.echeances.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record PageCourriels(List<Courriel> courriels, @Nullable String suite) {

    /// @param perdu it carried a secret that was forgotten: it cannot be sent again
    public record Courriel(
            long id,
            String adresse,
            String objet,
            String texte,
            @Nullable String lien,
            String etat,
            String depot,
            @Nullable String erreur,
            boolean perdu) {}

    /// An address that a mail server refuses for good.
    public record Refusee(
            String adresse, String depuis, String derniere, int nombre, String erreur) {}
}
