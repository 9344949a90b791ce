package fr.unisson.conventions.web;

import fr.unisson.conventions.web.PagePrincipes.Prise;
import fr.unisson.conventions.web.PageVolets.ArticleResume;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.PassageOffert;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One volet: where it stands, who works in it, what they wrote and what they think of it.
///
/// @param attendu one sentence: what is expected, from whom
/// @param modifiable whether the group, its sessions and its points may still change, by the reader
public record PageVolet(
        TeteConvention tete,
        int numero,
        String titre,
        Pastille etat,
        List<Etape> etapes,
        String attendu,
        boolean aMoi,
        Groupe groupe,
        List<Seance> seances,
        List<ArticleResume> articles,
        List<PointResume> accords,
        List<PointResume> divergences,
        SansDivergence sansDivergence,
        Livrable livrable,
        List<PassageOffert> passages,
        List<Evenement> histoire,
        boolean modifiable,
        Saisie saisie,
        Erreurs erreurs) {

    /// @param composable whether the reader may change who sits in it
    /// @param invitables people of the convention who do not sit in it yet
    public record Groupe(
            List<Membre> membres,
            int professionnels,
            int usagers,
            int experts,
            @Nullable String siegeVacant,
            @Nullable String echeance,
            String echeanceLue,
            boolean composable,
            List<Choix> invitables) {

        public Groupe {
            membres = List.copyOf(membres);
            invitables = List.copyOf(invitables);
        }

        public String equilibre() {
            return compte(professionnels, "professionnel")
                    + ", "
                    + compte(usagers, "représentant")
                    + " des usagers"
                    + (experts == 0 ? "" : ", " + compte(experts, "expert"));
        }

        private static String compte(int nombre, String mot) {
            return nombre == 0 ? "aucun " + mot : nombre + " " + mot + (nombre > 1 ? "s" : "");
        }
    }

    public record Membre(long id, String nom, String detail, boolean usager, boolean rapporteur) {}

    public record Seance(
            long id,
            String date,
            String lieu,
            String ordreDuJour,
            String compteRendu,
            String presents,
            int nombrePresents) {}

    /// A point with the stances that hold now.
    public record PointResume(
            long id,
            String enonce,
            String lien,
            @Nullable String article,
            @Nullable Pastille etat,
            boolean bloquante,
            List<Prise> prises,
            @Nullable String issue) {}

    /// The explicit statement that there is no divergence, one referent after the other.
    ///
    /// @param confirmable the reader may confirm for their party
    public record SansDivergence(
            List<String> confirmees, List<String> attendues, boolean confirmable) {}

    /// What the referents say of the deliverable put down.
    ///
    /// @param pour the party for which the reader speaks; null when they do not
    public record Livrable(
            boolean depose,
            List<Prise> prises,
            List<String> attendus,
            @Nullable String pour,
            @Nullable String position,
            @Nullable String motif) {}

    /// What was typed in one of the small forms, kept when it is refused.
    public record Saisie(
            @Nullable String position,
            @Nullable String motif,
            @Nullable String echeance,
            @Nullable String siegeVacant) {
        static final Saisie AUCUNE = new Saisie(null, null, null, null);
    }

    public String adresse() {
        return tete.adresse() + "/volets/" + numero;
    }
}
