package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.derives.donnees.AlerteSql;
import fr.unisson.derives.donnees.LectureSql;
import fr.unisson.echeances.UnParUn;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Asks each source, night after night, what it finds in each convention in force. Done again, it
/// tells nothing twice.
@Service
public class Examens {

    private final Conventions conventions;
    private final List<SourceDeDerive> sources;
    private final Reglages reglages;
    private final AlerteSql alertes;
    private final Alertes vie;
    private final AlerteLecture lecture;
    private final LectureSql lectures;
    private final DevoirsDesAlertes devoirs;
    private final Journal journal;
    private final UnParUn unParUn;
    private final Clock horloge;

    Examens(
            Conventions conventions,
            List<SourceDeDerive> sources,
            Reglages reglages,
            AlerteSql alertes,
            Alertes vie,
            AlerteLecture lecture,
            LectureSql lectures,
            DevoirsDesAlertes devoirs,
            Journal journal,
            UnParUn unParUn,
            Clock horloge) {
        this.conventions = conventions;
        this.sources = sources;
        this.reglages = reglages;
        this.alertes = alertes;
        this.vie = vie;
        this.lecture = lecture;
        this.lectures = lectures;
        this.devoirs = devoirs;
        this.journal = journal;
        this.unParUn = unParUn;
        this.horloge = horloge;
    }

    /// One run of the timer, as the platform; one convention per transaction.
    ///
    /// @return how many alerts were born
    public int examiner() {
        return unParUn.compter(
                "Examen des dérives de la convention",
                lectures::aExaminer,
                id -> examinerUne(new ConventionId(id)));
    }

    /// In the caller's transaction, as the platform.
    public int examinerUne(ConventionId id) {
        var convention = conventions.charger(id);
        if (convention.etat() != EtatConvention.EN_VIGUEUR || convention.avenant()) return 0;
        int nees = 0;
        for (var source : sources) {
            if (reglages.muette(id, source)) continue;
            nees += examiner(convention, source);
        }
        return nees;
    }

    private int examiner(ConventionVue convention, SourceDeDerive source) {
        var jour = Dates.jourDe(horloge.instant());
        var constats = source.constats(convention, jour, reglages.seuils(convention.id(), source));
        int nees = 0;
        for (var c : constats) {
            if (lectures.dejaDit(convention.id(), source.code(), c)) continue;
            var ouverte = lectures.enCours(convention.id(), source.code(), c.objet());
            var alerte =
                    ouverte.orElseGet(() ->
                            alertes.detecter(
                                    convention.id(),
                                    source.code(),
                                    source.genre(),
                                    c,
                                    horloge.instant()));
            lectures.lire(alerte, convention.id(), source.code(), c, horloge.instant());
            journal.consigner(
                    Alertes.OBJET,
                    alerte.valeur(),
                    ouverte.isPresent() ? "Nouveau relevé" : "Alerte détectée",
                    c.constat());
            if (ouverte.isEmpty()) {
                devoirs.mettreAJour(lecture.trouver(alerte).orElseThrow());
                nees++;
            }
        }
        var objets = constats.stream().map(ConstatDeDerive::objet).collect(Collectors.toSet());
        lectures.suivre(convention.id(), source.code(), objets, horloge.instant());
        lectures.plusConstatees(convention.id(), source.code(), objets)
                .forEach(vie::clorePlusConstatee);
        return nees;
    }
}
