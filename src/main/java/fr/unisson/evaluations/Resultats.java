package fr.unisson.evaluations;

import fr.unisson.evaluations.domaine.Bareme;
import fr.unisson.evaluations.domaine.Critere;
import fr.unisson.evaluations.domaine.Effectifs;
import fr.unisson.evaluations.domaine.Indice;
import fr.unisson.evaluations.donnees.ConjointeSql;
import fr.unisson.evaluations.donnees.ResultatSql;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Introuvable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a session shows once its exchange is open: figures of colleges, never of anybody.
@Service
public class Resultats {

    private final Evaluations evaluations;
    private final ResultatSql resultats;
    private final ConjointeSql conjointes;

    Resultats(Evaluations evaluations, ResultatSql resultats, ConjointeSql conjointes) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.conjointes = conjointes;
    }

    /// Empty before the exchange is open, and for who may not read the session.
    @Transactional(readOnly = true)
    public List<ReponsesDUnCollege> bruts(EvaluationId id) {
        return resultats.lire(id);
    }

    /// @throws Introuvable before the exchange is open, as for who may not read the session
    @Transactional(readOnly = true)
    public Analyse analyser(EvaluationId id) {
        var e = evaluations.lire(id);
        if (!e.etat().revelee()) throw new Introuvable("résultats de l’évaluation " + id);
        var grille = evaluations.grille(e);
        var bareme =
                Bareme.de(grille)
                        .orElseThrow(() -> new IllegalStateException("An open scale was rated"));
        var dites =
                conjointes.dernieres(id).stream()
                        .collect(Collectors.toMap(NoteConjointe::noeud, n -> n));
        var parNoeud =
                resultats.lire(id).stream()
                        .collect(Collectors.groupingBy(ReponsesDUnCollege::noeud));
        var domaines = grille.domaines();
        var lignes = new ArrayList<Analyse.Ligne>();
        int rang = 0;
        for (var f : grille.feuilles()) {
            var siennes = parNoeud.getOrDefault(f.id(), List.of());
            lignes.add(
                    new Analyse.Ligne(
                            f,
                            Objects.requireNonNull(domaines.get(f.id())),
                            new Critere(
                                    f.id(),
                                    rang++,
                                    bareme,
                                    effectifs(grille, siennes),
                                    points(grille, dites.get(f.id()))),
                            commentaires(siennes)));
        }
        return new Analyse(e, grille, bareme, lignes, domaines(lignes, dites, parNoeud), dites);
    }

    private static List<Analyse.Domaine> domaines(
            List<Analyse.Ligne> lignes,
            Map<Long, NoteConjointe> dites,
            Map<Long, List<ReponsesDUnCollege>> parNoeud) {
        var parDomaine = new LinkedHashMap<Noeud, List<Analyse.Ligne>>();
        for (var l : lignes) {
            parDomaine.computeIfAbsent(l.domaine(), _ -> new ArrayList<>()).add(l);
        }
        return parDomaine.entrySet().stream()
                .map(d -> {
                    var siennes = d.getValue().stream().map(l -> ligne(l, dites)).toList();
                    int concernees = (int) siennes.stream().filter(Indice.Ligne::concerne).count();
                    return new Analyse.Domaine(
                            d.getKey(),
                            Indice.de(siennes),
                            (int)
                                    siennes.stream()
                                            .filter(l -> l.critere().conjointe() != null)
                                            .count(),
                            concernees,
                            siennes.size() - concernees,
                            estUneFeuille(d)
                                    ? Map.of()
                                    : commentaires(
                                            parNoeud.getOrDefault(d.getKey().id(), List.of())));
                })
                .toList();
    }

    /// An item that stands alone at the root is its own domain: its comments are those of its
    /// marks.
    private static boolean estUneFeuille(Map.Entry<Noeud, List<Analyse.Ligne>> domaine) {
        return domaine.getValue().stream().anyMatch(l -> l.noeud().equals(domaine.getKey()));
    }

    /// An item that the group said does not apply leaves the denominators.
    private static Indice.Ligne ligne(Analyse.Ligne l, Map<Long, NoteConjointe> dites) {
        boolean dite = dites.containsKey(l.noeud().id());
        return new Indice.Ligne(
                l.critere(), l.noeud().poids(), !dite || l.critere().conjointe() != null);
    }

    private static Map<CollegeRepondant, Effectifs> effectifs(
            Grille grille, List<ReponsesDUnCollege> lignes) {
        var parCollege = new EnumMap<CollegeRepondant, Effectifs>(CollegeRepondant.class);
        for (var college : CollegeRepondant.values()) {
            var siennes = lignes.stream().filter(l -> l.college() == college).toList();
            if (siennes.stream().anyMatch(ReponsesDUnCollege::masque)) {
                parCollege.put(college, Effectifs.MASQUES);
                continue;
            }
            var points = new TreeMap<BigDecimal, Integer>();
            var reponses = new HashMap<String, Integer>();
            var hors = new HashMap<String, Integer>();
            for (var l : siennes) {
                if (l.valeur() == null && l.nombre() == null) continue;
                var valent = points(grille, l.valeur(), l.nombre());
                if (valent != null) {
                    var code = l.valeur();
                    if (code != null) reponses.merge(code, l.n(), Integer::sum);
                    points.merge(valent.stripTrailingZeros(), l.n(), Integer::sum);
                } else {
                    hors.merge(
                            libelle(grille, Objects.requireNonNull(l.valeur())),
                            l.n(),
                            Integer::sum);
                }
            }
            parCollege.put(college, new Effectifs(points, reponses, hors, false));
        }
        return parCollege;
    }

    private static Map<CollegeRepondant, List<String>> commentaires(
            List<ReponsesDUnCollege> lignes) {
        return lignes.stream()
                .filter(l -> !l.commentaires().isEmpty())
                .collect(
                        Collectors.toMap(
                                ReponsesDUnCollege::college, ReponsesDUnCollege::commentaires));
    }

    private static @Nullable BigDecimal points(Grille grille, @Nullable NoteConjointe dite) {
        return dite == null ? null : points(grille, dite.note().valeur(), dite.note().nombre());
    }

    static @Nullable BigDecimal points(
            Grille grille, @Nullable String valeur, @Nullable BigDecimal nombre) {
        if (nombre != null) return nombre;
        return grille.echelle() instanceof Echelle.Niveaux n && valeur != null
                ? n.parCode(valeur).map(v -> v.points()).orElse(null)
                : null;
    }

    private static String libelle(Grille grille, String valeur) {
        return grille.echelle() instanceof Echelle.Niveaux n
                ? n.parCode(valeur).map(v -> v.libelle()).orElse(valeur)
                : valeur;
    }
}
