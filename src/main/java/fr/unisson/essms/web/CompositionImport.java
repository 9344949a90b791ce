package fr.unisson.essms.web;

import fr.unisson.essms.ImportDeResultats.Bilan;
import fr.unisson.essms.ImportDeResultats.Rapport;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.List;

/// Imports of published results, in words.
final class CompositionImport {

    private static final int ERREURS_MONTREES = 50;

    private CompositionImport() {}

    static Ligne ligne(Rapport r) {
        return new Ligne(
                nom(r),
                adresse(r),
                demande(r)
                        + (r.bilan().refus().isEmpty() && r.etat().fini()
                                ? " · " + compte(r.bilan())
                                : ""),
                etat(r),
                r.essai() ? "Vérification" : null);
    }

    static PageImportDeResultats page(Rapport r) {
        var b = r.bilan();
        var montrees = b.erreurs().stream().limit(ERREURS_MONTREES).toList();
        return new PageImportDeResultats(
                r.id(),
                nom(r),
                adresse(r),
                etat(r),
                r.essai(),
                enCours(r),
                b.refus(),
                faits(r),
                montrees,
                b.refusees() - montrees.size());
    }

    private static String enCours(Rapport r) {
        return switch (r.etat()) {
            case EN_ATTENTE -> "En attente de son tour.";
            case LECTURE -> "Lecture du fichier : " + lignes(r.bilan().lues()) + ".";
            case ECRITURE ->
                    lignes(r.bilan().lues()) + " ; comparaison avec ce qui est déjà chargé.";
            case TERMINE, REFUSE -> "";
        };
    }

    private static List<Fait> faits(Rapport r) {
        var faits = new ArrayList<Fait>();
        var b = r.bilan();
        if (r.etat().fini() && b.refus().isEmpty()) {
            faits.add(fait("Lignes lues", b.lues(), ""));
            faits.add(fait(r.essai() ? "Seraient nouvelles" : "Nouvelles", b.nouvelles(), ""));
            faits.add(fait(r.essai() ? "Seraient modifiées" : "Modifiées", b.modifiees(), ""));
            faits.add(fait("Inchangées", b.inchangees(), ""));
            faits.add(fait("Laissées de côté", b.refusees(), ""));
            faits.add(
                    fait(
                            "Établissements absents de l’annuaire",
                            b.absents(),
                            "Leurs résultats servent quand même de repère à leurs pairs."));
            faits.add(fait("Colonnes qui ne sont pas lues", b.ignorees(), ""));
        }
        faits.add(new Fait("Demandé par", r.par(), Dates.moment(r.le())));
        return faits;
    }

    private static Fait fait(String nom, int nombre, String precision) {
        var dit = Ecrits.nombre(nombre);
        return precision.isEmpty() ? new Fait(nom, dit) : new Fait(nom, dit, precision);
    }

    private static String compte(Bilan b) {
        return lignes(b.lues())
                + ", "
                + Ecrits.compter(b.nouvelles(), "nouvelle")
                + ", "
                + Ecrits.compter(b.modifiees(), "modifiée")
                + ", "
                + Ecrits.compter(b.refusees(), "laissée")
                + " de côté";
    }

    private static String lignes(int lues) {
        return lues < 2 ? lues + " ligne lue" : Ecrits.nombre(lues) + " lignes lues";
    }

    private static String nom(Rapport r) {
        return r.nom() + (r.fictif() ? " (démonstration)" : "");
    }

    private static String adresse(Rapport r) {
        return ResultatsChargesController.ICI + "/imports/" + r.id();
    }

    private static String demande(Rapport r) {
        return r.par() + ", le " + Dates.moment(r.le());
    }

    private static Pastille etat(Rapport r) {
        return switch (r.etat()) {
            case EN_ATTENTE -> new Pastille("En attente", Ton.ATTENTE);
            case LECTURE, ECRITURE -> new Pastille("En cours", Ton.EN_COURS);
            case TERMINE -> new Pastille(r.essai() ? "Vérifié" : "Importé", Ton.FAIT);
            case REFUSE -> new Pastille("Refusé", Ton.DANGER);
        };
    }
}
