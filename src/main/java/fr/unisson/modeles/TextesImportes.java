package fr.unisson.modeles;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.bureautique.LectureDeTexte;
import fr.unisson.bureautique.TexteLu;
import fr.unisson.modeles.domaine.Decoupage;
import fr.unisson.modeles.domaine.Rapprochement;
import fr.unisson.modeles.domaine.Rapprochement.Repere;
import fr.unisson.modeles.domaine.Revision;
import fr.unisson.modeles.donnees.TexteImporteSql;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// A text somebody already has: read, cut, matched with the plan, reviewed by hand, then put to use
/// at once or not at all.
@Service
@Transactional
public class TextesImportes {

    /// What the form of a new model sends as its destination.
    public static final String NOUVEAU_MODELE = "modele";

    private final Modeles modeles;
    private final ModelesPropres propres;
    private final TexteImporteSql textes;
    private final ObjectProvider<LectureDeTexte> lecture;
    private final ObjectProvider<DestinationDeTexte> destinations;
    private final Clock horloge;

    TextesImportes(
            Modeles modeles,
            ModelesPropres propres,
            TexteImporteSql textes,
            ObjectProvider<LectureDeTexte> lecture,
            ObjectProvider<DestinationDeTexte> destinations,
            Clock horloge) {
        this.modeles = modeles;
        this.propres = propres;
        this.textes = textes;
        this.lecture = lecture;
        this.destinations = destinations;
        this.horloge = horloge;
    }

    public Resultat<Long> ouvrir(OrganisationId organisation, String nom, byte[] octets) {
        return switch (lecture.getObject().lire(nom, octets)) {
            case Resultat.Refus<TexteLu>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<TexteLu>(var lu) -> {
                var articles = proposer(lu);
                yield articles.size() > Revision.ARTICLES_AU_PLUS
                        ? Resultat.refus(
                                "TROP_D_ARTICLES",
                                "Ce texte se découpe en "
                                        + articles.size()
                                        + " morceaux : ce n’est pas une convention, ou ses titres"
                                        + " sont à revoir.")
                        : Resultat.fait(
                                textes.ajouter(
                                        organisation,
                                        nom,
                                        remarques(lu, articles),
                                        articles,
                                        horloge.instant()));
            }
        };
    }

    private static List<String> remarques(TexteLu lu, List<ArticlePropose> articles) {
        if (articles.stream().noneMatch(ArticlePropose::ignore)) return lu.remarques();
        return Stream.concat(
                        lu.remarques().stream(),
                        Stream.of(
                                "Ce qui suit le dernier article (signatures, annexes) est proposé à"
                                        + " part et laissé de côté : une annexe se joint à la"
                                        + " convention."))
                .toList();
    }

    private List<ArticlePropose> proposer(TexteLu lu) {
        var rapprochement = new Rapprochement(plan());
        Set<String> pris = new HashSet<>();
        var articles = new ArrayList<ArticlePropose>();
        for (var a : Decoupage.decouper(lu.blocs())) {
            if (a.horsTexte()) {
                articles.add(new ArticlePropose(a.titre(), a.texte(), "", true));
                continue;
            }
            var numero =
                    a.titre().equals("Préambule")
                            ? "0"
                            : rapprochement.trouver(a.titre(), a.texte()).orElse("");
            // Two pieces that look like one article: the first one keeps it, a person decides.
            var libre = pris.add(numero) ? numero : "";
            pris.remove("");
            articles.add(new ArticlePropose(titre(a, libre), a.texte(), libre, false));
        }
        return articles;
    }

    /// An article whose title is its number alone takes the title of the one it looks like, or else
    /// its own first words.
    private String titre(Decoupage.Article a, String numero) {
        if (!Decoupage.muet(a.titre())) return a.titre();
        return plan().stream()
                .filter(r -> r.numero().equals(numero))
                .map(Repere::titre)
                .findFirst()
                .orElseGet(a::debut);
    }

    /// The articles of the canonical plan.
    public List<Repere> plan() {
        return cadre().articles().stream()
                .map(a -> new Repere(a.numero(), a.titre(), a.texte()))
                .toList();
    }

    private ModeleConvention cadre() {
        return modeles.trouver(Modeles.CADRE).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<TexteImporte> enCours(OrganisationId organisation) {
        return textes.enCours(organisation);
    }

    @Transactional(readOnly = true)
    public TexteImporte charger(long id) {
        return textes.trouver(id).orElseThrow(() -> new Introuvable("texte importé " + id));
    }

    @Transactional(readOnly = true)
    public List<DestinationDeTexte.Lieu> lieux(OrganisationId organisation) {
        var lieux = new ArrayList<DestinationDeTexte.Lieu>();
        if (propres.peutEcrire(organisation))
            lieux.add(
                    new DestinationDeTexte.Lieu(
                            NOUVEAU_MODELE, "Un nouveau modèle de l’organisation, en brouillon"));
        destinations.forEach(d -> lieux.addAll(d.lieux()));
        return List.copyOf(lieux);
    }

    public Resultat<Integer> garder(long id, int version, List<ArticlePropose> articles) {
        charger(id);
        return textes.garder(id, version, articles)
                ? Resultat.fait(version + 1)
                : Resultat.depasse();
    }

    public void jeter(long id) {
        charger(id);
        textes.jeter(id);
    }

    /// Puts the reviewed text to use: all of it, or nothing.
    ///
    /// @return the address of what was written
    public Resultat<String> employer(
            long id, int version, List<ArticlePropose> articles, String cle, String nom) {
        var texte = charger(id);
        var motifs = Revision.motifs(articles, cle);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!textes.garder(id, version, articles)) return Resultat.depasse();
        var gardes = articles.stream().filter(a -> !a.ignore()).toList();
        var ecrit =
                cle.equals(NOUVEAU_MODELE)
                        ? modele(texte, gardes, nom)
                        : destination(texte.organisation(), cle).ecrire(cle, gardes);
        if (ecrit instanceof Resultat.Fait<String>(var adresse))
            textes.employer(id, adresse, horloge.instant());
        else TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return ecrit;
    }

    private DestinationDeTexte destination(OrganisationId organisation, String cle) {
        if (lieux(organisation).stream().noneMatch(l -> l.cle().equals(cle)))
            throw new Interdit("Ce texte ne peut plus être écrit à cet endroit.");
        return destinations.stream()
                .filter(d -> d.lieux().stream().anyMatch(l -> l.cle().equals(cle)))
                .findFirst()
                .orElseThrow();
    }

    private Resultat<String> modele(TexteImporte texte, List<ArticlePropose> articles, String nom) {
        var depart =
                new ModeleConvention(
                        "",
                        nom.isBlank() ? texte.nom() : nom.strip(),
                        1,
                        TypeModele.LIBRE,
                        "",
                        Revision.articles(articles, cadre().articles()));
        return switch (propres.creer(texte.organisation(), depart, "le texte " + texte.nom())) {
            case Resultat.Fait<ModeleId>(var id) -> Resultat.fait("/modeles/" + id);
            case Resultat.Refus<ModeleId>(var motifs) -> new Resultat.Refus<>(motifs);
        };
    }
}
