package fr.unisson.evolutions.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.evolutions.Adhesions;
import fr.unisson.evolutions.web.PageAdhesions.Nouvelle;
import fr.unisson.evolutions.web.PageAdhesions.Trouvee;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Saisies;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the pages of accession show.
@Component
class CompositionAdhesions {

    private static final int PROPOSEES = 10;

    private final PagesDeConvention pages;
    private final Adhesions adhesions;
    private final Parties parties;
    private final Annuaire annuaire;

    CompositionAdhesions(
            PagesDeConvention pages, Adhesions adhesions, Parties parties, Annuaire annuaire) {
        this.pages = pages;
        this.adhesions = adhesions;
        this.parties = parties;
        this.annuaire = annuaire;
    }

    @Transactional(readOnly = true)
    public PageAdhesions composer(
            long id, AdhesionForm form, @Nullable Long ouverte, Erreurs erreurs) {
        var convention = new ConventionId(id);
        var tete = pages.ouvrir(convention, OngletsDesEvolutions.ADHESIONS);
        var article = adhesions.article(convention);
        return new PageAdhesions(
                tete,
                article.intitule(),
                Markdown.html(article.texte()),
                regle(article),
                adhesions.lister(convention).stream()
                        .map(a ->
                                PageAdhesions.adhesion(
                                        a, adhesions.partieQuiRepond(convention, a).isPresent()))
                        .toList(),
                adhesions.peutProposer(convention),
                ouverte,
                form,
                erreurs);
    }

    @Transactional(readOnly = true)
    public Nouvelle nouvelle(long id, @Nullable String q, AdhesionForm form, Erreurs erreurs) {
        var convention = new ConventionId(id);
        var tete = pages.ouvrir(convention, OngletsDesEvolutions.ADHESIONS);
        if (!adhesions.peutProposer(convention))
            throw new Interdit(
                    "Une adhésion se propose par une partie d’une convention en vigueur.");
        var article = adhesions.article(convention);
        return new Nouvelle(
                tete,
                article.intitule(),
                Markdown.html(article.texte()),
                regle(article),
                q,
                trouver(convention, q),
                Saisies.numero(form.organisation()).map(this::choisie).orElse(null),
                form,
                erreurs);
    }

    private static List<Fait> regle(Adhesions.Article article) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Accord demandé", article.regle().accord().libelle()));
        faits.add(new Fait("Signent l’avenant", article.regle().signataires().libelle()));
        if (!article.regle().conditions().isBlank())
            faits.add(new Fait("Conditions", article.regle().conditions()));
        return faits;
    }

    private List<Trouvee> trouver(ConventionId id, @Nullable String q) {
        if (q == null || q.isBlank()) return List.of();
        var presentes =
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .map(p -> p.organisation().valeur())
                        .collect(Collectors.toSet());
        return annuaire
                .chercher(
                        CritereRecherche.texte(q).parmi(GenreAnnuaire.ORGANISATION),
                        null,
                        PROPOSEES)
                .tranche()
                .elements()
                .stream()
                .filter(r -> !presentes.contains(r.id()))
                .map(r ->
                        new Trouvee(
                                r.id(),
                                r.nom(),
                                Stream.of(
                                                r.ville(),
                                                r.finess() == null
                                                        ? r.immatriculation()
                                                        : "FINESS " + r.finess())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private Trouvee choisie(long organisation) {
        var o = annuaire.charger(new OrganisationId(organisation));
        var ville = o.adresse().ville();
        return new Trouvee(organisation, o.raisonSociale(), ville == null ? "" : ville);
    }
}
