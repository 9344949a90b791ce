package fr.unisson.gouvernance.web;

import fr.unisson.socle.vie.Verification;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One meeting: what is expected now, its agenda, who comes.
///
/// @param tenue the reader runs the instance
/// @param principal the one main button, null when nothing is the reader's
/// @param changements how many have joined or left the instance since the call
public record PageReunion(
        Fil fil,
        String adresse,
        String titre,
        String instance,
        Pastille etat,
        int version,
        String attendu,
        List<Etape> vie,
        List<Verification> manques,
        @Nullable Bouton principal,
        List<Bouton> autres,
        List<Fait> faits,
        List<PointLu> points,
        List<PointLu> proposes,
        List<PointLu> ecartes,
        String dureeTotale,
        boolean ajoutable,
        boolean proposable,
        @Nullable String sujets,
        List<ParticipantLu> participants,
        String reponses,
        int changements,
        boolean invitable,
        @Nullable MaReponse maReponse,
        List<DecisionLue> decisions,
        Suites suites,
        List<Evenement> histoire,
        boolean tenue,
        PointDOrdreForm pointForm,
        Erreurs erreurs) {

    /// @param poste sent by POST at once; a page is opened otherwise
    public record Bouton(String libelle, String lien, boolean poste) {}

    public record PointLu(
            String adresse,
            int version,
            String titre,
            String faits,
            String precisions,
            @Nullable String lien,
            Pastille etat,
            String mot,
            List<Piece> pieces,
            boolean premier,
            boolean dernier) {}

    public record Piece(String nom, String lien, String taille) {}

    /// @param aNoter where the secretary notes the answer of somebody without an account
    public record ParticipantLu(
            String nom,
            String titre,
            Pastille reponse,
            String precision,
            @Nullable MaReponse aNoter) {}

    public record DecisionLue(String numero, String texte, String lien, Pastille etat) {}

    /// @param adresse where to answer
    public record MaReponse(
            String adresse, @Nullable String valeur, String remplacant, List<Choix> choix) {

        public List<String> valeurs() {
            return valeur == null ? List.of() : List.of(valeur);
        }
    }
}
