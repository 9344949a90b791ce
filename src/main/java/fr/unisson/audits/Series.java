package fr.unisson.audits;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.MoisSuivant;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.audits.donnees.AuditLecture;
import fr.unisson.audits.donnees.SerieSql;
import fr.unisson.grilles.Grilles;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Short audits repeated each month on the same grid.
@Service
@Transactional
public class Series {

    /// What can be observed in five minutes.
    public static final int POINTS_AU_PLUS = 10;

    static final String OBJET = "serie-d-audits";

    private final Audits audits;
    private final AuditLecture lecture;
    private final SerieSql series;
    private final Grilles grilles;
    private final DevoirsDesAudits devoirs;
    private final Journal journal;
    private final Clock horloge;

    Series(
            Audits audits,
            AuditLecture lecture,
            SerieSql series,
            Grilles grilles,
            DevoirsDesAudits devoirs,
            Journal journal,
            Clock horloge) {
        this.audits = audits;
        this.lecture = lecture;
        this.series = series;
        this.grilles = grilles;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<SerieVue> lister(OrganisationId organisation) {
        return series.lister(organisation);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public SerieVue lire(SerieId id) {
        return series.trouver(id).orElseThrow(() -> new Introuvable("série d’audits " + id));
    }

    /// Its audits, the latest month first, abandoned ones left aside.
    @Transactional(readOnly = true)
    public List<AuditVue> audits(SerieId id) {
        return lecture.deLaSerie(id);
    }

    /// Opens a series with its first month, that of the first day of entry, ready to be entered.
    public Resultat<AuditId> ouvrir(OrganisationId organisation, NouvelAudit premier) {
        if (!audits.peutPreparer(organisation)) {
            return Resultat.refus(Audits.RESERVE);
        }
        if (grilles.charger(premier.grille()).feuilles().size() > POINTS_AU_PLUS) {
            return Resultat.refus(
                    "REPETE",
                    "Un audit répété chaque mois a " + POINTS_AU_PLUS + " points au plus.");
        }
        var refus = audits.refus(organisation, premier);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var contenu = premier.contenu();
        if (contenu.auditeurs().isEmpty()) {
            return Resultat.refus("AUDITEUR_NOMME", "Nommez au moins un auditeur.");
        }
        var debut = contenu.debut();
        if (debut == null) throw new IllegalStateException("Examined above");
        var id = series.ouvrir(organisation, contenu.titre(), horloge.instant());
        journal.consigner(OBJET, id.valeur(), "Série d’audits ouverte", contenu.titre());
        return commencer(lire(id), premier, YearMonth.from(debut));
    }

    /// The month that the next audit would be about.
    @Transactional(readOnly = true)
    public YearMonth prochain(SerieId id) {
        var present = present();
        return lecture.deLaSerie(id).stream()
                .findFirst()
                .map(AuditVue::mois)
                .map(m -> MoisSuivant.apres(m, present))
                .orElse(present);
    }

    /// The next month: its content is that of the last audit.
    public Resultat<AuditId> continuer(SerieId id) {
        var serie = lire(id);
        if (!audits.peutPreparer(serie.organisation())) return Resultat.refus(Audits.RESERVE);
        if (serie.arreteeLe() != null) {
            return Resultat.refus(Motif.ETAT, "Cette série est arrêtée.");
        }
        var faits = lecture.deLaSerie(id);
        if (faits.isEmpty()) throw new Introuvable("audit de la série " + id);
        var dernier = faits.getFirst();
        if (dernier.etat() != EtatAudit.CLOTURE) {
            return Resultat.refus("MOIS", "L’audit précédent de la série n’est pas clos.");
        }
        var mois = prochain(id);
        if (mois.isAfter(present())) {
            return Resultat.refus("MOIS", "L’audit de ce mois est déjà fait.");
        }
        return commencer(
                serie,
                NouvelAudit.de(
                        dernier.grille(),
                        dernier.objet(),
                        dernier.conformeDes(),
                        new ContenuAudit(
                                serie.nom(),
                                dernier.cible(),
                                dernier.attendues(),
                                mois.atDay(1),
                                mois.atEndOfMonth(),
                                dernier.auditeurs())),
                mois);
    }

    private Resultat<AuditId> commencer(SerieVue serie, NouvelAudit n, YearMonth mois) {
        var c = n.contenu();
        var contenu =
                new ContenuAudit(
                        serie.nom() + ", " + enLettres(mois),
                        c.cible(),
                        c.attendues(),
                        mois.atDay(1),
                        mois.atEndOfMonth(),
                        c.auditeurs());
        var resultat =
                audits.preparer(
                        serie.organisation(),
                        new NouvelAudit(
                                n.grille(),
                                n.objet(),
                                n.conformeDes(),
                                null,
                                new NouvelAudit.Mensuel(serie.id(), mois),
                                contenu));
        if (!(resultat instanceof Resultat.Fait<AuditId>(var audit))) return resultat;
        devoirs.attendre(serie, mois.plusMonths(1));
        return audits.franchir(audit, 1, TransitionAudit.COMMENCER, "");
    }

    /// What was measured stays; nothing more is expected.
    public Resultat<SerieId> arreter(SerieId id, int version) {
        var serie = lire(id);
        if (!audits.peutPreparer(serie.organisation())) return Resultat.refus(Audits.RESERVE);
        if (!series.arreter(id, version, horloge.instant())) return Resultat.depasse();
        journal.consigner(OBJET, id.valeur(), "Série d’audits arrêtée", serie.nom());
        devoirs.neRienAttendre(id);
        return Resultat.fait(id);
    }

    /// "novembre 2026".
    public static String enLettres(YearMonth mois) {
        return mois.getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.FRANCE)
                + " "
                + mois.getYear();
    }

    private YearMonth present() {
        return YearMonth.from(Dates.jourDe(horloge.instant()));
    }
}
