package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Exigee;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The validation politique: each party's body, opinions and decision, and the calendar backwards.
///
/// @param dispense of an amendment that passed this step, why no body decided; null otherwise
/// @param empreinte digest that decisions must name
/// @param dates the same for every party
/// @param selonLesVotres when the bodies of the reader ask for other dates
/// @param ouvrable the reader may open the signature
/// @param reprenable the reader may take the text back, because a body refused or reserves
public record PageValidation(
        TeteConvention tete,
        @Nullable String dispense,
        String empreinte,
        int version,
        List<Partie> parties,
        List<Etape> planning,
        @Nullable Dates dates,
        @Nullable Dates selonLesVotres,
        List<Exigee> exigences,
        boolean ouvrable,
        boolean reprenable,
        List<Ancienne> anciennes,
        SaisieRefusee saisie,
        Erreurs erreurs) {

    public PageValidation {
        parties = List.copyOf(parties);
        planning = List.copyOf(planning);
        exigences = List.copyOf(exigences);
        anciennes = List.copyOf(anciennes);
    }

    /// @param actions what this reader may do for this party now
    /// @param ailleurs who does the rest, for a reader of this party; null otherwise
    public record Partie(
            long id,
            String nom,
            Pastille etat,
            List<String> faits,
            @Nullable String piece,
            List<Avis> avis,
            List<String> historique,
            Actions actions,
            @Nullable String ailleurs,
            List<Choix> seances) {
        public Partie {
            faits = List.copyOf(faits);
            avis = List.copyOf(avis);
            historique = List.copyOf(historique);
            seances = List.copyOf(seances);
        }
    }

    public record Actions(
            boolean inscrire,
            boolean changer,
            boolean reinscrire,
            boolean demanderAvis,
            boolean decider,
            boolean dispenser,
            boolean confirmer) {

        public boolean aucune() {
            return !(inscrire
                    || changer
                    || reinscrire
                    || demanderAvis
                    || decider
                    || dispenser
                    || confirmer);
        }
    }

    public record Avis(
            long id,
            String instance,
            String etat,
            String texte,
            @Nullable String reponse,
            boolean aRecevoir,
            boolean aRepondre) {}

    public record Etape(String partie, String instance, String seance, String dossiers) {}

    public record Dates(String effet, String signature, String texte, String relecture) {}

    /// A former text on which something was decided.
    ///
    /// @param declarable a referent who has not said yet whether the change is purely material
    public record Ancienne(String empreinte, boolean declarable) {}
}
