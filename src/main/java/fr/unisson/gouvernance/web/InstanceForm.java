package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.Instance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.socle.web.Erreurs;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was typed about a body.
///
/// @param role `decide` or `avis`
public record InstanceForm(
        @Nullable String nom,
        @Nullable String nature,
        @Nullable String role,
        @Nullable String delaiDossiers) {

    static final String DECIDE = "decide";
    static final InstanceForm VIDE = new InstanceForm(null, null, null, "0");
    private static final int UN_AN = 365;

    static InstanceForm de(Instance i) {
        return new InstanceForm(
                i.nom(),
                i.nature().name(),
                i.decide() ? DECIDE : "avis",
                Integer.toString(i.delaiDossiers()));
    }

    Erreurs erreurs() {
        var erreurs = Erreurs.AUCUNE;
        if (natureChoisie().isEmpty()) {
            erreurs = erreurs.plus("nature", "Choisissez la nature de l’instance.");
        }
        if (!"avis".equals(role) && !DECIDE.equals(role)) {
            erreurs = erreurs.plus("role", "Dites si elle décide ou donne un avis.");
        }
        if (delai() < 0) {
            erreurs = erreurs.plus("delaiDossiers", "Écrivez un nombre de jours, de 0 à 365.");
        }
        return erreurs;
    }

    NouvelleInstance versCommande(long organisation) {
        var choisie = natureChoisie().orElseThrow();
        var propre = MandatForm.propre(nom);
        return new NouvelleInstance(
                organisation,
                propre.isEmpty() ? choisie.libelle() : propre,
                choisie,
                DECIDE.equals(role),
                delai());
    }

    private Optional<NatureInstance> natureChoisie() {
        return Arrays.stream(NatureInstance.values())
                .filter(n -> Objects.equals(n.name(), nature))
                .findFirst();
    }

    private int delai() {
        var texte = MandatForm.propre(delaiDossiers);
        if (!texte.matches("\\d{1,3}")) return -1;
        int jours = Integer.parseInt(texte);
        return jours > UN_AN ? -1 : jours;
    }
}
