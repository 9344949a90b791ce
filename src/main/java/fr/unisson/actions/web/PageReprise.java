package fr.unisson.actions.web;

import fr.unisson.socle.tableur.ColonnesALire;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan read from a file, before it is taken: what each column holds, who is who, what each line
/// becomes.
///
/// @param sansTitre no column says what is to be done: nothing can be taken yet
/// @param aReprendre how many lines the confirmation takes
/// @param toutes every line is shown, not only those with a remark
public record PageReprise(
        Fil fil,
        String adresse,
        String fichier,
        String fin,
        int version,
        ColonnesALire colonnes,
        List<Inconnue> inconnues,
        List<Choix> membres,
        List<Fait> comptes,
        List<LigneLue> lignes,
        boolean sansTitre,
        long aReprendre,
        int avecRemarque,
        boolean toutes,
        Erreurs erreurs) {

    /// @param lignes how many lines name this person
    public record Inconnue(
            int rang, String cle, String ecrit, long lignes, @Nullable String choisi) {}

    /// @param doublon what it looks like, null when nothing does
    /// @param choisissable it may be left in the file
    public record LigneLue(
            int numero,
            String titre,
            String axe,
            String pilote,
            String echeance,
            @Nullable Pastille etat,
            List<String> remarques,
            @Nullable String doublon,
            boolean choisissable,
            boolean reprise) {}
}
