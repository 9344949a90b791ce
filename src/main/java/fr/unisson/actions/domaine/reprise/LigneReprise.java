package fr.unisson.actions.domaine.reprise;

import fr.unisson.actions.ContenuAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.socle.tableur.Remarque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the file, as it would become an action.
///
/// @param contenu null when the line says nothing to do
/// @param notes what no field takes, kept as a first comment
/// @param inconnues the people that their name alone does not say
/// @param doublon why it looks like an action already there, null when it does not
public record LigneReprise(
        int numero,
        String titre,
        @Nullable ContenuAction contenu,
        EtatAction etat,
        List<Origine> origines,
        List<String> notes,
        List<Remarque> remarques,
        List<Personnes.Nommee> inconnues,
        @Nullable String doublon,
        boolean reprise) {

    public LigneReprise {
        origines = List.copyOf(origines);
        notes = List.copyOf(notes);
        remarques = List.copyOf(remarques);
        inconnues = List.copyOf(inconnues);
    }

    /// An action could be read, and the reader does not want it.
    public boolean laissee() {
        return contenu != null && doublon == null && !reprise;
    }

    /// A duplicate is already left unless it is wanted: nothing more to say of it.
    public LigneReprise laisser() {
        return doublon != null
                ? this
                : new LigneReprise(
                        numero, titre, contenu, etat, origines, notes, remarques, inconnues, null,
                        false);
    }

    LigneReprise doublonDe(String autre, boolean quandMeme) {
        return new LigneReprise(
                numero, titre, contenu, etat, origines, notes, remarques, inconnues, autre,
                quandMeme);
    }
}
