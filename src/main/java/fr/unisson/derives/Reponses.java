package fr.unisson.derives;

import fr.unisson.conventions.Conventions;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.derives.donnees.AlerteSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the parties say of an alert. A party concerned answers; it closes nothing.
@Service
@Transactional
public class Reponses {

    private final Conventions conventions;
    private final Alertes alertes;
    private final AlerteLecture lecture;
    private final AlerteSql sql;
    private final Journal journal;
    private final Clock horloge;

    Reponses(
            Conventions conventions,
            Alertes alertes,
            AlerteLecture lecture,
            AlerteSql sql,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.alertes = alertes;
        this.lecture = lecture;
        this.sql = sql;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The earliest first.
    @Transactional(readOnly = true)
    public List<ReponseVue> lister(AlerteId id) {
        return lecture.reponses(id);
    }

    @Transactional(readOnly = true)
    public boolean peutRepondre(AlerteVue a) {
        return a.ouverte()
                && !RolesDansLAlerte.repondPour(a, conventions.participation(a.convention()))
                        .isEmpty();
    }

    public Resultat<AlerteId> repondre(AlerteId id, String texte) {
        var a = alertes.lire(id);
        if (!a.ouverte()) return Resultat.refus(Motif.ETAT, "Cette alerte est close.");
        var pour = RolesDansLAlerte.repondPour(a, conventions.participation(a.convention()));
        if (pour.isEmpty()) {
            return Resultat.refus(Motif.ROLE, "La réponse revient au référent de la partie.");
        }
        if (texte.isBlank()) return Resultat.refus("REPONSE", "Écrivez votre réponse.");
        var nommees = TextesLibres.refus(Map.of("IDENTITE_REPONSE", texte));
        if (!nommees.isEmpty()) return new Resultat.Refus<>(nommees);
        if (!sql.repondre(id, a.convention(), pour.getFirst(), texte.strip(), horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(
                Alertes.OBJET,
                id.valeur(),
                "Réponse d’une partie",
                "Réponse " + lecture.reponses(id).size());
        return Resultat.fait(id);
    }
}
