package fr.unisson.conventions.web;

import static fr.unisson.conventions.domaine.EtatConvention.CONSOLIDATION;
import static fr.unisson.conventions.domaine.EtatConvention.RELECTURE;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.DocumentSigneAilleurs;
import fr.unisson.conventions.ImpressionDuConsolide;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.TextesConsolides;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.NatureAttente;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.PassageLecture;
import fr.unisson.conventions.donnees.TexteConsolideSql;
import fr.unisson.conventions.donnees.TexteLecture;
import fr.unisson.conventions.donnees.TexteLecture.Version;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Erreurs;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the page of the text.
@Component
class CompositionTexte {

    private final DossiersLus dossiers;
    private final TexteLecture lecture;
    private final PassageLecture passages;
    private final Textes textes;
    private final LieuxDeReprise lieux;
    private final TextesConsolides consolides;
    private final ObjectProvider<DocumentSigneAilleurs> documents;

    CompositionTexte(
            DossiersLus dossiers,
            TexteLecture lecture,
            PassageLecture passages,
            Textes textes,
            LieuxDeReprise lieux,
            TextesConsolides consolides,
            ObjectProvider<DocumentSigneAilleurs> documents) {
        this.dossiers = dossiers;
        this.lecture = lecture;
        this.passages = passages;
        this.textes = textes;
        this.lieux = lieux;
        this.consolides = consolides;
        this.documents = documents;
    }

    /// @param demandee number of the version to show; the current text when null
    @Transactional(readOnly = true)
    public PageTexte composer(long id, @Nullable Integer demandee, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.TEXTE);
        var versions = lecture.versions(id);
        var montree = montree(versions, demandee, dossier);
        var etat = textes.etat(new ConventionId(id));
        var texte = montree == null ? etat.actuel().texte() : texte(id, montree.numero());
        boolean derniere = montree != null && montree.equals(versions.getFirst());
        var approbations =
                montree != null
                                && dossier.etat().compareTo(RELECTURE) >= 0
                                && dossier.montre(Visibilite.TOUT)
                        ? approbations(id, montree.empreinte())
                        : List.<PageTexte.Approbation>of();
        return new PageTexte(
                dossier.tete(),
                montree == null ? null : version(montree, derniere),
                etat.aJour() || !dossier.en(CONSOLIDATION),
                enVigueur(id, dossier),
                ailleurs(id, dossier),
                dossier.lecteur().prepare() && dossier.etat().compareTo(CONSOLIDATION) <= 0,
                articles(texte, dossier),
                versions.stream().map(v -> version(v, v.equals(versions.getFirst()))).toList(),
                dossier.etat().compareTo(CONSOLIDATION) <= 0
                                && !dossier.lecteur().observeSeulement()
                        ? constats(etat.constats(), dossier)
                        : List.of(),
                TexteDecoupe.aPreciser(texte),
                approbations,
                dossier.en(CONSOLIDATION) && dossier.lecteur().anime(),
                derniere && peutApprouver(dossier, approbations),
                dossier.en(RELECTURE) && derniere && !dossier.lecteur().observeSeulement(),
                erreurs);
    }

    /// What binds is a document signed elsewhere, as long as no text of it was frozen here.
    private PageTexte.@Nullable Ailleurs ailleurs(long id, Dossier dossier) {
        if (!dossier.fiche().provenance().importee() || dossier.fiche().avenant()) return null;
        if (!dossier.montre(Visibilite.TOUT)) return new PageTexte.Ailleurs(null, null);
        return documents.stream()
                .flatMap(d -> d.trouver(new ConventionId(id)).stream())
                .map(d ->
                        new PageTexte.Ailleurs(
                                new PageTexte.Lien(d.nom(), d.adresse()),
                                d.elimineLe() == null ? null : Dates.jour(d.elimineLe())))
                .findFirst()
                .orElseGet(() -> new PageTexte.Ailleurs(null, null));
    }

    /// The frozen version is what was signed: amendments made another text of it.
    private PageTexte.@Nullable Lien enVigueur(long id, Dossier dossier) {
        if (dossier.etat().avantSignature()) return null;
        var rang =
                consolides.lister(new ConventionId(id)).stream()
                        .mapToInt(TexteConsolideSql.Ligne::rang)
                        .max()
                        .orElse(0);
        return rang == 0
                ? null
                : new PageTexte.Lien(
                        ImpressionDuConsolide.nom(rang), "/conventions/" + id + "/textes/" + rang);
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

    /// Blockages first; a warning read on the frozen version is shown no more.
    private List<PageTexte.ConstatLu> constats(List<Constat> constats, Dossier dossier) {
        long id = dossier.fiche().id();
        var vus = passages.avertissementsVus(id);
        var lieu = lieux.de(dossier);
        return constats.stream()
                .filter(c -> !vus.contains(c.cle()))
                .sorted(Comparator.comparing(c -> !c.bloquant()))
                .map(c ->
                        new PageTexte.ConstatLu(
                                c.bloquant(), c.situe(), lieu.duConstat(c.code(), c.article())))
                .toList();
    }

    private List<PageTexte.Article> articles(String texte, Dossier dossier) {
        long id = dossier.fiche().id();
        var parTitre = parTitre(lecture.articles(id));
        var commentaires = lecture.commentaires(id);
        return TexteDecoupe.de(texte).stream()
                .map(m -> {
                    var article = parTitre.get(m.titre());
                    return article == null
                            ? new PageTexte.Article(null, m.titre(), m.html(), null, List.of())
                            : new PageTexte.Article(
                                    article.numero(),
                                    m.titre(),
                                    m.html(),
                                    "/conventions/" + id + "/articles/" + article.numero(),
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
                        .anyMatch(a -> a.mienne() && a.nature() == NatureAttente.APPROBATION)
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
