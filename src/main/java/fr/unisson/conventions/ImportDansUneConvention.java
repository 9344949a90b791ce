package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.ConventionsAEcrireSql;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.ArticlePropose;
import fr.unisson.modeles.DestinationDeTexte;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A text cut into articles becomes that of a convention in co-construction, by whoever runs it.
/// Former wordings stay among the versions.
@Service
@Transactional
public class ImportDansUneConvention implements DestinationDeTexte {

    private static final String PREFIXE = "convention-";

    private final Participations participations;
    private final ConventionsAEcrireSql aEcrire;
    private final ArticleSql articles;
    private final Journal journal;
    private final Clock horloge;

    ImportDansUneConvention(
            Participations participations,
            ConventionsAEcrireSql aEcrire,
            ArticleSql articles,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.aEcrire = aEcrire;
        this.articles = articles;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lieu> lieux() {
        return aEcrire.lister().stream()
                .map(c ->
                        new Lieu(
                                PREFIXE + c.id(),
                                "Le texte de la convention « " + c.titre() + " »"))
                .toList();
    }

    @Override
    public Resultat<String> ecrire(String cle, List<ArticlePropose> proposes) {
        var id = new ConventionId(Long.parseLong(cle.substring(PREFIXE.length())));
        var convention = participations.charger(id);
        participations.exiger(id, RoleConvention.ANIMATEUR);
        if (convention.etat() != EtatConvention.CO_CONSTRUCTION || convention.avenant())
            return Resultat.refus(
                    "ETAPE", "Cette convention n’est plus en co-construction : rien n’est écrit.");
        var presents = articles.lister(id.valeur());
        var motifs = motifs(presents, proposes);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var le = horloge.instant();
        for (var p : proposes) ecrire(id.valeur(), presents, p, le);
        journal.consigner(
                "convention", id.valeur(), "Texte importé", proposes.size() + " articles");
        return Resultat.fait("/conventions/" + id + "/texte");
    }

    /// An article whose group delivered its work does not change behind its back.
    private static List<Motif> motifs(List<ArticleVue> presents, List<ArticlePropose> proposes) {
        var motifs = new ArrayList<Motif>();
        for (var p : proposes)
            presents.stream()
                    .filter(a -> a.numero().equals(p.numero()))
                    .filter(a ->
                            !Redaction.articleModifiable(
                                    EtatConvention.CO_CONSTRUCTION, a.etatVolet(), false, false))
                    .forEach(a ->
                            motifs.add(
                                    new Motif(
                                            "ARTICLES",
                                            "L’article "
                                                    + a.numero()
                                                    + " n’est plus en travail : laissez de"
                                                    + " côté « "
                                                    + p.titre()
                                                    + " ».")));
        return motifs;
    }

    private void ecrire(long id, List<ArticleVue> presents, ArticlePropose propose, Instant le) {
        var vise =
                presents.stream()
                        .filter(a -> !propose.numero().isEmpty())
                        .filter(a -> a.numero().equals(propose.numero()))
                        .findFirst();
        if (vise.isEmpty()) {
            articles.ajouter(
                    id, propose.titre().strip(), TypeDonnees.AUCUNE, propose.texte(), "IMPORT", le);
            return;
        }
        var a = vise.get();
        var publie =
                articles.publier(
                        id,
                        a.id(),
                        a.version(),
                        propose.texte(),
                        a.donnees(),
                        "IMPORT",
                        null,
                        Acteur.courant().compte(),
                        le);
        if (publie.isEmpty()) throw new fr.unisson.socle.Conflit("Un article vient de changer.");
    }
}
