package fr.unisson.derives.web;

import fr.unisson.derives.MasqueVu;
import fr.unisson.derives.domaine.TexteDAlerte;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Evenement;
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

    /// Its line in the history: which text, by whom; the reason stands in its place.
    static Evenement evenement(MasqueVu m) {
        return Evenement.du(m.le(), "Texte masqué\u00a0: " + m.texte().libelle(), m.par(), null);
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
