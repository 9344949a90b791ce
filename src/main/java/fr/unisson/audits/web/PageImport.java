package fr.unisson.audits.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// Observations in a spreadsheet: to be chosen, refused line by line, or seen before being written.
public record PageImport(
        Fil fil,
        String audit,
        List<Rang> rangs,
        String lignes,
        List<String> refus,
        Erreurs erreurs) {

    public record Rang(String repere, String reponses) {}

    public PageImport {
        rangs = List.copyOf(rangs);
        refus = List.copyOf(refus);
    }
}
