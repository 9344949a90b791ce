package fr.unisson.conventions.web;

import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.ArticleLecture.Fiche;
import fr.unisson.conventions.donnees.VoletLecture;
import fr.unisson.conventions.web.PageArticle.Tete;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Onglet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads one article for its pages, and says whether this reader may change it now.
@Component
class ArticleOuvert {

    private final DossiersLus dossiers;
    private final ArticleLecture lecture;
    private final VoletLecture volets;

    ArticleOuvert(DossiersLus dossiers, ArticleLecture lecture, VoletLecture volets) {
        this.dossiers = dossiers;
        this.lecture = lecture;
        this.volets = volets;
    }

    enum Rubrique {
        TEXTE,
        AMENDEMENTS,
        VERSIONS
    }

    record Lu(Dossier convention, Fiche fiche, Set<RoleConvention> roles, Tete tete) {}

    @Transactional(readOnly = true)
    public Lu lire(long id, String numero, Rubrique ici) {
        var convention = dossiers.ouvrir(id, Face.VOLETS);
        var fiche = lecture.charger(id, numero);
        var volet = fiche.volet() == null ? null : volets.charger(id, fiche.volet());
        var roles =
                volet == null
                        ? convention.lecteur().roles()
                        : CompositionVolet.roles(
                                convention.lecteur(), volets.membres(id, volet.id()));
        boolean ecrit = roles.stream().anyMatch(CompositionVolet::ecrit);
        var gel = gel(convention, volet, commente(id, fiche));
        return new Lu(
                convention,
                fiche,
                roles,
                new Tete(
                        convention.tete(),
                        numero,
                        fiche.titre(),
                        fiche.intitule(),
                        fiche.volet(),
                        fiche.voletTitre(),
                        fiche.obligatoire(),
                        fiche.aide(),
                        fiche.version(),
                        ecritPar(fiche),
                        ecrit && gel == null,
                        ecrit ? gel : null,
                        ecrit && enTravaux(convention),
                        onglets(id, fiche, ici)));
    }

    private static boolean enTravaux(Dossier convention) {
        return convention.en(
                EtatConvention.CO_CONSTRUCTION,
                EtatConvention.CONSOLIDATION,
                EtatConvention.RELECTURE);
    }

    private boolean commente(long id, Fiche fiche) {
        return lecture.commentaires(id, fiche.id()).stream()
                .anyMatch(c -> c.filId() == null && c.etat() == EtatCommentaire.OUVERT);
    }

    /// Why the text does not change now, null when it may.
    private static @Nullable String gel(
            Dossier convention, VoletLecture.@Nullable Fiche volet, boolean commente) {
        if (Redaction.articleModifiable(
                convention.etat(),
                volet == null ? null : volet.etat(),
                convention.dejaRelu(),
                commente)) return null;
        return switch (convention.etat()) {
            case CO_CONSTRUCTION ->
                    "Le volet n’est plus en travail : le texte ne change plus, sauf s’il est"
                            + " rouvert ou si son livrable revient au groupe.";
            case CONSOLIDATION ->
                    "Le texte est assemblé : seul un article commenté peut encore changer."
                            + " Commentez celui-ci pour le rouvrir.";
            case RELECTURE ->
                    "Pendant la relecture, le texte ne change pas : commentez l’article pour"
                            + " demander une correction.";
            default -> "À cette étape, le texte ne change plus.";
        };
    }

    private static String ecritPar(Fiche fiche) {
        var jour = "le " + Dates.jour(Dates.jourDe(fiche.le().toInstant()));
        if (fiche.version() == 1) return "texte du modèle, " + jour;
        return (fiche.auteur() == null ? "" : fiche.auteur() + ", ") + jour;
    }

    private List<Onglet> onglets(long id, Fiche fiche, Rubrique ici) {
        var adresse = "/conventions/" + id + "/articles/" + fiche.numero();
        return List.of(
                new Onglet("Texte", adresse, ici == Rubrique.TEXTE),
                new Onglet(
                        "Amendements",
                        adresse + "/amendements",
                        ici == Rubrique.AMENDEMENTS,
                        lecture.amendements(id, fiche.id()).size()),
                new Onglet(
                        "Versions",
                        adresse + "/versions",
                        ici == Rubrique.VERSIONS,
                        fiche.version()));
    }
}
