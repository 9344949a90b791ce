package fr.unisson.croisees.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.croisees.ChiffresCroises;
import fr.unisson.evaluations.web.Roue;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cross evaluation.
///
/// @param attendu what is expected of the reader now, null when nothing is
/// @param lignes every item, once grids are revealed
/// @param ecarts the items far apart, the farthest first
/// @param peutDire the reader notes what is said of a gap
/// @param roue null before grids are read together
/// @param papier whether answers may still be prepared on a sheet
/// @param notes marks that may be given together
/// @param bilan the report that stands
/// @param aDire parties for which the reader may say whether they agree
/// @param report the date form, null for who may not change it
/// @param saisie what was typed in a form that was refused
public record PageCroisee(
        TeteConvention tete,
        String adresse,
        String titre,
        Pastille etat,
        List<Etape> etapes,
        @Nullable Attendu attendu,
        List<Geste> gestes,
        List<Fait> faits,
        List<Voix> voix,
        List<Ligne> lignes,
        @Nullable Roue roue,
        List<Ligne> ecarts,
        boolean peutDire,
        List<Choix> notes,
        @Nullable Bilan bilan,
        boolean peutRediger,
        List<Choix> aDire,
        @Nullable Report report,
        boolean rapport,
        boolean papier,
        List<Evenement> histoire,
        Saisie saisie,
        Erreurs erreurs) {

    public record Attendu(String phrase, @Nullable String lien, String bouton) {}

    public record Geste(String adresse, String libelle) {}

    public record Voix(String nom, String detail, String ou) {}

    /// @param commentaires of the users, of nobody
    public record Ligne(
            long id,
            String code,
            String libelle,
            String domaine,
            List<ChiffresCroises.Partie> parties,
            String usagers,
            List<String> commentaires,
            String ecart,
            boolean aDiscuter,
            @Nullable Echange echange) {

        public Ligne {
            parties = List.copyOf(parties);
            commentaires = List.copyOf(commentaires);
        }
    }

    public record Echange(String dit, String note, String desaccord, String par) {}

    public record Bilan(
            String synthese,
            String empreinte,
            String par,
            List<Recommandee> recommandations,
            List<Position> positions) {

        public Bilan {
            recommandations = List.copyOf(recommandations);
            positions = List.copyOf(positions);
        }
    }

    public record Recommandee(String objet, Pastille choix, String raison) {}

    public record Position(String nom, Pastille position, String motif, String par) {}

    public record Report(int version, String avant) {}

    /// @param critere the item of the form that was refused, 0 when it was another form
    public record Saisie(
            long critere,
            String dit,
            String note,
            String desaccord,
            String partie,
            String position,
            String motif,
            @Nullable String avant) {

        static final Saisie VIDE = new Saisie(0, "", "", "", "", "", "", null);
    }

    public PageCroisee {
        etapes = List.copyOf(etapes);
        gestes = List.copyOf(gestes);
        faits = List.copyOf(faits);
        voix = List.copyOf(voix);
        lignes = List.copyOf(lignes);
        ecarts = List.copyOf(ecarts);
        notes = List.copyOf(notes);
        aDire = List.copyOf(aDire);
        histoire = List.copyOf(histoire);
    }

    /// The errors of one of its forms.
    public Erreurs erreursDe(long critere) {
        return saisie.critere() == critere ? erreurs : Erreurs.AUCUNE;
    }
}
