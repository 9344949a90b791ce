package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.Vie;
import fr.unisson.conventions.donnees.VoletSql;
import fr.unisson.socle.Conflit;
import org.springframework.stereotype.Component;

/// Reopens the volets named when the text goes back to co-construction; the others stay as they
/// are.
@Component
class Reouverture {

    private final VoletSql volets;
    private final PassageSql passages;

    Reouverture(VoletSql volets, PassageSql passages) {
        this.volets = volets;
        this.passages = passages;
    }

    /// @param retour the passage of the convention: in which role, why, which volets
    void rouvrir(ConventionFranchie retour) {
        long convention = retour.convention().valeur();
        var numeros = retour.saisie().voletsNommes();
        for (var volet : volets.lister(convention)) {
            if (!numeros.contains(volet.numero()) || !volet.etat().clos()) continue;
            var transition =
                    volet.etat() == EtatVolet.ADOPTE
                            ? TransitionVolet.ROUVRIR
                            : TransitionVolet.REPRENDRE;
            var passage =
                    new Passage(
                            convention,
                            volet.id(),
                            volet.version(),
                            transition.name(),
                            volet.etat().name(),
                            EtatVolet.EN_TRAVAIL.name(),
                            retour.titre().role().name(),
                            Passage.compteDeLActeur(),
                            retour.titre().partie(),
                            retour.motif(),
                            retour.le());
            if (!passages.franchir(Vie.VOLET, passage))
                throw new Conflit("Un volet a changé entre-temps : relisez la page.");
        }
    }
}
