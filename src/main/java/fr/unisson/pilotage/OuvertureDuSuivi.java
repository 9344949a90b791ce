package fr.unisson.pilotage;

import fr.unisson.conventions.AvenantEnVigueur;
import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.RepriseCorrigee;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.echeances.UnParUn;
import fr.unisson.pilotage.donnees.ElementSql;
import fr.unisson.pilotage.donnees.PromesseSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Creates what the text in force promised, on the day of the entry into force: commitments,
/// missions, committee and meetings, indicators to feed, dates to keep. Done again, it adds only
/// what is new in the text.
@Service
@Transactional
public class OuvertureDuSuivi {

    private final Conventions conventions;
    private final PromesseSql promesses;
    private final ElementSql elements;
    private final ReprisesDesPromesses engagements;
    private final ReprisesDesMissions missions;
    private final OuvertureDuComite comite;
    private final ReunionsDuTexte reunions;
    private final OuvertureDesCampagnes campagnes;
    private final OuvertureDesEcheances echeances;
    private final ActeurDeTransaction acteurs;
    private final UnParUn unParUn;
    private final Clock horloge;

    OuvertureDuSuivi(
            Conventions conventions,
            PromesseSql promesses,
            ElementSql elements,
            ReprisesDesPromesses engagements,
            ReprisesDesMissions missions,
            OuvertureDuComite comite,
            ReunionsDuTexte reunions,
            OuvertureDesCampagnes campagnes,
            OuvertureDesEcheances echeances,
            ActeurDeTransaction acteurs,
            UnParUn unParUn,
            Clock horloge) {
        this.conventions = conventions;
        this.promesses = promesses;
        this.elements = elements;
        this.engagements = engagements;
        this.missions = missions;
        this.comite = comite;
        this.reunions = reunions;
        this.campagnes = campagnes;
        this.echeances = echeances;
        this.acteurs = acteurs;
        this.unParUn = unParUn;
        this.horloge = horloge;
    }

    @EventListener
    void aLEntreeEnVigueur(ConventionFranchie passage) {
        if (passage.transition() == TransitionConvention.ENTRER_EN_VIGUEUR
                && !conventions.charger(passage.convention()).avenant()) {
            enSysteme(passage.convention());
        }
    }

    /// What an amendment promises is followed with the convention it changes.
    @EventListener
    void aLEffetDUnAvenant(AvenantEnVigueur effet) {
        reprendre(effet.convention(), "Avenant n° " + effet.rang());
    }

    /// What was typed of a document signed elsewhere was corrected.
    @EventListener
    void aLaCorrection(RepriseCorrigee correction) {
        var id = correction.convention();
        if (!conventions.charger(id).etat().engage()) return;
        acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    reprendre(id, "Correction de la convention importée");
                    return id;
                });
    }

    /// Conventions in force that were not taken yet, or only in part, one run of the timer.
    ///
    /// @return how many were
    @Transactional(propagation = Propagation.SUPPORTS)
    public int rattraper() {
        return unParUn.compter(
                        "Ouverture du suivi de la convention",
                        promesses::aOuvrir,
                        id -> enSysteme(new ConventionId(id)))
                + unParUn.compter(
                        "Suivi de la convention",
                        elements::aCompleter,
                        id -> completer(new ConventionId(id)));
    }

    private int enSysteme(ConventionId id) {
        return acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    if (!promesses.ouvrir(id, horloge.instant())) return 0;
                    reprendre(id, "");
                    return 1;
                });
    }

    private int completer(ConventionId id) {
        return acteurs.devenir(
                Acteur.systeme("suivi des conventions"),
                () -> {
                    reprendre(id, "");
                    return 1;
                });
    }

    /// What the text promises beside what is followed, with no amendment to cite.
    public void reprendre(ConventionId id) {
        reprendre(id, "");
    }

    /// Follows what the text promises now, as the platform: at the entry into force, then after
    /// each amendment.
    ///
    /// @param acte the amendment that changed the text, empty at the entry into force
    public void reprendre(ConventionId id, String acte) {
        engagements.reprendre(id, acte);
        missions.reprendre(id, acte);
        comite.ouvrir(id);
        reunions.suivre(id, acte);
        campagnes.ouvrir(id, acte);
        echeances.ouvrir(id, acte);
    }
}
