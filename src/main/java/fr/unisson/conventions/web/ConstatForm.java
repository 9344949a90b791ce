package fr.unisson.conventions.web;

import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import org.jspecify.annotations.Nullable;

public record ConstatForm(@Nullable String enonce) {

    static ConstatForm vide() {
        return new ConstatForm(null);
    }

    Erreurs erreurs() {
        return Erreurs.AUCUNE.raconter("enonce", enonce, Champs.TEXTE);
    }
}
