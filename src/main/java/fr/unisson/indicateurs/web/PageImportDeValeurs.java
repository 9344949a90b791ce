package fr.unisson.indicateurs.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// Values from a spreadsheet: the file, then what it would write.
///
/// @param lignes what was read, to be sent back and read again when it is confirmed
/// @param refus what must be mended in the spreadsheet; nothing is written while there is some
public record PageImportDeValeurs(
        Fil fil,
        List<Rang> rangs,
        String lignes,
        List<String> refus,
        int changees,
        Erreurs erreurs) {

    public record Rang(
            String libelle, String periode, String valeur, String avant, String commentaire) {}

    public boolean essaye() {
        return !rangs.isEmpty() || !refus.isEmpty();
    }
}
