package fr.unisson.conventions.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import java.util.List;

/// The annexes of a convention, frozen and living apart.
///
/// @param avenant the page of an amendment, which holds frozen ones alone
/// @param retirees those that serve no more
/// @param remplacables in an amendment, annexes of the convention by number
/// @param retirables in an amendment, annexes of the convention that it may take out, by number
/// @param sorties in an amendment, those that it takes out
/// @param partants the documents that it replaces or takes out
/// @param qui who may add one, said to who may not; empty otherwise
/// @param parties those that may keep a living annex
/// @param decisions of the committee, to choose one; empty when none is needed or was taken
/// @param decider a new living annex needs a decision
public record PageAnnexes(
        TeteConvention tete,
        boolean avenant,
        List<Annexe> figees,
        List<Annexe> vivantes,
        List<Annexe> retirees,
        List<Choix> remplacables,
        List<Choix> retirables,
        List<Sortie> sorties,
        List<Partant> partants,
        String qui,
        boolean figeable,
        boolean ajoutable,
        boolean decider,
        List<Choix> parties,
        List<Choix> decisions,
        AnnexeForm form,
        Erreurs erreurs) {

    /// @param charge who keeps it and when it is read again, in words
    /// @param gestes what the reader may do about it
    /// @param parDecision the reader updates it with a decision of the committee
    public record Annexe(
            long id,
            int version,
            String nom,
            boolean vivante,
            String charge,
            boolean enRetard,
            List<Version> versions,
            List<GesteSurAnnexe> gestes,
            boolean parDecision) {
        public Annexe {
            versions = List.copyOf(versions);
            gestes = List.copyOf(gestes);
        }

        /// The documents that prove no more once it is changed or taken out.
        public List<Partant> partants() {
            return versions.stream()
                    .map(v -> new Partant("documents", "fichier", v.fichier()))
                    .toList();
        }
    }

    /// One thing to do about one annex.
    ///
    /// @param decisions of the committee, to choose one; empty when none is needed or was taken
    public record Geste(
            TeteConvention tete,
            Annexe annexe,
            GesteSurAnnexe geste,
            List<Choix> decisions,
            AnnexeForm form,
            Erreurs erreurs) {

        public String adresse() {
            return tete.adresse() + "/annexes/" + annexe.id() + "/" + geste.segment();
        }
    }

    public record Sortie(int rang, String nom) {}

    public record Version(String nom, long fichier, String quand, String note, String empreinte) {

        public String lien() {
            return "/documents/" + fichier;
        }
    }

    public PageAnnexes {
        figees = List.copyOf(figees);
        vivantes = List.copyOf(vivantes);
        retirees = List.copyOf(retirees);
        remplacables = List.copyOf(remplacables);
        retirables = List.copyOf(retirables);
        sorties = List.copyOf(sorties);
        partants = List.copyOf(partants);
        parties = List.copyOf(parties);
        decisions = List.copyOf(decisions);
    }
}
