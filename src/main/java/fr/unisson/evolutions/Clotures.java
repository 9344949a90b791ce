package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.VieEnVigueur;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.FichierId;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The closing report of a convention that ended, then its archive: read-only for ever.
@Service
public class Clotures {

    private final Conventions conventions;
    private final DossiersEnVigueur dossiers;
    private final VieEnVigueur vie;
    private final Fichiers fichiers;
    private final FinSql fins;
    private final DevoirsDesTermes devoirs;
    private final Journal journal;
    private final Clock horloge;

    Clotures(
            Conventions conventions,
            DossiersEnVigueur dossiers,
            VieEnVigueur vie,
            Fichiers fichiers,
            FinSql fins,
            DevoirsDesTermes devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.dossiers = dossiers;
        this.vie = vie;
        this.fichiers = fichiers;
        this.fins = fins;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Optional<FinSql.Cloture> lire(ConventionId id) {
        conventions.charger(id);
        return fins.cloture(id.valeur());
    }

    /// The closing report, when one was filed.
    @Transactional(readOnly = true)
    public Optional<FichierId> bilan(ConventionId id) {
        return lire(id).map(FinSql.Cloture::fichier).map(FichierId::new);
    }

    @Transactional(readOnly = true)
    public boolean peutClore(ConventionId id) {
        var etat = conventions.charger(id).etat();
        return etat.finie()
                && etat != EtatConvention.ARCHIVEE
                && conventions
                        .participation(id)
                        .est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
    }

    /// Files the closing report, or says why there is none.
    @Transactional
    public Resultat<EtatConvention> clore(ConventionId id, @Nullable Envoi bilan, String dispense) {
        if (!peutClore(id)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Le bilan de clôture revient à l’animateur ou à un référent, une fois la"
                            + " convention finie.");
        }
        if (bilan == null && dispense.isBlank()) {
            return Resultat.refus("BILAN", "Joignez le bilan, ou dites pourquoi il n’y en a pas.");
        }
        return fichiers.deposerPour(bilan, null, "BILAN", recu -> clore(id, recu, dispense));
    }

    private Resultat<EtatConvention> clore(
            ConventionId id, @Nullable Fichier bilan, String dispense) {
        Long fichier = joint(bilan, id);
        if (!fins.clore(
                id.valeur(), fichier, fichier == null ? dispense.strip() : "", horloge.instant())) {
            return Resultat.refus("DEJA", "Le bilan de clôture est déjà déposé.");
        }
        journal.consigner(
                "convention",
                id.valeur(),
                fichier == null ? "Clôture sans bilan" : "Bilan de clôture déposé",
                dispense.strip());
        devoirs.actualiser(id);
        return Resultat.fait(conventions.charger(id).etat());
    }

    private @Nullable Long joint(@Nullable Fichier recu, ConventionId id) {
        if (recu == null) return null;
        fichiers.joindre(recu.id(), "convention", id.valeur());
        return recu.id().valeur();
    }

    @Transactional
    public Resultat<EtatConvention> archiver(ConventionId id, int version) {
        return vie.franchir(
                id,
                version,
                TransitionEnVigueur.ARCHIVER,
                null,
                dossiers.charger(id, Saisie.vide()));
    }
}
