package fr.unisson.audits.web;

import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Bilan;
import fr.unisson.audits.Bilans;
import fr.unisson.audits.NotesDesAudits;
import fr.unisson.audits.domaine.Decompte;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.web.PageAudit.Rang;
import fr.unisson.audits.web.PageAudit.Resultats;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Valeur;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The results of an audit beside those of its other round.
@Component
class ResultatsLus {

    static final String LECTURE =
            "Taux de conformité = réponses conformes ÷ (conformes + non conformes). Ce qui ne"
                    + " s’applique pas sort du calcul. Un domaine compte toutes ses réponses.";

    private final Audits audits;
    private final Bilans bilans;

    ResultatsLus(Audits audits, Bilans bilans) {
        this.audits = audits;
        this.bilans = bilans;
    }

    Resultats de(AuditVue a) {
        var autre = autre(a);
        var premier = autre != null && a.premier() != null ? autre : a;
        var second = autre == null ? null : a.premier() == null ? autre : a;
        var rangs = rangs(premier, second);
        return new Resultats(
                second != null,
                second == null ? "Résultat" : "1er tour",
                "2d tour",
                Taux.pourcent(a.cible()),
                a.cible().intValue(),
                LECTURE,
                a.saisies() == 0 && autre == null ? List.of() : rangs);
    }

    /// The other round, once something was answered in it.
    private @Nullable AuditVue autre(AuditVue a) {
        var id = a.premier() == null ? a.second() : a.premier();
        if (id == null) return null;
        var autre = audits.lire(id);
        return autre.saisies() == 0 || autre.etat() == EtatAudit.ABANDONNE ? null : autre;
    }

    private List<Rang> rangs(AuditVue premier, @Nullable AuditVue second) {
        var b1 = bilans.de(premier);
        var b2 = second == null ? null : bilans.de(second);
        var feuilles = new HashSet<>(b1.grille().feuilles());
        var rangs = new ArrayList<Rang>();
        rangs.add(
                new Rang(
                        "",
                        "Ensemble de l’audit",
                        -1,
                        false,
                        Taux.de(b1.ensemble(), premier.cible()),
                        b2 == null || second == null
                                ? null
                                : Taux.de(b2.ensemble(), second.cible()),
                        null));
        for (var n : b1.noeuds()) {
            rangs.add(
                    new Rang(
                            n.code(),
                            n.libelle(),
                            b1.profondeur(n),
                            feuilles.contains(n),
                            Taux.de(b1.de(n), premier.cible()),
                            b2 == null || second == null
                                    ? null
                                    : Taux.de(meme(b2, n.id()), second.cible()),
                            clos(premier) && feuilles.contains(n) && b1.de(n).applicables() > 0
                                    ? NotesDesAudits.boucle(premier.id(), n.id())
                                    : null));
        }
        return rangs;
    }

    private static boolean clos(AuditVue a) {
        return a.etat() == EtatAudit.CLOTURE;
    }

    /// Both rounds are made on the same version of the grid.
    private static Decompte meme(Bilan bilan, long noeud) {
        return bilan.decomptes().getOrDefault(noeud, Decompte.RIEN);
    }

    /// Which answers count as conform: "Oui", or "Satisfaisant, Très satisfaisant".
    static String conforme(AuditVue a, Grille grille) {
        if (!(grille.echelle() instanceof Echelle.Niveaux niveaux)) return "";
        return niveaux.valeurs().stream()
                .filter(v -> compte(a, v))
                .map(v -> "« " + v.libelle() + " »")
                .collect(Collectors.joining(", "));
    }

    private static boolean compte(AuditVue a, Valeur v) {
        var points = v.points();
        return points != null && points.compareTo(a.conformeDes()) >= 0;
    }
}
