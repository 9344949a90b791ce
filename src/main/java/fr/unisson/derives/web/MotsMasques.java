package fr.unisson.derives.web;

import fr.unisson.derives.MasqueVu;
import fr.unisson.derives.domaine.TexteDAlerte;
import fr.unisson.socle.Dates;
import java.util.List;

/// What stands on a page in the place of the words that were masked.
record MotsMasques(List<MasqueVu> masques) {

    /// The words, or who masked them, when and why.
    String dire(TexteDAlerte texte, int numero, String mots) {
        return masques.stream()
                .filter(m -> m.texte() == texte && m.numero() == numero)
                .findFirst()
                .map(MotsMasques::phrase)
                .orElse(mots);
    }

    private static String phrase(MasqueVu m) {
        return "Texte masqué le "
                + Dates.moment(m.le())
                + (m.par() == null ? "" : " par " + m.par())
                + "\u00a0: "
                + m.motif()
                + (m.auJournal()
                        ? "\nUne copie plus ancienne de ces mots reste dans le journal scellé de la"
                                + " plateforme, qui ne se réécrit pas. Aucune page ne la montre."
                        : "");
    }
}
