package fr.unisson.croisees.web;

import fr.unisson.croisees.EtatCroisee;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.socle.vie.PassageFait;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.List;
import java.util.Locale;

/// The state and life of a cross evaluation, as pages tell them.
final class EtatsLus {

    private static final List<EtatCroisee> MARCHE =
            List.of(
                    EtatCroisee.PROGRAMMEE,
                    EtatCroisee.AUTOEVALUATION,
                    EtatCroisee.MISE_EN_COMMUN,
                    EtatCroisee.BILAN_PROJET,
                    EtatCroisee.BILAN_APPROUVE,
                    EtatCroisee.TRANSMISE);

    private EtatsLus() {}

    static Pastille pastille(EtatCroisee etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case PROGRAMMEE -> Ton.NEUTRE;
                    case AUTOEVALUATION -> Ton.ATTENTE;
                    case MISE_EN_COMMUN, BILAN_PROJET, BILAN_APPROUVE -> Ton.EN_COURS;
                    case TRANSMISE -> Ton.FAIT;
                    case ABANDONNEE -> Ton.DANGER;
                });
    }

    static List<Etape> etapes(EtatCroisee etat, List<PassageFait<TransitionCroisee>> histoire) {
        return Etape.marche(MARCHE, EtatsLus::nom, etat, histoire);
    }

    private static String nom(EtatCroisee etat) {
        return switch (etat) {
            case PROGRAMMEE -> "Programmation";
            case AUTOEVALUATION -> "Chacun de son côté";
            case MISE_EN_COMMUN -> "Mise en commun";
            case BILAN_PROJET -> "Projet de bilan";
            case BILAN_APPROUVE -> "Bilan arrêté";
            case TRANSMISE -> "Transmission";
            case ABANDONNEE -> etat.libelle();
        };
    }

    /// Its name in an address.
    static String segment(TransitionCroisee t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
