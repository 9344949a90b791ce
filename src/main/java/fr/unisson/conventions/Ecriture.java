package fr.unisson.conventions;

import fr.unisson.conventions.Ateliers.Atelier;
import fr.unisson.conventions.domaine.DonneesArticle;
import fr.unisson.conventions.domaine.EtatCommentaire;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.conventions.donnees.EcritureSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing an article: a draft that is one's own, a text published for all, comments on it.
@Service
public class Ecriture {

    private final Ateliers ateliers;
    private final ArticleLecture lecture;
    private final ArticleSql articles;
    private final EcritureSql ecriture;
    private final DossierSql faits;
    private final Journal journal;
    private final Clock horloge;

    Ecriture(
            Ateliers ateliers,
            ArticleLecture lecture,
            ArticleSql articles,
            EcritureSql ecriture,
            DossierSql faits,
            Journal journal,
            Clock horloge) {
        this.ateliers = ateliers;
        this.lecture = lecture;
        this.articles = articles;
        this.ecriture = ecriture;
        this.faits = faits;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// An article and the actor's place in its group.
    record Ouvert(Atelier atelier, ArticleLecture.Fiche article) {}

    /// @param donnees JSON, null when only the text was sent
    @Transactional
    public void garderBrouillon(
            ConventionId id, String numero, int base, String texte, @Nullable String donnees) {
        var ouvert = ouvrir(id, numero);
        ouvert.atelier.exigerTravail();
        ecriture.garder(
                id.valeur(),
                ouvert.article.id(),
                ouvert.atelier.moi().compteOuZero(),
                base,
                texte,
                donnees,
                horloge.instant());
    }

    @Transactional
    public void jeterBrouillon(ConventionId id, String numero) {
        var ouvert = ouvrir(id, numero);
        articles.jeterBrouillon(
                id.valeur(), ouvert.article.id(), ouvert.atelier.moi().compteOuZero());
    }

    /// Replaces the text for all; the former one stays among the versions.
    ///
    /// @param base the version from which it was written: another one since then refuses it
    @Transactional
    public Resultat<Integer> publier(
            ConventionId id, String numero, int base, String texte, DonneesArticle donnees) {
        return publier(ouvrir(id, numero), base, texte, donnees, null);
    }

    Resultat<Integer> publier(
            Ouvert ouvert,
            int base,
            String texte,
            DonneesArticle donnees,
            @Nullable Long amendement) {
        ouvert.atelier.exigerTravail();
        if (!modifiable(ouvert))
            return Resultat.refus(
                    "ETAPE",
                    "À cette étape, seuls les articles en travail ou commentés peuvent changer."
                            + " Votre texte est gardé dans votre brouillon.");
        long id = ouvert.atelier.id();
        var moi = ouvert.atelier.moi();
        var version =
                articles.publier(
                        id,
                        ouvert.article.id(),
                        base,
                        texte.strip(),
                        donnees,
                        amendement == null ? "REDACTION" : "AMENDEMENT",
                        amendement,
                        moi.compte(),
                        horloge.instant());
        if (version.isEmpty()) return Resultat.depasse();
        if (amendement == null)
            articles.jeterBrouillon(id, ouvert.article.id(), moi.compteOuZero());
        journal.consigner(
                "convention",
                id,
                amendement == null ? "Article modifié" : "Amendement accepté",
                ouvert.article.intitule() + ", version " + version.get());
        return Resultat.fait(version.get());
    }

    /// @param fil the comment answered, null for a new one
    @Transactional
    public Resultat<Long> commenter(
            ConventionId id, String numero, @Nullable Long fil, String texte) {
        var ouvert = ouvrir(id, numero);
        ouvert.atelier.exigerTravail();
        if (!ouvert.atelier.enDiscussion())
            return Resultat.refus("ETAPE", "À cette étape, le texte ne se commente plus.");
        if (texte.isBlank()) return Resultat.refus("TEXTE", "Écrivez votre commentaire.");
        if (fil != null
                && lecture.commentaires(id.valeur(), ouvert.article.id()).stream()
                        .noneMatch(c -> c.id() == fil && c.filId() == null))
            throw new Introuvable("commentaire " + fil);
        var moi = ouvert.atelier.moi();
        long commentaire =
                ecriture.commenter(
                        id.valeur(),
                        ouvert.article.id(),
                        ouvert.article.version(),
                        fil,
                        moi.compteOuZero(),
                        moi.partie(),
                        texte.strip(),
                        horloge.instant());
        journal.consigner(
                "convention",
                id.valeur(),
                fil == null ? "Commentaire" : "Réponse à un commentaire",
                ouvert.article.intitule());
        return Resultat.fait(commentaire);
    }

    /// Whoever takes part may say a comment resolved; its author closes it.
    @Transactional
    public Resultat<EtatCommentaire> changerCommentaire(
            ConventionId id, String numero, long commentaire, EtatCommentaire vers) {
        var ouvert = ouvrir(id, numero);
        ouvert.atelier.exigerTravail();
        if (!ecriture.changerCommentaire(
                id.valeur(),
                commentaire,
                vers.name(),
                ouvert.atelier.moi().compteOuZero(),
                horloge.instant())) return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                "Commentaire " + vers.libelle().toLowerCase(java.util.Locale.FRANCE),
                ouvert.article.intitule());
        return Resultat.fait(vers);
    }

    Ouvert ouvrir(ConventionId id, String numero) {
        var article = lecture.charger(id.valeur(), numero);
        return new Ouvert(ateliers.ouvrir(id, article.volet()), article);
    }

    boolean modifiable(Ouvert ouvert) {
        var volet = ouvert.atelier.volet();
        long id = ouvert.atelier.id();
        return Redaction.articleModifiable(
                ouvert.atelier.convention().etat(),
                volet == null ? null : volet.etat(),
                faits.dejaRelu(id),
                lecture.commentaires(id, ouvert.article.id()).stream()
                        .anyMatch(c -> c.filId() == null && c.etat() == EtatCommentaire.OUVERT));
    }
}
