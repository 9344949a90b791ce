package fr.unisson.croisees.web;

import fr.unisson.croisees.EtatCroisee;
import fr.unisson.croisees.PassageVu;
import fr.unisson.croisees.domaine.TransitionCroisee;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Etape;
import fr.unisson.socle.web.Etape.Avancement;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    static List<Etape> etapes(EtatCroisee etat, List<PassageVu> histoire) {
        var etapes = new ArrayList<Etape>();
        boolean abandonnee = etat == EtatCroisee.ABANDONNEE;
        int ici = MARCHE.indexOf(etat);
        for (int i = 0; i < MARCHE.size(); i++) {
            var pas = MARCHE.get(i);
            var fait = passage(histoire, pas);
            if (abandonnee && fait == null) break;
            etapes.add(
                    etape(
                            nom(pas),
                            abandonnee || i < ici || (i == ici && etat.close())
                                    ? Avancement.FAITE
                                    : i == ici ? Avancement.ICI : Avancement.A_VENIR,
                            fait));
        }
        if (abandonnee) {
            etapes.add(etape(etat.libelle(), Avancement.ARRETEE, histoire.getLast()));
        }
        return etapes;
    }

    private static Etape etape(String nom, Avancement avancement, @Nullable PassageVu fait) {
        return new Etape(
                nom,
                avancement,
                fait == null ? null : Dates.jour(Dates.jourDe(fait.le())),
                fait == null ? null : fait.par());
    }

    private static @Nullable PassageVu passage(List<PassageVu> histoire, EtatCroisee vers) {
        return histoire.stream()
                .filter(p -> p.transition().passage().destinations().contains(vers))
                .findFirst()
                .orElse(null);
    }

    private static String nom(EtatCroisee etat) {
        return switch (etat) {
            case PROGRAMMEE -> "Programmation";
            case AUTOEVALUATION -> "Chacun de son côté";
            case MISE_EN_COMMUN -> "Mise en commun";
            case BILAN_PROJET -> "Projet de bilan";
            case BILAN_APPROUVE -> "Bilan arrêté";
            case TRANSMISE, ABANDONNEE -> "Transmission";
        };
    }

    /// Its name in an address.
    static String segment(TransitionCroisee t) {
        return t.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
