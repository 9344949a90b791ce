package fr.unisson.actions.web;

import fr.unisson.actions.RaisonsDeDates;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import org.jspecify.annotations.Nullable;

/// Why the dates that were fixed change.
public record RaisonsForm(@Nullable String debutMotif, @Nullable String mesureMotif) {

    static final RaisonsForm VIDE = new RaisonsForm(null, null);

    Erreurs erreurs(Erreurs e) {
        return e.raconter("debutMotif", debutMotif, Champs.TEXTE)
                .raconter("mesureMotif", mesureMotif, Champs.TEXTE);
    }

    RaisonsDeDates raisons() {
        return new RaisonsDeDates(Saisies.texte(debutMotif), Saisies.texte(mesureMotif));
    }
}
