package fr.unisson.pilotage;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.pilotage.Promesses.Dits;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.TransitionMission;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import fr.unisson.pilotage.donnees.CampagneSql;
import fr.unisson.pilotage.donnees.EcheanceDuTexteSql;
import fr.unisson.pilotage.donnees.LienSql;
import fr.unisson.pilotage.donnees.MissionSql;
import fr.unisson.pilotage.donnees.PromesseLecture;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of the promises of a party that leaves: closed, or taken up by the one that it
/// became, with all its rights and commitments. And of the duties of a convention that is
/// suspended, taken up again or ended. The history stays.
@Component
class DepartsDeParties {

    private final Annuaire annuaire;
    private final PromesseLecture promesses;
    private final Promesses vie;
    private final MissionSql missions;
    private final Missions vieDesMissions;
    private final EcheanceDuTexteSql echeances;
    private final EcheancesDuTexte vieDesEcheances;
    private final CampagneSql campagnes;
    private final LienSql liens;
    private final DevoirsDuPilotage devoirs;
    private final DevoirsDuTexte devoirsDuTexte;
    private final ActeurDeTransaction acteurs;
    private final Clock horloge;

    DepartsDeParties(
            Annuaire annuaire,
            PromesseLecture promesses,
            Promesses vie,
            MissionSql missions,
            Missions vieDesMissions,
            EcheanceDuTexteSql echeances,
            EcheancesDuTexte vieDesEcheances,
            CampagneSql campagnes,
            LienSql liens,
            DevoirsDuPilotage devoirs,
            DevoirsDuTexte devoirsDuTexte,
            ActeurDeTransaction acteurs,
            Clock horloge) {
        this.annuaire = annuaire;
        this.promesses = promesses;
        this.vie = vie;
        this.missions = missions;
        this.vieDesMissions = vieDesMissions;
        this.echeances = echeances;
        this.vieDesEcheances = vieDesEcheances;
        this.campagnes = campagnes;
        this.liens = liens;
        this.devoirs = devoirs;
        this.devoirsDuTexte = devoirsDuTexte;
        this.acteurs = acteurs;
        this.horloge = horloge;
    }

    @EventListener
    @Transactional
    void quitter(PartieSortie sortie) {
        acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    var raison =
                            annuaire.charger(sortie.organisation()).raisonSociale()
                                    + " n’est plus partie à la convention depuis le "
                                    + Dates.jour(sortie.dernierJour().plusDays(1))
                                    + ".";
                    fermer(sortie, raison);
                    return sortie;
                });
    }

    private void fermer(PartieSortie sortie, String raison) {
        var id = sortie.convention();
        long partie = sortie.partie();
        var successeur = sortie.successeur();
        for (var p : promesses.lister(id)) {
            if (p.partie() == null || p.partie() != partie) continue;
            liens.delier(p.id(), horloge.instant());
            if (p.etat() == EtatPromesse.SANS_OBJET) continue;
            if (successeur != null) {
                vie.transmettre(p, successeur);
                continue;
            }
            vie.franchir(
                    p.id(), p.version(), TransitionPromesse.CLASSER_SANS_OBJET, Dits.de(raison));
        }
        for (var m : missions.lister(id)) {
            if (m.partie() == null || m.partie() != partie || m.finie()) continue;
            if (successeur != null) {
                missions.confier(m.id(), m.version(), successeur, null, raison, horloge.instant());
                continue;
            }
            vieDesMissions.franchir(
                    m.id(),
                    m.version(),
                    TransitionMission.CLASSER_SANS_OBJET,
                    raison,
                    Acte.AUCUN,
                    null);
        }
        echeances.lister(id).stream()
                .filter(e -> !e.faite() && e.partie() != null && e.partie() == partie)
                .forEach(e -> vieDesEcheances.clore(e, raison));
        campagnes.finir(id, partie, sortie.dernierJour());
        rafraichir(id);
    }

    /// A suspended or ended convention asks for nothing; one that is taken up again asks anew.
    @EventListener
    @Transactional
    void suivre(ConventionEnVigueurFranchie passage) {
        rafraichir(passage.convention());
    }

    private void rafraichir(ConventionId id) {
        acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    promesses.lister(id).forEach(devoirs::mettreAJour);
                    echeances.lister(id).forEach(devoirsDuTexte::mettreAJour);
                    return id;
                });
    }
}
