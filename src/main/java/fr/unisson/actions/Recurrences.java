package fr.unisson.actions;

import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Recurrence;
import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.RecurrenceSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Actions that come again. Whoever answers for the plan lays the rule once; the platform then
/// creates each occurrence, already planned, in the same hands.
@Service
@Transactional
public class Recurrences {

    private final RecurrenceSql series;
    private final ActionLecture lecture;
    private final VieDesActions vie;
    private final Cheminement cheminement;
    private final RolesDansLAction roles;
    private final DevoirsDesActions devoirs;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final Clock horloge;

    Recurrences(
            RecurrenceSql series,
            ActionLecture lecture,
            VieDesActions vie,
            Cheminement cheminement,
            RolesDansLAction roles,
            DevoirsDesActions devoirs,
            ActeurDeTransaction acteurs,
            Journal journal,
            Clock horloge) {
        this.series = series;
        this.lecture = lecture;
        this.vie = vie;
        this.cheminement = cheminement;
        this.roles = roles;
        this.devoirs = devoirs;
        this.acteurs = acteurs;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Optional<RecurrenceVue> de(ActionId action) {
        return series.serieDe(action).flatMap(series::trouver);
    }

    /// Lays the rule on an action, or changes it for the occurrences to come.
    ///
    /// @param version of the rule that was shown, 0 when there was none
    public Resultat<Long> poser(ActionId id, int version, Recurrence regle) {
        var action = lecture.charger(id);
        if (!roles.sur(action).contains(RoleAction.RESPONSABLE)) return reservee();
        var fin = regle.fin();
        if (fin != null && fin.isBefore(aujourdhui())) {
            return Resultat.refus(
                    "FIN_PASSEE",
                    "Le "
                            + Dates.jour(fin)
                            + " est déjà passé : rien ne reviendrait. Choisissez une fin à venir, ou"
                            + " arrêtez la récurrence.");
        }
        var serie = series.serieDe(id);
        if (serie.isPresent()) {
            if (!series.changer(serie.get(), version, regle)) return Resultat.depasse();
            consigner(id, "Récurrence changée", regle.enMots());
            return Resultat.fait(serie.get());
        }
        if (action.contenu().echeance() == null) {
            return Resultat.refus(
                    "SANS_ECHEANCE", "Fixez d’abord l’échéance de cette première occurrence.");
        }
        if (action.etat().terminee()) {
            return Resultat.refus(Motif.ETAT, "Une action terminée ne commence pas une série.");
        }
        long nouvelle = series.poser(action.organisation(), regle, horloge.instant());
        series.ranger(id, nouvelle, 1);
        consigner(id, "Récurrence posée", regle.enMots());
        return Resultat.fait(nouvelle);
    }

    /// No further occurrence is created; those that exist go their own way.
    public Resultat<Long> arreter(ActionId id, int version) {
        if (!roles.sur(lecture.charger(id)).contains(RoleAction.RESPONSABLE)) return reservee();
        var serie = series.serieDe(id).orElseThrow(() -> new Introuvable("récurrence " + id));
        if (!series.arreter(serie, version, horloge.instant())) return Resultat.depasse();
        consigner(id, "Récurrence arrêtée", "");
        return Resultat.fait(serie);
    }

    /// The work of an occurrence is done: the next one is born, when the rule says so.
    void apresRealisation(ActionId id) {
        series.serieDe(id)
                .ifPresent(serie -> parRegle(() -> continuer(serie, Declencheur.REALISATION, id)));
    }

    /// Whether nothing would say, this occurrence once given up, that the series goes on.
    @Transactional(readOnly = true)
    public boolean finiraitAvec(ActionId id) {
        return de(id).filter(s -> s.vive() && s.derniere().action().equals(id)).isPresent();
    }

    /// The last occurrence is given up: the next one is born at once when it waited for the work of
    /// this one, or the series ends with it.
    void apresAbandon(ActionId id, @Nullable PorteeDAbandon portee) {
        if (portee == null) return;
        series.serieDe(id)
                .ifPresent(serie -> {
                    if (portee == PorteeDAbandon.CETTE_OCCURRENCE) {
                        parRegle(() -> continuer(serie, Declencheur.REALISATION, id));
                        return;
                    }
                    var vue = series.trouver(serie).orElseThrow();
                    if (series.arreter(serie, vue.version(), horloge.instant())) {
                        consigner(id, "Récurrence arrêtée", "Avec l’abandon de cette occurrence");
                    }
                });
    }

    /// Those whose date decides. One series at a time, each in its own transaction.
    List<Long> aDate() {
        return series.aDate();
    }

    /// Idempotent: whoever comes second finds the next occurrence already there.
    void continuerADate(long serie) {
        continuer(serie, Declencheur.DATE, null);
    }

    private void continuer(long serie, Declencheur declencheur, @Nullable ActionId faite) {
        series.verrouiller(serie);
        var vue = series.trouver(serie).orElseThrow();
        if (!vue.vive() || vue.regle().declencheur() != declencheur) return;
        var derniere = vue.derniere();
        var echeance = derniere.echeance();
        if (echeance == null) return;
        // An occurrence that came before it ends late: the next one is there already.
        if (faite != null && !derniere.action().equals(faite)) return;
        if (faite == null && !vue.regle().due(echeance, aujourdhui())) return;
        var suivante =
                faite == null
                        ? vue.regle().aDate(echeance, aujourdhui())
                        : vue.regle().suivante(echeance, aujourdhui());
        suivante.ifPresent(date -> creer(vue, derniere, echeance, date));
    }

    private void creer(
            RecurrenceVue vue,
            RecurrenceVue.Occurrence derniere,
            LocalDate avant,
            LocalDate echeance) {
        var modele = lecture.charger(derniere.action());
        var contenu = contenu(modele, avant, echeance);
        var id =
                vie.naitre(modele.organisation(), contenu, List.of(), RoleAction.RESPONSABLE, null);
        modele.origines().forEach(o -> vie.attacher(id, o));
        series.ranger(id, vue.id(), derniere.rang() + 1);
        cheminement.mener(id, contenu, EtatAction.A_FAIRE, "");
        consigner(
                id,
                "Occurrence créée par la récurrence",
                vue.regle().enMots() + ", après l’action " + modele.nom());
        devoirs.mettreAJour(lecture.charger(id));
    }

    /// The same work in the same hands, as long as they are here.
    private ContenuAction contenu(ActionVue modele, LocalDate avant, LocalDate echeance) {
        var c = modele.contenu();
        long jours = ChronoUnit.DAYS.between(avant, echeance);
        var le = c.mesure().le();
        var contenu = c.aRefaire(c.titre(), echeance, le == null ? null : le.plusDays(jours), true);
        return roles.refus(modele.organisation(), contenu).isEmpty()
                ? contenu
                : contenu.sansPersonne();
    }

    private void parRegle(Runnable travail) {
        acteurs.devenir(
                Acteur.systeme("récurrence des actions"),
                () -> {
                    travail.run();
                    return Set.of();
                });
    }

    private static <T> Resultat<T> reservee() {
        return Resultat.refus(
                Motif.ROLE, "La direction et les référents qualité règlent la récurrence.");
    }

    private void consigner(ActionId id, String fait, String detail) {
        journal.consigner(VieDesActions.OBJET, id.valeur(), fait, detail);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
