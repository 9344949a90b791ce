package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;

/// States as marks.
final class EtatsLus {

    private EtatsLus() {}

    static Pastille de(EtatReunion etat) {
        var ton =
                switch (etat) {
                    case PLANIFIEE -> Ton.NEUTRE;
                    case CONVOQUEE, EN_SEANCE -> Ton.EN_COURS;
                    case REPORTEE, TENUE, CR_DIFFUSE -> Ton.ATTENTE;
                    case CR_APPROUVE -> Ton.FAIT;
                    case SANS_QUORUM, ANNULEE -> Ton.DANGER;
                };
        return new Pastille(etat.libelle(), ton);
    }

    static Pastille de(EtatPoint etat) {
        var ton =
                switch (etat) {
                    case PROPOSE, AJOURNE -> Ton.ATTENTE;
                    case INSCRIT -> Ton.EN_COURS;
                    case TRAITE -> Ton.FAIT;
                    case ECARTE -> Ton.NEUTRE;
                };
        return new Pastille(etat.libelle(), ton);
    }

    static Pastille de(DecisionVue d, LocalDate jour) {
        if (d.enRetard(jour)) return new Pastille("En retard", Ton.DANGER);
        return de(d.etat());
    }

    static Pastille de(EtatDecision etat) {
        var ton =
                switch (etat) {
                    case A_FAIRE -> Ton.ATTENTE;
                    case FAITE -> Ton.FAIT;
                    case ABANDONNEE -> Ton.NEUTRE;
                };
        return new Pastille(etat.libelle(), ton);
    }
}
