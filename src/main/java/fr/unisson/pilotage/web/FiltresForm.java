package fr.unisson.pilotage.web;

import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.socle.web.Saisies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which promises to list.
///
/// @param partie number of a party, or [#COMMUNE]
/// @param etat name of a state, or one of [#RETARD], [#CONTESTE], [#A_ATTRIBUER]
public record FiltresForm(@Nullable String partie, @Nullable String etat, @Nullable String genre) {

    static final String COMMUNE = "commune";
    static final String RETARD = "retard";
    static final String CONTESTE = "conteste";
    static final String A_ATTRIBUER = "a-attribuer";

    boolean actifs() {
        return !Saisies.vide(partie) || !Saisies.vide(etat) || !Saisies.vide(genre);
    }

    boolean garde(PromesseVue p, LocalDate jour) {
        return gardePartie(p) && gardeEtat(p, jour) && gardeGenre(p);
    }

    private boolean gardePartie(PromesseVue p) {
        if (Saisies.vide(partie)) return true;
        if (COMMUNE.equals(partie)) return p.commune();
        return Saisies.numero(partie).map(n -> n.equals(p.partie())).orElse(true);
    }

    private boolean gardeEtat(PromesseVue p, LocalDate jour) {
        return switch (Saisies.texte(etat)) {
            case RETARD -> p.pointAttendu(jour) || p.echue(jour);
            case CONTESTE -> p.contestee();
            case A_ATTRIBUER -> p.aAttribuer();
            default -> Saisies.parmi(EtatPromesse.class, etat).map(e -> e == p.etat()).orElse(true);
        };
    }

    private boolean gardeGenre(PromesseVue p) {
        return Saisies.parmi(GenrePromesse.class, genre).map(g -> g == p.genre()).orElse(true);
    }

    /// The same filters, as an address keeps them.
    String requete() {
        var morceaux = new ArrayList<String>();
        ajouter(morceaux, "partie", partie);
        ajouter(morceaux, "etat", etat);
        ajouter(morceaux, "genre", genre);
        return morceaux.isEmpty() ? "" : "?" + String.join("&", morceaux);
    }

    private static void ajouter(List<String> morceaux, String nom, @Nullable String valeur) {
        if (Saisies.texte(valeur).matches("[A-Za-z0-9_-]{1,30}")) morceaux.add(nom + "=" + valeur);
    }
}
