package fr.unisson.grilles.web;

import fr.unisson.grilles.EchelleType;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.socle.web.Saisies;
import org.jspecify.annotations.Nullable;

/// The name, kind and origin of a grid.
///
/// @param depart version from which it is copied; empty for a blank page
public record GrilleForm(
        @Nullable String nom,
        @Nullable String nature,
        @Nullable String echelle,
        @Nullable String depart,
        @Nullable String presentation,
        @Nullable String source,
        @Nullable String blocNotes,
        @Nullable String ecriture) {

    String nomLu() {
        return Saisies.texte(nom);
    }

    NatureDeGrille natureLue() {
        return Saisies.parmi(NatureDeGrille.class, nature)
                .orElse(NatureDeGrille.EVALUATION_CONJOINTE);
    }

    EchelleType echelleLue() {
        return Saisies.parmi(EchelleType.class, echelle).orElse(EchelleType.ZERO_A_QUATRE);
    }

    String presentationLue() {
        return Saisies.texte(presentation);
    }

    String sourceLue() {
        return Saisies.texte(source);
    }

    boolean notes() {
        return !Saisies.vide(blocNotes);
    }

    int lue() {
        return Saisies.entier(ecriture).orElse(-1);
    }
}
