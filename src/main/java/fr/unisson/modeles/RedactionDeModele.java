package fr.unisson.modeles;

import fr.unisson.modeles.domaine.Renumerotation;
import fr.unisson.modeles.domaine.Renumerotation.Numerote;
import fr.unisson.modeles.donnees.ArticleDeModeleSql;
import fr.unisson.modeles.donnees.ModelePropreSql;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the draft of a model, one change at a time: each one says which writing it read.
@Service
@Transactional
public class RedactionDeModele {

    /// Where an article goes.
    public enum Geste {
        MONTER,
        DESCENDRE,
        RETIRER
    }

    private interface Travail {
        void sur(long modele, int version);
    }

    private final ModelesPropres propres;
    private final ModelePropreSql modeles;
    private final ArticleDeModeleSql articles;

    RedactionDeModele(
            ModelesPropres propres, ModelePropreSql modeles, ArticleDeModeleSql articles) {
        this.propres = propres;
        this.modeles = modeles;
        this.articles = articles;
    }

    public Resultat<Integer> decrire(
            ModeleId id, int ecriture, String nom, String description, TypeModele type) {
        if (nom.isBlank()) return Resultat.refus("NOM", "Donnez un nom au modèle.");
        return ecrire(
                id,
                ecriture,
                (modele, version) ->
                        modeles.decrire(modele, version, nom.strip(), description.strip(), type));
    }

    /// @param article null for a new one, which goes last
    public Resultat<Integer> ecrireArticle(
            ModeleId id, int ecriture, @Nullable Long article, ArticleModele contenu) {
        var brouillon = propres.charger(id).brouillon();
        if (brouillon.isEmpty()) return Resultat.depasse();
        var autres =
                articles.lister(id.valeur(), brouillon.get().numero()).stream()
                        .filter(a -> !Objects.equals(a.id(), article))
                        .toList();
        var motifs = motifs(contenu, autres);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return ecrire(
                id,
                ecriture,
                (modele, version) -> {
                    if (article == null) articles.ajouter(modele, version, contenu);
                    else articles.ecrire(modele, version, article, contenu);
                });
    }

    private static List<Motif> motifs(ArticleModele contenu, List<VersionDeModele.Article> autres) {
        var motifs = new ArrayList<Motif>();
        if (contenu.titre().isBlank())
            motifs.add(new Motif("TITRE", "Donnez un titre à l’article."));
        if (!contenu.numero().matches("[0-9A-Z]{1,3}"))
            motifs.add(
                    new Motif("NUMERO", "Le numéro a un à trois chiffres ou lettres : 4, 8A, A."));
        if (autres.stream().anyMatch(a -> a.article().numero().equals(contenu.numero())))
            motifs.add(new Motif("NUMERO", "Un autre article porte déjà ce numéro."));
        if (contenu.obligatoire() && contenu.choix().auChoix())
            motifs.add(
                    new Motif("CHOIX", "Un article obligatoire ne peut pas être laissé au choix."));
        return motifs;
    }

    /// An article that every convention of this model must hold is not taken out by one click.
    public Resultat<Integer> ranger(ModeleId id, int ecriture, long article, Geste geste) {
        var obligatoire = geste == Geste.RETIRER ? obligatoire(id, article) : "";
        if (!obligatoire.isEmpty())
            return Resultat.refus(
                    "OBLIGATOIRE",
                    "L’article « "
                            + obligatoire
                            + " » est obligatoire. Pour le retirer, ouvrez-le et décochez d’abord"
                            + " « Article obligatoire ».");
        return ecrire(
                id,
                ecriture,
                (modele, version) -> {
                    if (geste == Geste.RETIRER) articles.retirer(modele, version, article);
                    else articles.deplacer(modele, version, article, geste == Geste.MONTER);
                });
    }

    /// Its title; nothing when it is not mandatory.
    private String obligatoire(ModeleId id, long article) {
        return propres
                .charger(id)
                .brouillon()
                .map(b -> articles.lister(id.valeur(), b.numero()))
                .orElse(List.of())
                .stream()
                .filter(a -> a.id() == article && a.article().obligatoire())
                .map(a -> a.article().titre())
                .findFirst()
                .orElse("");
    }

    /// Numbers in the order of the articles; what their texts say of each other follows.
    public Resultat<Integer> renumeroter(ModeleId id, int ecriture) {
        return ecrire(
                id,
                ecriture,
                (modele, version) -> {
                    var tous = articles.lister(modele, version);
                    var apres =
                            Renumerotation.dansLOrdre(
                                    tous.stream()
                                            .map(a ->
                                                    new Numerote(
                                                            a.article().numero(),
                                                            a.article().texte()))
                                            .toList());
                    for (int i = 0; i < tous.size(); i++)
                        articles.ecrire(
                                modele,
                                version,
                                tous.get(i).id(),
                                avec(tous.get(i).article(), apres.get(i)));
                });
    }

    private static ArticleModele avec(ArticleModele a, Numerote n) {
        return new ArticleModele(
                n.numero(),
                a.titre(),
                a.volet(),
                a.obligatoire(),
                a.donnees(),
                a.choix(),
                a.clause(),
                a.aide(),
                n.texte());
    }

    private Resultat<Integer> ecrire(ModeleId id, int ecriture, Travail travail) {
        var modele = propres.charger(id);
        propres.exiger(modele.organisation());
        var brouillon = modele.brouillon();
        if (brouillon.isEmpty()) return Resultat.depasse();
        int numero = brouillon.get().numero();
        if (!modeles.prendre(id.valeur(), numero, ecriture)) return Resultat.depasse();
        travail.sur(id.valeur(), numero);
        return Resultat.fait(ecriture + 1);
    }
}
