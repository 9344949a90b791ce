package fr.unisson.observation.web;

import fr.unisson.acces.RefusDAcces;
import fr.unisson.annuaire.ImportVue;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.echeances.EtatDesTravaux;
import fr.unisson.essms.ImportDeResultats;
import fr.unisson.observation.Chiffre;
import fr.unisson.observation.Pannes;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;

/// The state of the platform in words.
final class CompositionDeLEtat {

    private static final int INTERDIT = 403;

    private CompositionDeLEtat() {}

    static PageEtat.Travail travail(EtatDesTravaux.Travail t) {
        return new PageEtat.Travail(
                t.nom(),
                etat(t),
                dit(t),
                t.reussi() == null ? "jamais" : Dates.moment(t.reussi()),
                t.enCours() ? "en cours" : Dates.moment(t.prochain()));
    }

    static boolean enPeine(EtatDesTravaux.Travail t) {
        return t.echecs() > 0 || t.enRetard();
    }

    private static Pastille etat(EtatDesTravaux.Travail t) {
        if (t.echecs() > 0) return new Pastille("En échec", Ton.DANGER);
        if (t.enRetard()) return new Pastille("En retard", Ton.ATTENTE);
        if (t.enCours()) return new Pastille("En cours", Ton.EN_COURS);
        return t.reussi() == null
                ? new Pastille("Pas encore passé", Ton.NEUTRE)
                : new Pastille("À l’heure", Ton.FAIT);
    }

    private static String dit(EtatDesTravaux.Travail t) {
        if (t.echecs() > 0) {
            return (t.echecs() > 1 ? t.echecs() + " échecs de suite" : "Un échec")
                    + (t.echoue() == null ? "" : ", le dernier le " + Dates.moment(t.echoue()))
                    + ". Le journal du programme en dit la raison à cette heure-là.";
        }
        if (t.enRetard()) {
            return "Aucun nœud ne l’a pris à l’heure prévue : vérifiez que le programme tourne sans"
                    + " « unisson.travaux=aucun ».";
        }
        return t.echoue() == null ? "" : "Dernier échec le " + Dates.moment(t.echoue()) + ".";
    }

    static List<Fait> courrier(List<Chiffre> chiffres) {
        return List.of(
                new Fait("En attente", nombre(valeur(chiffres, "courriels", "EN_ATTENTE"))),
                new Fait("En échec", nombre(valeur(chiffres, "courriels", "EN_ECHEC"))));
    }

    static PageEtat.Courriel courriel(BoiteDEnvoi.Courriel c) {
        var perdu = c.etat() == BoiteDEnvoi.Etat.ABANDONNE && c.confidentiel();
        return new PageEtat.Courriel(
                c.id(),
                c.objet(),
                c.adresse(),
                Dates.moment(c.depot()),
                c.erreur() == null ? "Le serveur n’a pas dit pourquoi." : c.erreur(),
                !perdu);
    }

    static PageEtat.Import importation(ImportVue i, boolean lisible) {
        var etat =
                switch (i.etat()) {
                    case EN_ATTENTE -> new Pastille("En attente", Ton.ATTENTE);
                    case EN_COURS -> new Pastille("En cours", Ton.EN_COURS);
                    case TERMINE -> new Pastille("Terminé", Ton.FAIT);
                    case REFUSE -> new Pastille("Refusé", Ton.DANGER);
                };
        var explication = i.explication();
        return new PageEtat.Import(
                i.nom(),
                "Annuaire",
                Dates.moment(i.demandeLe()),
                etat,
                explication != null
                        ? explication
                        : i.etat().fini() ? lignes(i.lignes()) : i.avancement() + " % lus",
                lisible ? "/annuaire/imports/" + i.id() : null);
    }

    static PageEtat.Import importation(ImportDeResultats.Rapport r) {
        var etat =
                switch (r.etat()) {
                    case EN_ATTENTE -> new Pastille("En attente", Ton.ATTENTE);
                    case LECTURE, ECRITURE -> new Pastille("En cours", Ton.EN_COURS);
                    case TERMINE -> new Pastille(r.essai() ? "Essai terminé" : "Terminé", Ton.FAIT);
                    case REFUSE -> new Pastille("Refusé", Ton.DANGER);
                };
        return new PageEtat.Import(
                r.nom(),
                "Résultats de la HAS",
                Dates.moment(r.le()),
                etat,
                r.bilan().refus().isEmpty() ? lignes(r.bilan().lues()) : r.bilan().refus(),
                "/plateforme/resultats-has/imports/" + r.id());
    }

    static PageEtat.Panne panne(Pannes.Panne p) {
        return new PageEtat.Panne(
                p.requete(),
                Dates.moment(p.le()),
                p.methode() + " " + p.modele(),
                p.erreur().substring(p.erreur().lastIndexOf('.') + 1),
                p.lieu());
    }

    static PageEtat.Refus refus(RefusDAcces.Compte c) {
        return new PageEtat.Refus(
                c.modele(),
                c.statut() == INTERDIT ? "interdit" : "introuvable",
                (c.fois() > 1 ? c.fois() + " fois" : "une fois")
                        + (c.personnes() > 1
                                ? ", par " + c.personnes() + " personnes"
                                : ", par une personne"),
                Dates.moment(c.dernier()));
    }

    static long valeur(List<Chiffre> chiffres, String mesure, String etat) {
        return chiffres.stream()
                .filter(c -> c.mesure().equals(mesure) && c.etat().equals(etat))
                .mapToLong(Chiffre::valeur)
                .sum();
    }

    private static String nombre(long valeur) {
        return Long.toString(valeur);
    }

    private static String lignes(long lues) {
        return lues > 1 ? lues + " lignes lues" : lues == 1 ? "une ligne lue" : "aucune ligne lue";
    }
}
