package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.donnees.VoletLecture.Fiche;
import fr.unisson.conventions.donnees.VoletLecture.Passage;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Etape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The life of a volet as a line of steps. Arbitration and postponement only show when they happen.
final class FriseVolet {

    private FriseVolet() {}

    static List<Etape> de(Fiche fiche, List<Passage> histoire) {
        var ici = fiche.etat();
        var etapes = new ArrayList<Etape>();
        for (var etat :
                List.of(
                        EtatVolet.OUVERT,
                        EtatVolet.EN_TRAVAIL,
                        EtatVolet.LIVRABLE_DEPOSE,
                        EtatVolet.EN_ARBITRAGE,
                        EtatVolet.ADOPTE)) {
            if (etat == EtatVolet.EN_ARBITRAGE && ici != etat) continue;
            if (ici == EtatVolet.REPORTE && etat == EtatVolet.ADOPTE) break;
            etapes.add(etape(etat, ici, histoire));
        }
        if (ici == EtatVolet.REPORTE) {
            var date = fiche.dateReprise();
            etapes.add(
                    new Etape(
                            EtatVolet.REPORTE.libelle(),
                            Etape.Avancement.ARRETEE,
                            date == null ? null : "reprise le " + Dates.jour(date),
                            null));
        }
        return etapes;
    }

    private static Etape etape(EtatVolet etat, EtatVolet ici, List<Passage> histoire) {
        var arrivee = arrivee(etat, histoire);
        var date = arrivee.map(p -> Dates.jour(Dates.jourDe(p.le().toInstant()))).orElse(null);
        var auteur = arrivee.map(Passage::auteur).orElse(null);
        if (etat == ici && etat == EtatVolet.ADOPTE)
            return Etape.faite(etat.libelle(), date, auteur);
        if (etat == ici) return Etape.ici(etat.libelle(), date, auteur);
        boolean passee =
                ici == EtatVolet.REPORTE
                        ? etat == EtatVolet.OUVERT || arrivee.isPresent()
                        : etat.compareTo(ici) < 0;
        return passee ? Etape.faite(etat.libelle(), date, auteur) : Etape.aVenir(etat.libelle());
    }

    /// Latest passages come first.
    private static Optional<Passage> arrivee(EtatVolet etat, List<Passage> histoire) {
        return histoire.stream().filter(p -> p.vers().equals(etat.name())).findFirst();
    }
}
