package fr.unisson.modeles.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// The form of one article of a draft.
///
/// @param clauses mentions that the kind of model asks for; none when empty
/// @param apercu whether its text is shown laid out
public record PageArticleDeModele(
        Fil fil,
        String titre,
        String action,
        int ecriture,
        ArticleForm form,
        List<Choix> volets,
        List<Choix> natures,
        List<Choix> choix,
        List<Choix> clauses,
        boolean apercu,
        Erreurs erreurs) {}
