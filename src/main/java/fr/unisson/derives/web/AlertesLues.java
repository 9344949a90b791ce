package fr.unisson.derives.web;

import fr.unisson.derives.AlerteVue;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/// Alerts in words and tones.
final class AlertesLues {

    private AlertesLues() {}

    static Pastille etat(AlerteVue a) {
        return new Pastille(mots(a), ton(a));
    }

    private static String mots(AlerteVue a) {
        var gravite = a.gravite();
        return gravite == null || !a.ouverte()
                ? a.etat().libelle()
                : a.etat().libelle() + ", " + gravite.libelle().toLowerCase(Locale.FRANCE);
    }

    /// Red for who must act now only: the rights of a person, or what is said critical.
    private static Ton ton(AlerteVue a) {
        if (!a.ouverte()) return a.etat() == EtatAlerte.LEVEE ? Ton.FAIT : Ton.NEUTRE;
        if (a.gravite() == Gravite.CRITIQUE) return Ton.DANGER;
        if (a.etat() == EtatAlerte.DETECTEE) return a.urgente() ? Ton.DANGER : Ton.ATTENTE;
        return Ton.EN_COURS;
    }

    static Ligne ligne(AlerteVue a, Instant maintenant) {
        var faits = new ArrayList<String>();
        faits.add(a.genre().libelle());
        if (!a.constat().contains(a.quiEstConcerne())) faits.add(a.quiEstConcerne());
        if (!a.constat().isEmpty()) faits.add(a.constat());
        if (a.apaiseeLe() != null) faits.add("L’écart n’est plus constaté");
        return new Ligne(
                a.titre(), a.adresse(), String.join(" · ", faits), etat(a), cote(a, maintenant));
    }

    private static String cote(AlerteVue a, Instant maintenant) {
        if (a.etat() != EtatAlerte.DETECTEE) {
            return "depuis le " + Dates.jour(Dates.jourDe(a.etatLe()));
        }
        return a.delaiPasse(maintenant)
                ? "devait l’être avant le " + Dates.moment(a.aQualifierAvant())
                : "avant le " + Dates.moment(a.aQualifierAvant());
    }
}
