package fr.unisson.actions.web;

import fr.unisson.actions.Constats.Nomme;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Origine;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Saisies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a new action comes from: a finding of this site, or words.
///
/// @param faite it was done before being written down
/// @param constat which finding; what it says is read again, never taken from the page
public record OrigineForm(
        @Nullable String constat,
        @Nullable String origine,
        @Nullable String origineMots,
        @Nullable Boolean faite) {

    static final OrigineForm VIDE = new OrigineForm(null, null, null, null);

    static OrigineForm de(@Nullable String constat) {
        return new OrigineForm(constat, null, null, null);
    }

    public boolean dejaFaite() {
        return Boolean.TRUE.equals(faite);
    }

    Erreurs erreurs(Erreurs avant) {
        var e = avant.raconter("origineMots", origineMots, Champs.LIGNE);
        return !Saisies.vide(origineMots) && Saisies.parmi(GenreOrigine.class, origine).isEmpty()
                ? e.plus("origine", "Dites de quelle nature est ce constat.")
                : e;
    }

    /// None when neither its kind nor its words were given.
    List<Origine> origines(@Nullable Nomme lu) {
        if (lu != null) return List.of(lu.origine());
        return Saisies.parmi(GenreOrigine.class, origine)
                .map(g -> {
                    var mots = Saisies.texte(origineMots);
                    return List.of(Origine.dite(g, mots.isEmpty() ? g.libelle() : mots));
                })
                .orElse(List.of());
    }
}
