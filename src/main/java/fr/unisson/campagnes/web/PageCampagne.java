package fr.unisson.campagnes.web;

import fr.unisson.campagnes.Taux;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One campaign: where it stands, how many take part, what comes next.
///
/// @param invitation of the reader's organisation, null when there is none
/// @param presquePareille its holder asked nearly the same organisations a short while ago
/// @param close past its last day and closed: nothing moves any more
/// @param invitees for who holds the campaign; who takes part, never who answered
public record PageCampagne(
        Fil fil,
        String adresse,
        String titre,
        String message,
        Pastille etat,
        List<Etape> etapes,
        @Nullable Attendu attendu,
        List<Lien> liens,
        List<Fait> faits,
        @Nullable Taux taux,
        int minimum,
        @Nullable Ligne invitation,
        boolean close,
        boolean tenue,
        boolean presquePareille,
        List<Invitee> invitees,
        List<Evenement> histoire) {

    public PageCampagne {
        etapes = List.copyOf(etapes);
        liens = List.copyOf(liens);
        faits = List.copyOf(faits);
        invitees = List.copyOf(invitees);
        histoire = List.copyOf(histoire);
    }

    public record Attendu(String phrase, @Nullable String bouton, @Nullable String lien) {}

    public record Lien(String libelle, String adresse) {}

    public record Invitee(String nom, String lien, Pastille etat, String motif) {}
}
