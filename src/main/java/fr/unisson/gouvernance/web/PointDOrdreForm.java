package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.NouveauPoint;
import fr.unisson.gouvernance.Point;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed of a point of the agenda.
public record PointDOrdreForm(
        @Nullable Integer version,
        @Nullable String titre,
        @Nullable String nature,
        @Nullable String duree,
        @Nullable String presentePar,
        @Nullable String precisions) {

    static final PointDOrdreForm VIDE =
            new PointDOrdreForm(null, null, NaturePoint.INFORMATION.name(), null, null, null);

    static PointDOrdreForm de(Point p) {
        return new PointDOrdreForm(
                p.version(),
                p.titre(),
                p.nature().name(),
                p.duree() == null ? null : p.duree().toString(),
                p.presentePar(),
                p.precisions());
    }

    int versionVue() {
        return version == null ? 0 : version;
    }

    Erreurs erreurs() {
        var erreurs =
                Erreurs.AUCUNE
                        .raconter("titre", titre, Champs.LIGNE)
                        .borner("presentePar", presentePar, Champs.LIGNE)
                        .raconter("precisions", precisions, Champs.TEXTE);
        if (Saisies.vide(titre)) erreurs = erreurs.plus("titre", "Écrivez le titre du point.");
        if (Saisies.parmi(NaturePoint.class, nature).isEmpty()) {
            erreurs = erreurs.plus("nature", "Dites ce qui est attendu des membres.");
        }
        if (!Saisies.vide(duree)
                && Saisies.entier(duree).filter(d -> d > 0 && d <= 480).isEmpty()) {
            erreurs = erreurs.plus("duree", "Écrivez une durée en minutes, de 1 à 480.");
        }
        return erreurs;
    }

    NouveauPoint valeurs() {
        return new NouveauPoint(
                Saisies.texte(titre),
                Saisies.parmi(NaturePoint.class, nature).orElseThrow(),
                Saisies.entier(duree).orElse(null),
                Saisies.texte(presentePar),
                Saisies.texte(precisions));
    }

    public List<Choix> natures() {
        return Arrays.stream(NaturePoint.values())
                .map(n -> new Choix(n.name(), n.libelle()))
                .toList();
    }
}
