package fr.unisson.conventions;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.conventions.domaine.Contenu;
import fr.unisson.conventions.domaine.EtatVolet;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.AnnexeSql;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.conventions.donnees.PointSql;
import fr.unisson.conventions.donnees.PreparationSql;
import fr.unisson.conventions.donnees.PrincipeSql;
import fr.unisson.socle.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers the whole content of a convention, as it would be frozen now.
@Component
class Contenus {

    private final Annuaire annuaire;
    private final PartieSql parties;
    private final ParticipantSql participants;
    private final PreparationSql preparation;
    private final PrincipeSql principes;
    private final ArticleSql articles;
    private final PointSql points;
    private final AnnexeSql annexes;

    Contenus(
            Annuaire annuaire,
            PartieSql parties,
            ParticipantSql participants,
            PreparationSql preparation,
            PrincipeSql principes,
            ArticleSql articles,
            PointSql points,
            AnnexeSql annexes) {
        this.annuaire = annuaire;
        this.parties = parties;
        this.participants = participants;
        this.preparation = preparation;
        this.principes = principes;
        this.articles = articles;
        this.points = points;
        this.annexes = annexes;
    }

    Contenu charger(ConventionVue c) {
        long id = c.id().valeur();
        return new Contenu(
                c.titre(),
                c.numero(),
                c.perimetre(),
                parties(id),
                preparation.diagnostics(id).stream()
                        .filter(DiagnosticVue::retenu)
                        .map(d ->
                                new Contenu.Diagnostic(
                                        d.intitule(),
                                        d.source(),
                                        d.etabliLe() == null
                                                ? "sans date"
                                                : Dates.jour(d.etabliLe())))
                        .toList(),
                c.motifSansDiagnostic(),
                preparation.constats(id).stream()
                        .filter(ConstatVue::retenu)
                        .map(ConstatVue::texte)
                        .toList(),
                principes.lister(id).stream()
                        .filter(p -> !p.ecarte())
                        .map(p -> new Contenu.Principe(p.intitule(), premierParagraphe(p.sens())))
                        .toList(),
                articles.lister(id).stream().map(Contenus::article).toList(),
                c.duree(),
                points.lister(id).stream().map(Contenus::point).toList(),
                annexes.lister(id).stream()
                        .filter(a -> !a.vivante() && !a.retiree())
                        .map(a ->
                                new Contenu.Annexe(
                                        a.rang(),
                                        a.titre(),
                                        a.derniere().empreinte(),
                                        a.remplace()))
                        .toList());
    }

    private List<Contenu.Partie> parties(long convention) {
        var referents =
                participants.lister(convention).stream()
                        .filter(p -> p.role() == RoleConvention.REFERENT && !p.suppleant())
                        .filter(p -> p.partie() != null)
                        .collect(
                                Collectors.toMap(
                                        ParticipantVue::partie, ParticipantVue::nom, (a, _) -> a));
        var acceptees = parties.lister(convention).stream().filter(PartieVue::acceptee).toList();
        var organisations =
                annuaire.lister(acceptees.stream().map(PartieVue::organisation).toList()).stream()
                        .collect(Collectors.toMap(OrganisationVue::id, o -> o));
        var etablissements = parties.etablissements(convention);
        return acceptees.stream()
                .map(p ->
                        partie(
                                p,
                                Objects.requireNonNull(organisations.get(p.organisation())),
                                referents.getOrDefault(p.id(), ""),
                                etablissements.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static Contenu.Partie partie(
            PartieVue p, OrganisationVue o, String referent, List<String> etablissements) {
        return new Contenu.Partie(
                o.raisonSociale(),
                o.statut() == null ? "" : o.statut(),
                o.adresse().enLigne(),
                identifiants(o),
                o.etablissements() > 0,
                o.finess() != null,
                !o.cleJuste(),
                p.finessExplique(),
                p.representant(),
                p.representantQualite(),
                referent,
                etablissements,
                p.missions());
    }

    private static List<String> identifiants(OrganisationVue o) {
        List<String> tous = new ArrayList<>();
        if (o.finess() != null) tous.add("FINESS " + o.finess());
        if (o.siren() != null) tous.add("SIREN " + o.siren());
        if (o.rna() != null) tous.add("RNA " + o.rna());
        return tous;
    }

    private static Contenu.Article article(ArticleVue a) {
        return new Contenu.Article(
                a.numero(),
                a.titre(),
                a.numeroVolet(),
                a.obligatoire(),
                a.etatVolet() == EtatVolet.REPORTE,
                a.type(),
                a.texte(),
                a.donnees());
    }

    private static Contenu.Point point(PointVue p) {
        return new Contenu.Point(
                p.numeroVolet(),
                p.numeroArticle(),
                p.enonce(),
                p.etat(),
                p.issue(),
                p.positions().stream()
                        .map(x -> new Contenu.PositionDite(x.qui(), x.position(), x.motif()))
                        .toList());
    }

    /// What the principle means; the advice that follows is for the working group.
    private static String premierParagraphe(String sens) {
        int fin = sens.indexOf("\n\n");
        return fin < 0 ? sens : sens.substring(0, fin);
    }
}
