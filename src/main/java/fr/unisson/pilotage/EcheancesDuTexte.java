package fr.unisson.pilotage;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.DonneesArticle.Assurance;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.journal.Journal;
import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.pilotage.donnees.EcheanceDuTexteSql;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The dates that the text of a convention holds: insurances that end, tools to review,
/// evaluations.
@Service
@Transactional
public class EcheancesDuTexte {

    private static final int MOIS_D_AVANCE = 6;

    private final Conventions conventions;
    private final TermesDesConventions termes;
    private final ComiteDePilotage comite;
    private final EcheanceDuTexteSql sql;
    private final DevoirsDuTexte devoirs;
    private final Journal journal;
    private final Clock horloge;

    EcheancesDuTexte(
            Conventions conventions,
            TermesDesConventions termes,
            ComiteDePilotage comite,
            EcheanceDuTexteSql sql,
            DevoirsDuTexte devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.termes = termes;
        this.comite = comite;
        this.sql = sql;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The earliest first, those that are done among them.
    @Transactional(readOnly = true)
    public List<EcheanceDuTexteVue> lister(ConventionId convention) {
        conventions.charger(convention);
        return sql.lister(convention);
    }

    /// The latest date kept about an insurance of the text: what was held, or what is to come.
    @Transactional(readOnly = true)
    public Optional<EcheanceDuTexteVue> suivie(ConventionId convention, Assurance assurance) {
        var cle = Rapprochement.normalise(OuvertureDesEcheances.objet(assurance));
        return lister(convention).stream()
                .filter(e -> e.nature() == NatureDEcheance.ASSURANCE)
                .filter(e -> Rapprochement.normalise(e.objet()).equals(cle))
                .max(Comparator.comparingLong(EcheanceDuTexteVue::id));
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public EcheanceDuTexteVue lire(long id) {
        return sql.trouver(id).orElseThrow(() -> new Introuvable("échéance " + id));
    }

    /// Whether the actor may say that it is done.
    @Transactional(readOnly = true)
    public boolean peutFaire(EcheanceDuTexteVue e) {
        var moi = comite.participation(e.convention());
        var partie = e.partie();
        return !e.faite()
                && conventions.charger(e.convention()).etat().engage()
                && (RolesDansLePilotage.comite(moi)
                        || (partie != null && moi.est(RoleConvention.REFERENT, partie)));
    }

    /// Says what was done, and when the next one comes.
    ///
    /// @param prochaine null when none comes
    public Resultat<EcheanceDuTexteVue> faire(long id, String note, @Nullable LocalDate prochaine) {
        var e = lire(id);
        if (e.faite()) return Resultat.depasse();
        if (!peutFaire(e)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Cette échéance revient au référent de la partie, à l’animateur ou à la"
                            + " présidence du comité.");
        }
        if (note.isBlank()) {
            return Resultat.refus("NOTE", "Dites en quelques mots ce qui a été fait.");
        }
        if (prochaine != null && !prochaine.isAfter(Dates.jourDe(horloge.instant()))) {
            return Resultat.refus("PROCHAINE", "La prochaine date est à venir.");
        }
        if (!sql.faire(id, note.strip(), horloge.instant())) return Resultat.depasse();
        journal.consigner(
                "convention",
                e.convention().valeur(),
                e.nature().libelle() + " : échéance tenue",
                e.objet() + " — " + note.strip());
        devoirs.mettreAJour(lire(id));
        if (prochaine == null) return Resultat.fait(lire(id));
        return Resultat.fait(
                poser(e.convention(), e.nature(), e.objet(), e.partie(), prochaine, e.dite(), id));
    }

    /// The convention was evaluated: the date that asked for it is held, when it has passed or
    /// comes within six months. The yearly review comes back a year later, unless the convention
    /// ends before.
    ///
    /// @param complete not the yearly review: the one that comes before the end
    public void evaluee(ConventionId convention, boolean complete, String note) {
        var objet = complete ? OuvertureDesEcheances.COMPLETE : OuvertureDesEcheances.REVUE;
        var horizon = Dates.jourDe(horloge.instant()).plusMonths(MOIS_D_AVANCE);
        var due =
                lister(convention).stream()
                        .filter(e -> e.nature() == NatureDEcheance.EVALUATION && !e.faite())
                        .filter(e -> e.objet().equals(objet))
                        .filter(e -> !e.pourLe().isAfter(horizon))
                        .findFirst();
        if (due.isEmpty()) return;
        var e = due.get();
        if (!sql.faire(e.id(), note, horloge.instant())) return;
        devoirs.mettreAJour(lire(e.id()));
        var prochaine = e.pourLe().plusYears(1);
        var fin = termes.trouver(convention).map(Terme::fin).orElse(null);
        if (complete || (fin != null && prochaine.isAfter(fin))) return;
        poser(convention, e.nature(), objet, e.partie(), prochaine, e.dite(), e.id());
    }

    /// @param dite the date that the text gives
    /// @param succedeA the one before it, null for the first
    EcheanceDuTexteVue poser(
            ConventionId convention,
            NatureDEcheance nature,
            String objet,
            @Nullable Long partie,
            LocalDate pour,
            @Nullable LocalDate dite,
            @Nullable Long succedeA) {
        long id =
                sql.ajouter(
                        convention, nature, objet, partie, pour, dite, succedeA, horloge.instant());
        var posee = lire(id);
        devoirs.mettreAJour(posee);
        return posee;
    }

    /// As the platform: it is no longer owed.
    void clore(EcheanceDuTexteVue e, String raison) {
        if (sql.faire(e.id(), raison, horloge.instant())) devoirs.mettreAJour(lire(e.id()));
    }
}
