package fr.unisson.conventions.web;

import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Title, perimeter, wished date and what observers read, as typed; the term is a [DureeForm].
///
/// @param version of the convention as the reader saw it
public record CadreForm(
        @Nullable Integer version,
        @Nullable String titre,
        @Nullable String resume,
        @Nullable String perimetre,
        @Nullable String effetSouhaite,
        @Nullable String visibilite) {

    private static final int TITRE_AU_PLUS = 200;

    static CadreForm de(ConventionVue c) {
        return new CadreForm(
                c.version(),
                c.titre(),
                c.resume(),
                c.perimetre(),
                c.effetSouhaite() == null ? null : c.effetSouhaite().toString(),
                c.visibiliteObservateurs().name());
    }

    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        var propre = Saisies.texte(titre);
        if (propre.isEmpty()) erreurs = erreurs.plus("titre", "Donnez un titre à la convention.");
        if (propre.length() > TITRE_AU_PLUS)
            erreurs = erreurs.plus("titre", "Un titre tient en " + TITRE_AU_PLUS + " caractères.");
        if (Saisies.dateFausse(effetSouhaite))
            erreurs = erreurs.plus("effetSouhaite", "Cette date n’existe pas.");
        if (partagee() == null)
            erreurs = erreurs.plus("visibilite", "Dites ce que les observateurs peuvent lire.");
        return erreurs;
    }

    @Nullable Visibilite partagee() {
        return Arrays.stream(Visibilite.values())
                .filter(v -> v.name().equals(visibilite))
                .findFirst()
                .orElse(null);
    }

    int versionLue() {
        return version == null ? -1 : version;
    }

    /// To be called when [#erreurs] is empty, as that of the term.
    CadreConvention cadre(ConventionVue c, DureeForm duree) {
        var partagee = partagee();
        return new CadreConvention(
                Saisies.texte(titre),
                Saisies.texte(resume),
                Saisies.texte(perimetre),
                c.motifSansDiagnostic(),
                duree.duree(c.duree()),
                Saisies.date(effetSouhaite).orElse(null),
                partagee == null ? c.visibiliteObservateurs() : partagee);
    }
}
