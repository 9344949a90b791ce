package fr.unisson.conventions.web;

import static fr.unisson.conventions.domaine.EtatConvention.CONSOLIDATION;
import static fr.unisson.conventions.domaine.EtatConvention.RELECTURE;

import fr.unisson.conventions.donnees.TexteLecture;
import fr.unisson.conventions.donnees.TexteLecture.Version;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Erreurs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the text.
@Component
class CompositionTexte {

    private final DossiersLus dossiers;
    private final TexteLecture lecture;

    CompositionTexte(DossiersLus dossiers, TexteLecture lecture) {
        this.dossiers = dossiers;
        this.lecture = lecture;
    }

    /// @param demandee number of the version to show; the current text when null
    @Transactional(readOnly = true)
    public PageTexte composer(
            long id, @Nullable Integer demandee, PageTexte.Saisie saisie, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.TEXTE);
        var versions = lecture.versions(id);
        var montree = montree(versions, demandee, dossier);
        var texte = montree == null ? courant(id) : texte(id, montree.numero());
        boolean derniere = montree != null && montree.equals(versions.getFirst());
        var approbations =
                montree != null && dossier.etat().compareTo(RELECTURE) >= 0
                        ? approbations(id, montree.empreinte())
                        : List.<PageTexte.Approbation>of();
        return new PageTexte(
                dossier.tete(),
                montree == null ? null : version(montree, derniere),
                true,
                articles(texte, dossier),
                versions.stream().map(v -> version(v, v.equals(versions.getFirst()))).toList(),
                List.of(),
                TexteDecoupe.aPreciser(texte),
                approbations,
                dossier.en(CONSOLIDATION) && dossier.lecteur().anime(),
                derniere && peutApprouver(dossier, approbations),
                dossier.en(RELECTURE) && derniere && !dossier.lecteur().observeSeulement(),
                saisie,
                erreurs);
    }

    private static @Nullable Version montree(
            List<Version> versions, @Nullable Integer demandee, Dossier dossier) {
        if (demandee != null) {
            return versions.stream()
                    .filter(v -> v.numero() == demandee)
                    .findFirst()
                    .orElseThrow(() -> new Introuvable("version " + demandee));
        }
        return versions.isEmpty() || dossier.etat().compareTo(CONSOLIDATION) < 0
                ? null
                : versions.getFirst();
    }

    private String texte(long id, int numero) {
        return lecture.texte(id, numero).orElseThrow(() -> new Introuvable("version " + numero));
    }

    private String courant(long id) {
        return lecture.courant(id);
    }

    private List<PageTexte.Article> articles(String texte, Dossier dossier) {
        long id = dossier.fiche().id();
        var parTitre = parTitre(lecture.articles(id));
        var commentaires = lecture.commentaires(id);
        return TexteDecoupe.de(texte).stream()
                .map(m -> {
                    var article = parTitre.get(m.titre());
                    return article == null
                            ? new PageTexte.Article(
                                    null, null, m.titre(), m.html(), null, List.of())
                            : new PageTexte.Article(
                                    article.numero(),
                                    article.id(),
                                    m.titre(),
                                    m.html(),
                                    "/conventions/" + id + "/articles/" + article.id(),
                                    Fils.de(article.id(), commentaires));
                })
                .toList();
    }

    /// Headings are made from number and title, the same way when the text is assembled.
    private static Map<String, TexteLecture.Article> parTitre(List<TexteLecture.Article> articles) {
        var parTitre = new HashMap<String, TexteLecture.Article>();
        articles.forEach(a -> parTitre.put(a.intitule(), a));
        return parTitre;
    }

    private List<PageTexte.Approbation> approbations(long id, String empreinte) {
        return lecture.approbations(id, empreinte).stream()
                .map(a ->
                        new PageTexte.Approbation(
                                a.organisation() + (a.par() == null ? "" : ", " + a.par()),
                                a.le() == null ? null : Dates.moment(a.le()),
                                a.le() == null))
                .toList();
    }

    private static boolean peutApprouver(
            Dossier dossier, List<PageTexte.Approbation> approbations) {
        return dossier.en(RELECTURE)
                && dossier.attentes().stream()
                        .anyMatch(a -> a.mienne() && a.nature().equals("APPROBATION"))
                && approbations.stream().anyMatch(PageTexte.Approbation::attendue);
    }

    private static PageTexte.Version version(Version v, boolean courante) {
        return new PageTexte.Version(
                v.numero(),
                v.empreinte(),
                Dates.moment(v.le()),
                v.par() == null ? "Unisson" : v.par(),
                courante);
    }
}
