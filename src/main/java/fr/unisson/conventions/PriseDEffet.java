package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.Motif;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.SituationSql;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Entry into force: by the timer on its day, or once the referents of two parties declared the
/// event that the convention waits for.
@Service
@Transactional
public class PriseDEffet {

    private final Suite suite;
    private final SituationSql situations;

    PriseDEffet(Suite suite, SituationSql situations) {
        this.suite = suite;
        this.situations = situations;
    }

    /// One run of the timer, as the platform.
    ///
    /// @return how many conventions entered into force
    public int appliquer() {
        int entrees = 0;
        for (var id : situations.listerAEntrerEnVigueur(suite.aujourdhui())) {
            if (entrer(id, 0).isEmpty()) entrees++;
        }
        return entrees;
    }

    /// A referent declares that the event happened; the second party's word puts the convention in
    /// force.
    public List<Motif> declarerEvenement(long convention) {
        situations.verrouiller(convention);
        var s = suite.situation(convention);
        var miennes = suite.roles(convention).parties(Set.of(RoleConvention.REFERENT));
        if (miennes.isEmpty()) return List.of(Refus.REFERENT);
        if (s.etat() != EtatConvention.SIGNEE || s.mode() != ModePriseEffet.EVENEMENT) {
            return List.of(Refus.ETAPE);
        }
        for (var partie : miennes) {
            situations.soutenirEvenement(
                    convention, s.version(), partie, suite.moi(), suite.maintenant());
        }
        suite.noter(convention, "Événement déclaré survenu", "");
        entrer(convention, situations.declarationsDEvenement(convention, s.version()));
        return List.of();
    }

    private List<Motif> entrer(long convention, int declarations) {
        var dossier = suite.dossier(convention);
        var motifs =
                suite.franchir(
                        dossier.situation(),
                        TransitionConvention.ENTRER_EN_VIGUEUR,
                        dossier.composer(
                                suite.aujourdhui(), _ -> 0, List.of(), declarations, Saisie.vide()),
                        RoleConvention.SYSTEME,
                        null,
                        null);
        if (motifs.isEmpty()) situations.mettreEnVigueur(convention, suite.aujourdhui());
        return motifs;
    }
}
