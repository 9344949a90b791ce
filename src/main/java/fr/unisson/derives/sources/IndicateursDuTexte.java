package fr.unisson.derives.sources;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.indicateurs.IndicateurVue;
import fr.unisson.indicateurs.Indicateurs;
import fr.unisson.pilotage.domaine.Rapprochement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The indicators that the text in force names, where a party follows one under the same name.
@Component
class IndicateursDuTexte {

    private final PromessesDuTexte texte;
    private final Parties parties;
    private final Indicateurs indicateurs;

    IndicateursDuTexte(PromessesDuTexte texte, Parties parties, Indicateurs indicateurs) {
        this.texte = texte;
        this.parties = parties;
        this.indicateurs = indicateurs;
    }

    /// One of a party.
    record Suivi(PartieVue partie, IndicateurVue indicateur) {

        String nom() {
            return indicateur.definition().libelle();
        }
    }

    List<Suivi> lister(ConventionId convention) {
        var noms = noms(convention);
        if (noms.isEmpty()) return List.of();
        return parties.lister(convention).stream()
                .filter(PartieVue::acceptee)
                .flatMap(p ->
                        indicateurs.lister(p.organisation()).stream()
                                .filter(IndicateurVue::suivi)
                                .filter(i ->
                                        noms.contains(
                                                Rapprochement.normalise(i.definition().libelle())))
                                .map(i -> new Suivi(p, i)))
                .toList();
    }

    private Set<String> noms(ConventionId convention) {
        var fiches =
                texte.trouver(convention, DonneesArticle.Indicateurs.class).stream()
                        .flatMap(d -> d.indicateurs().stream())
                        .map(DonneesArticle.Indicateur::nom);
        var objectifs =
                texte.trouver(convention, DonneesArticle.Objectifs.class).stream()
                        .flatMap(d -> d.objectifs().stream())
                        .map(DonneesArticle.Objectif::indicateur);
        return Stream.concat(fiches, objectifs)
                .map(Rapprochement::normalise)
                .filter(n -> !n.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
