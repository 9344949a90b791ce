package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.Note;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Valeur;
import fr.unisson.socle.Nombres;

/// Answers as French readers write them.
final class Chiffres {

    private Chiffres() {}

    /// "62,5 sur 100", or why there is none.
    static String indice(Analyse.Domaine d) {
        return d.indice()
                .map(i -> Nombres.court(i) + " sur 100")
                .orElse("Moins de 70\u00a0% de critères notés ensemble");
    }

    /// "3 sur 4, 1 non concerné"
    static String notes(Analyse.Domaine d) {
        int hors = d.nonConcernes();
        return d.notes()
                + " sur "
                + d.criteres()
                + (hors == 0 ? "" : ", " + hors + (hors == 1 ? " non concerné" : " non concernés"));
    }

    /// The figure by which an answer is known: "3"; empty for one that is known by its words,
    /// "Oui".
    static String niveau(Valeur v) {
        return v.compte() && v.code().chars().allMatch(Character::isDigit) ? v.code() : "";
    }

    /// What an answer says: "3 – Presque toujours ensemble", "Non concerné", "12,5 jours".
    static String note(Grille grille, Note note) {
        var nombre = note.nombre();
        var code = note.valeur();
        if (nombre != null) {
            var unite = grille.echelle() instanceof Echelle.Nombre n ? n.unite() : "";
            return Nombres.exact(nombre) + (unite.isEmpty() ? "" : "\u00a0" + unite);
        }
        if (code == null) return "";
        return grille.echelle() instanceof Echelle.Niveaux n
                ? n.parCode(code)
                        .map(v ->
                                niveau(v).isEmpty() ? v.libelle() : niveau(v) + " – " + v.libelle())
                        .orElse(code)
                : code;
    }
}
