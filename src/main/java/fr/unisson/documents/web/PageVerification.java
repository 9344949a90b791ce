package fr.unisson.documents.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page where a document is checked.
///
/// @param tailleMaximale what may be sent, in words
public record PageVerification(
        Erreurs erreurs, String tailleMaximale, @Nullable Resultat resultat) {

    public record Resultat(
            String nom,
            Ton ton,
            String titre,
            String explication,
            List<Fait> faits,
            List<Sceau> sceaux) {}

    public record Sceau(String titre, Ton ton, String etat, List<Fait> faits) {}
}
