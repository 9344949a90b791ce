package fr.unisson.pilotage;

import fr.unisson.pilotage.domaine.Rapprochement;
import fr.unisson.pilotage.donnees.CampagneSql;
import fr.unisson.pilotage.donnees.CampagneSql.Ligne;
import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// What an amendment makes of an indicator that a party feeds already.
@Component
class CampagnesChangees {

    private final CampagneSql campagnes;
    private final Clock horloge;

    CampagnesChangees(CampagneSql campagnes, Clock horloge) {
        this.campagnes = campagnes;
        this.horloge = horloge;
    }

    /// The day before the effect is the last one that it was owed for.
    void retirer(Ligne k, String acte, ElementsDuSuivi.Journal journal) {
        campagnes.retirer(k.id(), Dates.jourDe(horloge.instant()).minusDays(1));
        journal.retire(
                Rapprochement.normalise(k.nom()) + "/" + k.partie(),
                "Indicateur « "
                        + k.nom()
                        + " », "
                        + k.nomPartie()
                        + " : le texte ne le demande plus ainsi"
                        + (acte.isEmpty() ? "." : " (" + acte + ").")
                        + " La partie le garde.");
    }

    void regler(Ligne k, String seuil, String cle, ElementsDuSuivi.Journal journal) {
        if (k.seuil().equals(seuil)) return;
        campagnes.regler(k.id(), seuil);
        journal.cree(
                cle,
                "Indicateur « "
                        + k.nom()
                        + " », "
                        + k.nomPartie()
                        + " : le texte lui donne un autre seuil"
                        + (seuil.isEmpty() ? "." : ", « " + seuil + " ».")
                        + " La partie le règle dans son indicateur.",
                "/indicateurs/" + k.indicateur());
    }
}
