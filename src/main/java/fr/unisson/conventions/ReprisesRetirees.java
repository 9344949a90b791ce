package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierEnVigueur;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.conventions.donnees.RepriseDeConventionSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A convention signed elsewhere that the party which brought it in takes back: brought in twice,
/// or by mistake. It stays readable, with the reason, and asks for nothing any more.
@Service
@Transactional
public class ReprisesRetirees {

    private static final TransitionEnVigueur RETIRER = TransitionEnVigueur.RETIRER_LA_REPRISE;

    private final Participations participations;
    private final Filiation filiation;
    private final VieEnVigueur vie;
    private final RepriseDeConventionSql reprises;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    ReprisesRetirees(
            Participations participations,
            Filiation filiation,
            VieEnVigueur vie,
            RepriseDeConventionSql reprises,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.participations = participations;
        this.filiation = filiation;
        this.vie = vie;
        this.reprises = reprises;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    /// What stands in the way, nothing when it can be taken back; nothing is written.
    @Transactional(readOnly = true)
    public List<Motif> obstacles(ConventionId id) {
        var role = participations.de(id).titre(RETIRER).role();
        return switch (RETIRER.decider(
                participations.charger(id).etat(), dossier(id), new Demande(role, "à dire"))) {
            case Decision.Refusee<EtatConvention>(var motifs) -> motifs;
            case Decision.Permise<EtatConvention> _ -> List.of();
        };
    }

    /// What taking it back needs, met and unmet.
    @Transactional(readOnly = true)
    public List<Verification> exigences(ConventionId id) {
        return RETIRER.verifier(dossier(id));
    }

    /// Takes it back, or says what stands in the way.
    public Resultat<EtatConvention> retirer(ConventionId id, String motif) {
        var version = participations.charger(id).version();
        var resultat = vie.franchir(id, version, RETIRER, motif, dossier(id));
        if (resultat.estFait()) reprises.constater(id.valeur(), Provenance.RETIREE);
        return resultat;
    }

    private DossierEnVigueur dossier(ConventionId id) {
        var suites =
                acteurs.devenir(Acteur.systeme("reprises"), () -> filiation.enPartant(id)).stream()
                        .map(ReprisesRetirees::dire)
                        .toList();
        return DossierEnVigueur.de(
                Dates.jourDe(horloge.instant()),
                new DossierEnVigueur.Reprise(
                        participations.charger(id).provenance().douteuse(), suites));
    }

    private static String dire(ConventionLiee liee) {
        var quoi =
                switch (liee.lien()) {
                    case AVENANT -> "un avenant";
                    case SPECIFIQUE -> "une convention spécifique";
                    case RENOUVELLEMENT, REMPLACEMENT -> "la convention qui la suit";
                };
        return liee.numero() == null ? quoi : quoi + " (n° " + liee.numero() + ")";
    }
}
