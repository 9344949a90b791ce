package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.Position;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The minutes: a draft to read again, or what was sent with its additions and the stances.
///
/// @param html the text, ready to be shown
/// @param brouillon not sent yet
/// @param empreinte SHA-256 of what was sent
/// @param sansPosition said when there is no stance
/// @param relancable the reader may write to those who have not spoken
/// @param maPosition where to take a stance, null when the reader has none to take
public record PageCompteRendu(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String instance,
        Pastille etat,
        int version,
        boolean brouillon,
        String html,
        @Nullable String empreinte,
        List<AjoutLu> ajouts,
        List<Fait> faits,
        List<PageDecision.PositionVue> positions,
        String sansPosition,
        @Nullable MaPosition maPosition,
        List<Attendu> attendus,
        boolean relancable,
        boolean completable,
        @Nullable String ajout,
        Erreurs erreurs) {

    public record AjoutLu(String quand, String par, String html, String empreinte) {}

    public record MaPosition(String adresse, @Nullable String valeur, @Nullable String motif) {}

    /// Somebody who has not spoken.
    ///
    /// @param adresse where the secretary notes their stance, null when they tell it themselves
    /// @param depart where the secretary records that they left, null while they sit
    /// @param valeur what was just chosen for them and could not be kept
    public record Attendu(
            long siege,
            String nom,
            @Nullable String adresse,
            @Nullable String depart,
            @Nullable String valeur,
            @Nullable String motif) {

        public boolean repris() {
            return valeur != null || motif != null;
        }
    }

    /// What was typed and refused: an addition, or a stance in the name of a seat.
    record Saisie(
            @Nullable String ajout,
            @Nullable Long siege,
            @Nullable String position,
            @Nullable String motif) {

        static final Saisie VIDE = new Saisie(null, null, null, null);

        static Saisie ajout(String ajout) {
            return new Saisie(ajout, null, null, null);
        }

        boolean de(Participant p) {
            return siege != null && siege.equals(p.siege());
        }
    }

    /// What somebody without an account may have said.
    public List<Choix> positionsOffertes() {
        return Arrays.stream(Position.values()).map(p -> new Choix(p.name(), p.libelle())).toList();
    }
}
