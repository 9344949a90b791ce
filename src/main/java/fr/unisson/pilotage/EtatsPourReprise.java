package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.EtatsDesEngagements;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.socle.Dates;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What became of each commitment, told to the convention that may take it up again.
@Component
class EtatsPourReprise implements EtatsDesEngagements {

    private final Promesses promesses;

    EtatsPourReprise(Promesses promesses) {
        this.promesses = promesses;
    }

    @Override
    public Map<String, Etat> derniers(ConventionId convention) {
        return promesses.lister(convention).stream()
                .filter(p -> p.genre() == GenrePromesse.ENGAGEMENT)
                .collect(
                        Collectors.toMap(
                                p -> p.texte().enonce(),
                                p -> new Etat(p.etatEnMots(), dit(p)),
                                (premier, _) -> premier));
    }

    private static String dit(PromesseVue p) {
        var le = p.pointLe();
        if (le == null) return "";
        var avancement = p.avancement() == null ? "" : p.avancement() + " %, ";
        return avancement
                + "au "
                + Dates.jour(Dates.jourDe(le))
                + (p.note().isBlank() ? "" : " : " + p.note());
    }
}
