package fr.unisson.pilotage.web;

import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// States in words and tones. Nothing here is red: a convention between equals asks no penalty.
final class EtatsLus {

    private EtatsLus() {}

    static Pastille de(PromesseVue p) {
        return new Pastille(p.etatEnMots(), ton(p.etat()));
    }

    static Ton ton(EtatPromesse etat) {
        return switch (etat) {
            case A_DEMARRER, NON_ACTIVE, REPOSITIONNE, SANS_OBJET -> Ton.NEUTRE;
            case EN_COURS, PARTIEL -> Ton.EN_COURS;
            case TENU -> Ton.FAIT;
            case NON_TENU -> Ton.ATTENTE;
        };
    }

    /// What somebody should look at, empty when nothing.
    static List<String> signaux(PromesseVue p, LocalDate jour) {
        var signaux = new ArrayList<String>();
        if (p.aAttribuer()) signaux.add("À attribuer");
        if (p.contestee()) signaux.add("Contesté");
        if (p.echue(jour)) signaux.add("Échéance dépassée le " + Dates.jour(p.texte().echeance()));
        if (p.pointAttendu(jour)) {
            signaux.add("Point attendu depuis le " + Dates.jour(p.prochainPoint()));
        }
        return signaux;
    }

    /// "60 %, point du 4 mars 2027".
    static String dernierPoint(PromesseVue p) {
        var mots = new ArrayList<String>();
        if (p.avancement() != null) mots.add(p.avancement() + "\u00a0%");
        if (p.pointLe() != null) mots.add("point du " + Dates.jour(Dates.jourDe(p.pointLe())));
        return String.join(", ", mots);
    }
}
