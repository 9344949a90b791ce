package fr.unisson.audits.web;

import fr.unisson.audits.Observation;
import fr.unisson.audits.Observation.Reponse;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.tableur.Ecriture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Observations as a table: what the export writes, and the import reads back without loss.
final class TableauDObservations {

    private final List<Noeud> points;
    private final List<Noeud> commentes;

    /// @param observations their remarks tell which columns of remarks there are
    TableauDObservations(Grille grille, List<Observation> observations) {
        this.points = grille.feuilles();
        this.commentes =
                points.stream()
                        .filter(n ->
                                observations.stream()
                                        .anyMatch(o -> !reponse(o, n).remarque().isEmpty()))
                        .toList();
    }

    List<String> entetes() {
        var entetes = new ArrayList<>(List.of("Numéro"));
        points.forEach(n -> entetes.add(n.code() + " " + n.libelle()));
        commentes.forEach(n -> entetes.add("Remarque " + n.code()));
        entetes.add("Remarque");
        return entetes;
    }

    void ecrire(List<Observation> observations, Ecriture table) {
        for (var o : observations) {
            var ligne = new ArrayList<@Nullable Object>();
            ligne.add(o.repere());
            points.forEach(n -> ligne.add(reponse(o, n).valeur()));
            commentes.forEach(n -> ligne.add(reponse(o, n).remarque()));
            ligne.add(o.remarque());
            table.ligne(ligne);
        }
    }

    private static Reponse reponse(Observation o, Noeud n) {
        return o.reponses().getOrDefault(n.id(), new Reponse("", ""));
    }
}
