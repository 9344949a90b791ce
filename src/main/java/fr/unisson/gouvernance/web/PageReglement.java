package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Approbation;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.Arrays;
import java.util.List;

/// The form of a body.
///
/// @param parents bodies it may depend on
public record PageReglement(
        Fil fil,
        String titre,
        String adresse,
        String retour,
        ReglementForm form,
        Erreurs erreurs,
        List<Choix> parents,
        boolean neuve) {

    public PageReglement {
        parents = List.copyOf(parents);
    }

    /// Those of this module first: a statutory body is rarely created here.
    public List<Choix> natures() {
        return PageListeInstances.natures(
                NatureInstance.CVS,
                NatureInstance.CDU,
                NatureInstance.COPIL,
                NatureInstance.GROUPE_TRAVAIL,
                NatureInstance.CREX,
                NatureInstance.COMMISSION,
                NatureInstance.CONSEIL,
                NatureInstance.BUREAU,
                NatureInstance.CONSEIL_ADMINISTRATION,
                NatureInstance.ASSEMBLEE_GENERALE,
                NatureInstance.DIRECTOIRE,
                NatureInstance.CONSEIL_SURVEILLANCE,
                NatureInstance.COMMISSION_PERMANENTE,
                NatureInstance.CME,
                NatureInstance.CSIRMT,
                NatureInstance.CSE,
                NatureInstance.CTS,
                NatureInstance.AUTRE);
    }

    public List<Choix> roles() {
        return List.of(
                new Choix(
                        "avis",
                        "Elle donne des avis ou suit un travail",
                        "On lui doit une réponse."),
                new Choix("decide", "Elle décide", "Son vote engage l’organisation."));
    }

    public List<Choix> quorums() {
        return Arrays.stream(Quorum.values()).map(q -> new Choix(q.name(), q.libelle())).toList();
    }

    public List<Choix> approbations() {
        return Arrays.stream(Approbation.values())
                .map(a -> new Choix(a.name(), a.libelle()))
                .toList();
    }

    static List<String> choisi(@org.jspecify.annotations.Nullable String valeur) {
        return valeur == null ? List.of() : List.of(valeur);
    }

    public List<String> roleChoisi() {
        return choisi(form.role());
    }

    public List<String> approbationChoisie() {
        return choisi(form.approbation());
    }
}
