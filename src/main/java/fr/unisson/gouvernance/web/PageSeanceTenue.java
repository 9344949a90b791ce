package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.LiensDeSeance;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Meeting mode: one point at a time, large, with what is said recorded as it is said.
///
/// @param liens what the meeting may look at together
/// @param courant the point shown, null when the agenda is empty
/// @param autreNote what somebody else wrote meanwhile, null when nobody did
/// @param plans the organisations in whose action plan the reader may write, when there are several
/// @param restent points not yet dealt with
/// @param fermee nothing can be noted: the page is only read; null while the session is open
public record PageSeanceTenue(
        Fil fil,
        String adresse,
        String retour,
        String instance,
        String titre,
        List<LiensDeSeance.Lien> liens,
        int version,
        String debut,
        String fin,
        String quorum,
        boolean quorumAtteint,
        int traites,
        int restent,
        List<PointDeSeance> points,
        @Nullable PointOuvert courant,
        @Nullable String precedent,
        @Nullable String suivant,
        String note,
        int noteVersion,
        @Nullable String autreNote,
        List<DecisionVueEnSeance> decisions,
        List<String> actions,
        List<Membre> membres,
        List<Choix> porteurs,
        List<Choix> plans,
        List<Choix> pilotes,
        List<Choix> decisionsDuPoint,
        List<Choix> positions,
        Saisie saisie,
        @Nullable SeanceFermee fermee,
        Erreurs erreurs) {

    private static final Set<String> DECISION =
            Set.of("texte", "porteurNom", "pourLe", "vote", "positions");

    /// The form of a decision stays open on what it must correct.
    public boolean decisionARevoir() {
        return erreurs.toutes().stream()
                .map(Erreurs.Erreur::champ)
                .anyMatch(c -> DECISION.contains(c) || c.startsWith("motif-"));
    }

    public record PointDeSeance(
            int rang, String titre, String lien, String etat, boolean ici, boolean fait) {}

    public record PointOuvert(
            String adresse,
            int version,
            int rang,
            String titre,
            String nature,
            String faits,
            String precisions,
            @Nullable String lien,
            List<PageReunion.Piece> pieces,
            boolean ouvert,
            String etat,
            @Nullable AvisDuPoint avis) {}

    /// The opinion that a point is about, or calls for: what it says so far, and what may be
    /// recorded now.
    public record AvisDuPoint(Pastille etat, String dit, List<PageReunion.Bouton> gestes) {}

    public record DecisionVueEnSeance(
            String numero, String texte, String suite, List<String> actions) {}

    public record Membre(long siege, String nom) {}

    /// What was typed in the forms of a decision and of an action, kept when refused.
    ///
    /// @param champs stances, by name of field
    public record Saisie(
            SeanceForm.DecisionDite decision,
            SeanceForm.ActionSaisie action,
            Map<String, String> champs,
            String mot) {

        static final Saisie VIDE =
                new Saisie(
                        SeanceForm.DecisionDite.VIDE, SeanceForm.ActionSaisie.VIDE, Map.of(), "");

        public String champ(String nom) {
            return champs.getOrDefault(nom, "");
        }
    }
}
