package fr.unisson.essms.web;

import fr.unisson.essms.Bilans.Etat;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.domaine.Bilan;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Elements of a self-evaluation, those looked for.
final class CompositionElements {

    private final Etat etat;
    private final Bilan bilan;
    private final Map<Long, List<CoteVue>> cotes;

    CompositionElements(Etat etat) {
        this.etat = etat;
        this.bilan = etat.bilan();
        this.cotes = etat.cotes().stream().collect(Collectors.groupingBy(CoteVue::element));
    }

    PagesDAutoevaluation.Elements page(FiltresElements f) {
        var a = etat.autoevaluation();
        var lignes = new ArrayList<Ligne>();
        for (var chapitre : etat.grille().racines()) {
            if (!f.dit(f.chapitre(), chapitre.code())) continue;
            for (var objectif : bilan.enfants(chapitre)) {
                if (!f.dit(f.theme(), bilan.theme(objectif))
                        || !f.dit(f.objectif(), objectif.code())) continue;
                for (var critere : bilan.enfants(objectif)) {
                    for (var element : bilan.enfants(critere)) {
                        if (garde(f, element)) lignes.add(ligne(objectif, critere, element));
                    }
                }
            }
        }
        return new PagesDAutoevaluation.Elements(
                Fil.de("Évaluation HAS", EssmsController.ADRESSE).puis(a.titre(), a.adresse()),
                a.adresse() + "/elements",
                etat.grille().racines().stream()
                        .map(c -> new Choix(c.code(), c.code() + " – " + c.libelle()))
                        .toList(),
                bilan.themes().stream().map(t -> new Choix(t, t)).toList(),
                bilan.objectifs()
                        .map(o -> new Choix(o.code(), o.code() + " – " + o.libelle()))
                        .toList(),
                f,
                lignes.size(),
                lignes);
    }

    private boolean garde(FiltresElements f, Noeud element) {
        var siennes = cotes.getOrDefault(element.id(), List.of());
        return switch (Objects.requireNonNullElse(f.etat(), "")) {
            case "sans" -> !bilan.avancement(element).complet();
            case "reprendre" -> siennes.stream().anyMatch(CoteVue::aReprendre);
            case "bas" -> siennes.stream().anyMatch(CompositionElements::bas);
            default -> true;
        };
    }

    private static boolean bas(CoteVue c) {
        var cote = c.cote();
        return cote == Cote.C1 || cote == Cote.C2 || cote == Cote.C3;
    }

    private Ligne ligne(Noeud objectif, Noeud critere, Noeud element) {
        var siennes = cotes.getOrDefault(element.id(), List.of());
        var dites =
                siennes.stream().map(CompositionObjectif::dite).collect(Collectors.joining(", "));
        boolean reprendre = siennes.stream().anyMatch(CoteVue::aReprendre);
        return new Ligne(
                element.code() + " – " + critere.libelle(),
                etat.autoevaluation().adresse()
                        + "/objectifs/"
                        + objectif.code()
                        + "#e-"
                        + element.id(),
                element.libelle()
                        + (critere.imperatif() ? " · critère impératif" : "")
                        + (reprendre ? " · à reprendre" : ""),
                bilan.avancement(element).complet()
                        ? new Pastille(dites, Ton.NEUTRE)
                        : new Pastille(
                                dites.isEmpty() ? "non coté" : dites + ", incomplet", Ton.ATTENTE),
                null);
    }
}
