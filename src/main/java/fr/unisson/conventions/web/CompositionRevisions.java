package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.DossierAmendement;
import fr.unisson.conventions.domaine.EtatAmendement;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.ArticleLecture.Version;
import fr.unisson.conventions.web.ArticleOuvert.Lu;
import fr.unisson.conventions.web.ArticleOuvert.Rubrique;
import fr.unisson.conventions.web.PageArticle.Action;
import fr.unisson.conventions.web.PageArticle.Amendement;
import fr.unisson.conventions.web.PageArticle.Amendements;
import fr.unisson.conventions.web.PageArticle.NouvelAmendement;
import fr.unisson.conventions.web.PageArticle.Versions;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the pages of amendments and versions of an article.
@Component
class CompositionRevisions {

    private final ArticleOuvert articles;
    private final CompositionArticle vue;
    private final ArticleLecture lecture;

    CompositionRevisions(ArticleOuvert articles, CompositionArticle vue, ArticleLecture lecture) {
        this.articles = articles;
        this.vue = vue;
        this.lecture = lecture;
    }

    /// @param de the older version, by default the one before `vers`
    /// @param vers the newer version, by default the one in force
    @Transactional(readOnly = true)
    public Versions versions(long id, String numero, @Nullable Integer de, @Nullable Integer vers) {
        var lu = articles.lire(id, numero, Rubrique.VERSIONS);
        var toutes = lecture.versions(id, lu.fiche().id());
        int apres = vers == null ? lu.fiche().version() : vers;
        int avant = de == null ? Math.max(1, apres - 1) : de;
        return new Versions(
                lu.tete(),
                toutes.stream().map(v -> version(v, lu)).toList(),
                toutes.stream()
                        .map(v ->
                                new Choix(
                                        Integer.toString(v.version()),
                                        v.version()
                                                + ", "
                                                + Dates.court(Dates.jourDe(v.le().toInstant()))))
                        .toList(),
                Integer.toString(avant),
                Integer.toString(apres),
                Comparaison.de(texte(toutes, avant, lu), texte(toutes, apres, lu)));
    }

    @Transactional(readOnly = true)
    public Amendements amendements(long id, String numero) {
        var lu = articles.lire(id, numero, Rubrique.AMENDEMENTS);
        return new Amendements(
                lu.tete(),
                lecture.amendements(id, lu.fiche().id()).stream()
                        .map(a -> amendement(a, lu))
                        .toList());
    }

    @Transactional(readOnly = true)
    public NouvelAmendement nouvel(
            long id,
            String numero,
            @Nullable Integer base,
            @Nullable String texte,
            @Nullable String expose,
            boolean apercu,
            Erreurs erreurs) {
        var lu = articles.lire(id, numero, Rubrique.AMENDEMENTS);
        var propose = texte == null ? lu.fiche().texte() : texte;
        return new NouvelAmendement(
                lu.tete(),
                base == null ? lu.fiche().version() : base,
                propose,
                expose,
                apercu ? propose : null,
                erreurs);
    }

    @Transactional(readOnly = true)
    public PageFranchissement passage(
            long id,
            String numero,
            long amendement,
            TransitionAmendement transition,
            FranchissementForm form,
            Erreurs erreurs) {
        var lu = articles.lire(id, numero, Rubrique.AMENDEMENTS);
        var a =
                lecture.amendements(id, lu.fiche().id()).stream()
                        .filter(x -> x.id() == amendement)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("amendement " + amendement));
        var liste = lu.tete().adresse() + "/amendements";
        return new PageFranchissement(
                lu.convention().tete().fil().puis(lu.fiche().intitule(), lu.tete().adresse()),
                transition.libelle() + " l’amendement",
                lu.fiche().intitule() + ", amendement de " + a.auteur(),
                effet(transition),
                transition.libelle(),
                liste + "/" + amendement + "/passage/" + PassagesOfferts.chemin(transition),
                liste + "#amendement-" + amendement,
                PassagesOfferts.exigences(transition, dossier(a, lu), liste),
                PassagesOfferts.champs(transition),
                List.of(),
                form.version() == null ? FranchissementForm.vide(a.version()) : form,
                erreurs);
    }

    private static String effet(TransitionAmendement transition) {
        return switch (transition) {
            case ACCEPTER -> "Le texte proposé devient le texte de l’article, pour tous.";
            case REFUSER ->
                    "L’article ne change pas. L’amendement et le motif du refus restent lisibles.";
            case RETIRER -> "L’amendement reste lisible, sans suite.";
            case EN_FAIRE_UNE_DIVERGENCE ->
                    "Une divergence est notée au registre ; chaque partie y écrira sa position.";
        };
    }

    private static DossierAmendement dossier(ArticleLecture.Amendement a, Lu lu) {
        return new DossierAmendement(
                a.baseVersion() == lu.fiche().version(), lu.tete().empechement() == null, a.sien());
    }

    private Amendement amendement(ArticleLecture.Amendement a, Lu lu) {
        boolean propose = a.etat() == EtatAmendement.PROPOSE;
        var adresse = lu.tete().adresse() + "/amendements/" + a.id() + "/passage/";
        return new Amendement(
                a.id(),
                a.auteur(),
                a.partie(),
                "le " + Dates.jour(Dates.jourDe(a.le().toInstant())),
                etat(a.etat()),
                propose,
                propose && a.baseVersion() != lu.fiche().version(),
                a.expose(),
                Comparaison.de(a.base(), a.texte()),
                a.motif(),
                a.traitePar(),
                a.divergence() == null
                        ? null
                        : lu.convention().tete().adresse() + "/points/" + a.divergence(),
                lu.tete().participe()
                        ? Arrays.stream(TransitionAmendement.values())
                                .filter(t -> t.possibleDepuis(a.etat()))
                                .filter(t -> t.roleParmi(lu.roles()).isPresent())
                                .filter(t -> t != TransitionAmendement.RETIRER || a.sien())
                                .map(t ->
                                        new Action(
                                                t.libelle(),
                                                adresse + PassagesOfferts.chemin(t),
                                                t == TransitionAmendement.ACCEPTER))
                                .toList()
                        : List.of());
    }

    private static Pastille etat(EtatAmendement etat) {
        return new Pastille(
                etat.libelle(),
                switch (etat) {
                    case PROPOSE -> Ton.ATTENTE;
                    case ACCEPTE -> Ton.FAIT;
                    case REFUSE, RETIRE -> Ton.NEUTRE;
                    case DEVENU_DIVERGENCE -> Ton.EN_COURS;
                });
    }

    private static PageArticle.Version version(Version v, Lu lu) {
        return new PageArticle.Version(
                v.version(),
                Dates.moment(v.le().toInstant()),
                v.auteur() == null ? "Unisson" : v.auteur(),
                switch (v.origine()) {
                    case "MODELE" -> "Texte du modèle";
                    case "AMENDEMENT" -> "Amendement accepté";
                    case "RETABLISSEMENT" -> "Version rétablie";
                    default -> "Rédaction";
                },
                v.version() == lu.fiche().version());
    }

    private String texte(List<Version> toutes, int numero, Lu lu) {
        return toutes.stream()
                .filter(v -> v.version() == numero)
                .findFirst()
                .map(v -> vue.entier(lu.fiche().typeDonnees(), v.texte(), v.donnees()))
                .orElseThrow(() -> new Introuvable("version " + numero));
    }
}
