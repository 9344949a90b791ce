package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Entry into force: by the timer on its day, or once the referents of two parties declared the
/// event that the convention waits for.
@Service
@Transactional
public class PriseDEffet {

    private final Suite suite;
    private final SituationSql situations;
    private final Conventions conventions;
    private final VieDeConvention vie;

    PriseDEffet(
            Suite suite, SituationSql situations, Conventions conventions, VieDeConvention vie) {
        this.suite = suite;
        this.situations = situations;
        this.conventions = conventions;
        this.vie = vie;
    }

    /// One run of the timer, as the platform.
    ///
    /// @return how many conventions entered into force
    public int appliquer() {
        int entrees = 0;
        for (var id : situations.listerAEntrerEnVigueur(suite.aujourdhui())) {
            if (entrer(id).isEmpty()) entrees++;
        }
        return entrees;
    }

    /// A referent declares that the event happened; the second party's word puts the convention in
    /// force.
    public List<Motif> declarerEvenement(long convention) {
        situations.verrouiller(convention);
        var s = suite.situation(convention);
        if (s.etat() != EtatConvention.SIGNEE || s.mode() != ModePriseEffet.EVENEMENT) {
            return List.of(Refus.ETAPE);
        }
        var soutien = conventions.soutenir(new ConventionId(convention), Soutien.EVENEMENT);
        if (soutien.estFait()) entrer(convention);
        return soutien.motifs();
    }

    private List<Motif> entrer(long convention) {
        return vie.avancer(
                convention,
                TransitionConvention.ENTRER_EN_VIGUEUR,
                VieDeConvention.SYSTEME,
                null,
                Saisie.vide());
    }
}
