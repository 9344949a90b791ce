package fr.unisson.modeles.web;

import fr.unisson.modeles.ArticleModele;
import fr.unisson.modeles.ChoixDArticle;
import fr.unisson.modeles.ModeleId;
import fr.unisson.modeles.ModelePropre;
import fr.unisson.modeles.ModelesPropres;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.modeles.TypeModele;
import fr.unisson.modeles.VersionDeModele;
import fr.unisson.modeles.web.PageModele.Article;
import fr.unisson.modeles.web.PageModele.Brouillon;
import fr.unisson.modeles.web.PageModele.Version;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Composes the pages of one model.
@Component
class CompositionModele {

    private static final List<String> VOLETS =
            List.of(
                    "Objet et périmètre",
                    "Principes partagés",
                    "Modalités concrètes",
                    "Pilotage",
                    "Outils interprofessionnels",
                    "Formations communes",
                    "Cadre d’évaluation");

    private final ModelesPropres modeles;

    CompositionModele(ModelesPropres modeles) {
        this.modeles = modeles;
    }

    @Transactional(readOnly = true)
    public PageModele page(ModeleId id, String note, Erreurs erreurs) {
        var m = modeles.charger(id);
        var derniere = m.derniere();
        boolean ecrit = modeles.peutEcrire(m.organisation());
        return new PageModele(
                Lieux.FIL,
                Lieux.de(id),
                derniere.nom(),
                derniere.description(),
                derniere.type().libelle(),
                BibliothequeController.etat(m),
                m.archive(),
                ecrit,
                m.publiee().isPresent() && !m.archive()
                        ? "/conventions/nouvelle?modele=" + id.code()
                        : "",
                m.brouillon().map(b -> brouillon(m, b.numero(), note)).orElse(null),
                m.publiees().map(v -> version(m, v)).toList(),
                erreurs);
    }

    private Brouillon brouillon(ModelePropre m, int numero, String note) {
        var v = modeles.version(m.id(), numero);
        return new Brouillon(
                numero,
                v.ecriture(),
                v.issuDe(),
                v.articles().stream()
                        .map(a ->
                                new Article(
                                        a.id(),
                                        a.article().intitule(),
                                        Apercus.marques(a.article())))
                        .toList(),
                modeles.manques(v).stream().map(Motif::phrase).toList(),
                modeles.conseils(v),
                numero == 1,
                note);
    }

    private static Version version(ModelePropre m, VersionDeModele v) {
        var par = v.publiePar();
        var le = v.publieLe();
        var avant =
                m.publiees()
                        .filter(x -> x.numero() < v.numero())
                        .findFirst()
                        .map(x -> comparaison(m.id(), x.numero(), v.numero()))
                        .orElse("");
        return new Version(
                v.numero(),
                v.nom(),
                (le == null ? "" : "Publiée le " + Dates.jour(Dates.jourDe(le)))
                        + (par == null ? "" : " par " + par),
                v.note(),
                Lieux.de(m.id()) + "/versions/" + v.numero(),
                avant);
    }

    static String comparaison(ModeleId id, int avant, int apres) {
        return Lieux.de(id) + "/comparaison?avant=" + avant + "&apres=" + apres;
    }

    /// @param article null for a new one
    @Transactional(readOnly = true)
    public PageArticleDeModele article(
            ModeleId id, @Nullable Long article, @Nullable ArticleForm saisi, Erreurs erreurs) {
        var m = modeles.charger(id);
        modeles.exiger(m.organisation());
        var brouillon =
                m.brouillon()
                        .orElseThrow(() -> new fr.unisson.socle.Introuvable("brouillon " + id));
        var v = modeles.version(id, brouillon.numero());
        var ici =
                v.articles().stream()
                        .filter(a -> article != null && a.id() == article)
                        .findFirst()
                        .map(VersionDeModele.Article::article);
        if (article != null && ici.isEmpty())
            throw new fr.unisson.socle.Introuvable("article " + article);
        var form =
                saisi != null ? saisi : ArticleForm.de(ici.orElseGet(() -> nouveau(v.articles())));
        return new PageArticleDeModele(
                Lieux.FIL.puis(v.nom(), Lieux.de(id)),
                ici.map(ArticleModele::intitule).orElse("Nouvel article"),
                Lieux.de(id) + "/articles/" + (article == null ? "nouveau" : article),
                saisi == null ? v.ecriture() : saisi.lue(),
                form,
                IntStream.rangeClosed(1, 7)
                        .mapToObj(i -> new Choix(Integer.toString(i), i + ". " + VOLETS.get(i - 1)))
                        .toList(),
                Arrays.stream(TypeDonnees.values())
                        .map(t -> new Choix(t.name(), t.libelle()))
                        .toList(),
                Arrays.stream(ChoixDArticle.values())
                        .map(c -> new Choix(c.name(), c.libelle()))
                        .toList(),
                v.type().clauses().stream().map(c -> new Choix(c.name(), c.libelle())).toList(),
                saisi != null && saisi.apercuDemande(),
                erreurs);
    }

    /// The first number that no article bears.
    private static ArticleModele nouveau(List<VersionDeModele.Article> articles) {
        int plusGrand =
                articles.stream()
                        .map(a -> a.article().numero())
                        .filter(n -> n.matches("\\d{1,3}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return new ArticleModele(
                Integer.toString(plusGrand + 1), "", null, false, TypeDonnees.AUCUNE, "", "");
    }

    static PageNouveauModele description(
            Fil fil,
            String titre,
            String action,
            @Nullable Integer ecriture,
            ModeleForm form,
            List<Choix> departs,
            Erreurs erreurs) {
        return new PageNouveauModele(
                fil,
                titre,
                action,
                ecriture,
                form.nomLu(),
                form.descriptionLue(),
                form.typeLu().name(),
                form.departLu(),
                Arrays.stream(TypeModele.values())
                        .map(t -> new Choix(t.name(), t.libelle()))
                        .toList(),
                departs,
                erreurs);
    }
}
