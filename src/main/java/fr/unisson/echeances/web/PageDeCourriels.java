package fr.unisson.echeances.web;

import fr.unisson.echeances.AdressesRefusees;
import fr.unisson.echeances.BoiteDEnvoi.Courriel;
import fr.unisson.echeances.BoiteDEnvoi.Etat;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Tranche;

final class PageDeCourriels {

    private PageDeCourriels() {}

    static PageCourriels de(Tranche<Courriel> courriels) {
        return new PageCourriels(
                courriels.elements().stream().map(PageDeCourriels::ligne).toList(),
                courriels.suite() == null ? null : "?avant=" + courriels.suite());
    }

    private static PageCourriels.Courriel ligne(Courriel c) {
        return new PageCourriels.Courriel(
                c.id(),
                c.adresse(),
                c.objet(),
                c.texte(),
                c.lien(),
                etat(c),
                Dates.moment(c.depot()),
                c.erreur(),
                c.etat() == Etat.ABANDONNE && c.confidentiel());
    }

    static PageCourriels.Refusee refusee(AdressesRefusees.Refusee r) {
        return new PageCourriels.Refusee(
                r.adresse(),
                Dates.moment(r.depuis()),
                Dates.moment(r.derniere()),
                r.nombre(),
                r.erreur());
    }

    private static String etat(Courriel c) {
        return switch (c.etat()) {
            case ENVOYE -> "Envoyé";
            case ABANDONNE ->
                    "Abandonné après "
                            + c.tentatives()
                            + (c.tentatives() > 1 ? " essais" : " essai");
            case A_ENVOYER ->
                    c.tentatives() == 0
                            ? "À envoyer"
                            : "Nouvel essai à venir, déjà " + c.tentatives();
        };
    }
}
