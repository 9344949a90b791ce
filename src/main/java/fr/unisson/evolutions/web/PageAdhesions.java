package fr.unisson.evolutions.web;

import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.evolutions.AdhesionVue;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of accessions.
///
/// @param article what the text says of it, as HTML; empty when it says nothing
/// @param ouverte the accession whose form was refused, null when none was
public record PageAdhesions(
        TeteConvention tete,
        String intitule,
        String article,
        List<Fait> regle,
        List<Adhesion> adhesions,
        boolean peutProposer,
        @Nullable Long ouverte,
        AdhesionForm form,
        Erreurs erreurs) {

    public PageAdhesions {
        regle = List.copyOf(regle);
        adhesions = List.copyOf(adhesions);
    }

    /// @param repond the actor answers for a party now
    public record Adhesion(
            long id,
            int version,
            String nom,
            Pastille etat,
            String origine,
            String presentation,
            String engagements,
            @Nullable String avenant,
            List<Reponse> reponses,
            List<Pas> histoire,
            boolean repond,
            boolean retirable) {
        public Adhesion {
            reponses = List.copyOf(reponses);
            histoire = List.copyOf(histoire);
        }
    }

    /// @param dite what was answered, in words
    public record Reponse(String partie, String dite, String motif, @Nullable String par) {}

    public record Pas(String fait, String par, String motif) {}

    /// A new one: the organisation is looked for, then chosen.
    public record Nouvelle(
            TeteConvention tete,
            String intitule,
            String article,
            List<Fait> regle,
            @Nullable String q,
            List<Trouvee> trouvees,
            @Nullable Trouvee choisie,
            AdhesionForm form,
            Erreurs erreurs) {
        public Nouvelle {
            regle = List.copyOf(regle);
            trouvees = List.copyOf(trouvees);
        }
    }

    public record Trouvee(long id, String nom, String detail) {}

    static Adhesion adhesion(AdhesionVue a, boolean repond) {
        return new Adhesion(
                a.id(),
                a.version(),
                a.nom(),
                new Pastille(a.etat().libelle(), ton(a.etat())),
                (a.demandee() ? "Demande portée par " : "Invitation proposée par ")
                        + a.par()
                        + ", "
                        + Dates.moment(a.le()),
                a.presentation(),
                a.engagements(),
                a.avenant() == null ? null : "/conventions/" + a.avenant(),
                a.reponses().stream().map(PageAdhesions::reponse).toList(),
                a.histoire().stream()
                        .map(p ->
                                new Pas(
                                        p.fait(),
                                        p.par() + ", " + Dates.moment(p.le()),
                                        p.motif() == null ? "" : p.motif()))
                        .toList(),
                repond,
                a.mienne() && a.etat() == EtatAdhesion.PROPOSEE);
    }

    private static Reponse reponse(AdhesionVue.Reponse r) {
        var favorable = r.favorable();
        var le = r.le();
        return new Reponse(
                r.nom(),
                favorable == null ? "réponse attendue" : favorable ? "accord" : "refus",
                r.motif(),
                r.par() == null || le == null ? null : r.par() + ", " + Dates.moment(le));
    }

    private static Ton ton(EtatAdhesion etat) {
        return switch (etat) {
            case PROPOSEE -> Ton.ATTENTE;
            case ACCORDEE -> Ton.EN_COURS;
            case EFFECTIVE -> Ton.FAIT;
            case REFUSEE, RETIREE, SANS_SUITE -> Ton.NEUTRE;
        };
    }
}
