package fr.unisson.modeles.web;

import fr.unisson.modeles.TypeModele;
import fr.unisson.socle.web.Saisies;
import org.jspecify.annotations.Nullable;

/// The name and use of a model.
///
/// @param depart code of the model whose articles are copied; empty for a blank page
public record ModeleForm(
        @Nullable String nom,
        @Nullable String description,
        @Nullable String type,
        @Nullable String depart,
        @Nullable String ecriture) {

    String nomLu() {
        return Saisies.texte(nom);
    }

    String descriptionLue() {
        return Saisies.texte(description).replaceAll("\\s*\\R\\s*", " ");
    }

    TypeModele typeLu() {
        return Saisies.parmi(TypeModele.class, type).orElse(TypeModele.LIBRE);
    }

    String departLu() {
        return Saisies.texte(depart);
    }

    int lue() {
        return Saisies.entier(ecriture).orElse(-1);
    }
}
