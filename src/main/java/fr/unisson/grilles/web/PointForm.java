package fr.unisson.grilles.web;

import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.NoeudEcrit;
import fr.unisson.socle.web.Saisies;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is typed for a point of a grid.
///
/// @param dans id of the node above; empty at the root
/// @param preuves one a line
public record PointForm(
        @Nullable String code,
        @Nullable String dans,
        @Nullable String libelle,
        @Nullable String aide,
        @Nullable String facile,
        @Nullable String poids,
        @Nullable String imperatif,
        @Nullable String axe,
        @Nullable String cible,
        @Nullable String preuves,
        @Nullable String secteur,
        @Nullable String structure,
        @Nullable List<String> publics,
        @Nullable String ecriture) {

    static PointForm nouveau(String code, String dans) {
        return new PointForm(
                code, dans, "", "", "", "1", null, "", "", "", "", "", List.of(), null);
    }

    static PointForm de(Noeud n) {
        return new PointForm(
                n.code(),
                n.parent() == null ? "" : Long.toString(n.parent()),
                n.libelle(),
                n.aide(),
                n.facile(),
                CompositionGrille.nombre(n.poids()),
                n.imperatif() ? "true" : null,
                n.axe(),
                n.cible(),
                String.join("\n", n.preuves()),
                n.portee().secteur(),
                n.portee().structure(),
                List.copyOf(n.portee().publics()),
                null);
    }

    public boolean estImperatif() {
        return !Saisies.vide(imperatif);
    }

    public List<String> publicsChoisis() {
        return publics == null ? List.of() : publics;
    }

    public boolean regle() {
        return estImperatif()
                || !Saisies.vide(secteur)
                || !Saisies.vide(structure)
                || !publicsChoisis().isEmpty()
                || !Saisies.vide(axe)
                || !Saisies.vide(cible)
                || !Saisies.vide(preuves)
                || (!Saisies.vide(poids) && !Saisies.texte(poids).equals("1"));
    }

    int lue() {
        return Saisies.entier(ecriture).orElse(-1);
    }

    @Nullable Long parent() {
        return Saisies.numero(dans).orElse(null);
    }

    /// A weight that cannot be read is refused as zero is.
    NoeudEcrit noeud() {
        return new NoeudEcrit(
                Saisies.texte(code),
                Saisies.texte(libelle),
                Saisies.texte(aide),
                Saisies.texte(facile),
                Saisies.vide(poids)
                        ? BigDecimal.ONE
                        : Saisies.nombre(poids).orElse(BigDecimal.ZERO),
                estImperatif(),
                Saisies.texte(axe),
                Saisies.texte(cible),
                Portees.lue(secteur, structure, publics),
                Saisies.texte(preuves).lines().toList(),
                List.of());
    }
}
