package fr.unisson.annuaire.donnees.fichiers;

import static fr.unisson.annuaire.domaine.Colonne.*;

import fr.unisson.annuaire.domaine.Acheminement;
import fr.unisson.annuaire.domaine.Coordonnees;
import fr.unisson.annuaire.domaine.Fiche;
import fr.unisson.annuaire.domaine.Projection;
import fr.unisson.annuaire.domaine.Texte;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An address of a FINESS+ structure.
///
/// Published files put degrees in `coordonneeX/Y` and metres in `directionLatitude/Longitude`, or
/// the other way round, and axes in either order: numbers are believed, names are not.
record AdresseJson(Map<String, String> champs) {
    private static final Set<String> USAGES_PRINCIPAUX = Set.of("02", "03");

    boolean principale() {
        return USAGES_PRINCIPAUX.contains(champs.getOrDefault("usageAdresse", ""));
    }

    /// False when coordinates are given but make no sense.
    boolean verser(Fiche fiche, @org.jspecify.annotations.Nullable String complement) {
        String voie = champs.get("ligneQuatre");
        fiche.avec(
                        ADRESSE,
                        voie != null
                                ? voie
                                : Texte.joindre(
                                        champs.get("numeroVoie"),
                                        champs.get("complementVoie"),
                                        champs.get("typeVoie"),
                                        champs.get("libelleVoie")))
                .avec(
                        COMPLEMENT,
                        Texte.joindre(
                                complement,
                                champs.get("complementPointGeographique"),
                                champs.get("lieuDit")))
                .avec(CODE_POSTAL, champs.get("codePostal"))
                .avec(ACHEMINEMENT, Acheminement.ville(champs.get("ligneAcheminement")))
                .avec(COMMUNE, champs.get("cogCommune"));
        Optional<Coordonnees> position = position();
        position.ifPresent(p ->
                fiche.avec(LATITUDE, Degres.ecrire(p.latitude()))
                        .avec(LONGITUDE, Degres.ecrire(p.longitude())));
        return position.isPresent() || !champs.containsKey("coordonneeX");
    }

    private Optional<Coordonnees> position() {
        Optional<Double> x = Degres.lire(champs.get("coordonneeX"));
        Optional<Double> y = Degres.lire(champs.get("coordonneeY"));
        Optional<Double> nord = Degres.lire(champs.get("directionLatitude"));
        Optional<Double> est = Degres.lire(champs.get("directionLongitude"));
        Projection projection = Projection.de(champs.get("cogCommune"));
        return paire(x, y)
                .or(() -> paire(nord, est))
                .or(() -> metres(projection, x, y))
                .or(() -> metres(projection, est, nord));
    }

    private static Optional<Coordonnees> paire(Optional<Double> a, Optional<Double> b) {
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        return Coordonnees.enDegres(a.get(), b.get());
    }

    private static Optional<Coordonnees> metres(
            Projection projection, Optional<Double> a, Optional<Double> b) {
        if (a.isEmpty() || b.isEmpty()) return Optional.empty();
        return projection.enDegres(a.get(), b.get());
    }
}
