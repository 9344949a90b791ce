package fr.unisson.conventions;

import fr.unisson.conventions.Ecriture.Ouvert;
import fr.unisson.conventions.domaine.DossierAmendement;
import fr.unisson.conventions.domaine.EtatAmendement;
import fr.unisson.conventions.domaine.TransitionAmendement;
import fr.unisson.conventions.donnees.ArticleLecture;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.EcritureSql;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.PointSql;
import fr.unisson.conventions.donnees.Vie;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Other words proposed for an article, and what becomes of them.
@Service
public class Amendements {

    private final Ecriture ecriture;
    private final EcritureSql sql;
    private final ArticleLecture lecture;
    private final ArticleSql articles;
    private final PointSql points;
    private final PassageSql passages;
    private final Journal journal;
    private final Clock horloge;

    Amendements(
            Ecriture ecriture,
            EcritureSql sql,
            ArticleLecture lecture,
            ArticleSql articles,
            PointSql points,
            PassageSql passages,
            Journal journal,
            Clock horloge) {
        this.ecriture = ecriture;
        this.sql = sql;
        this.lecture = lecture;
        this.articles = articles;
        this.points = points;
        this.passages = passages;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param base the version that was read
    @Transactional
    public Resultat<Long> proposer(
            ConventionId id, String numero, int base, String texte, String expose) {
        var ouvert = ecriture.ouvrir(id, numero);
        ouvert.atelier().exigerTravail();
        if (!ouvert.atelier().enDiscussion())
            return Resultat.refus("ETAPE", "À cette étape, le texte ne s’amende plus.");
        var lue =
                lecture.versions(id.valeur(), ouvert.article().id()).stream()
                        .filter(v -> v.version() == base)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("version " + base));
        if (texte.strip().equals(lue.texte().strip()))
            return Resultat.refus("TEXTE", "Votre texte est celui de l’article : changez-le.");
        var moi = ouvert.atelier().moi();
        long amendement =
                sql.proposer(
                        id.valeur(),
                        ouvert.article().id(),
                        base,
                        texte.strip(),
                        expose,
                        moi.compteOuZero(),
                        moi.partie(),
                        horloge.instant());
        journal.consigner(
                "convention", id.valeur(), "Amendement proposé", ouvert.article().intitule());
        return Resultat.fait(amendement);
    }

    @Transactional
    public Resultat<EtatAmendement> franchir(
            ConventionId id,
            String numero,
            long amendement,
            int version,
            TransitionAmendement transition,
            @Nullable String motif) {
        var ouvert = ecriture.ouvrir(id, numero);
        var a = trouver(ouvert, amendement);
        var moi = ouvert.atelier().moi();
        var titre = moi.titre(transition);
        var demande = new Demande(titre.role(), motif);
        var dossier =
                new DossierAmendement(
                        a.baseVersion() == ouvert.article().version(),
                        ecriture.modifiable(ouvert),
                        a.sien());
        return switch (transition.decider(a.etat(), dossier, demande)) {
            case Decision.Refusee<EtatAmendement>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAmendement>(var vers) -> {
                var passage =
                        new Passage(
                                id.valeur(),
                                amendement,
                                version,
                                transition.name(),
                                a.etat().name(),
                                vers.name(),
                                titre.role().name(),
                                moi.compte(),
                                moi.partie(),
                                motif,
                                horloge.instant());
                if (!passages.franchir(Vie.AMENDEMENT, passage)) yield Resultat.depasse();
                yield appliquer(ouvert, a, vers, motif);
            }
        };
    }

    private Resultat<EtatAmendement> appliquer(
            Ouvert ouvert,
            ArticleLecture.Amendement a,
            EtatAmendement vers,
            @Nullable String motif) {
        long id = ouvert.atelier().id();
        switch (vers) {
            case ACCEPTE -> {
                var donnees = articles.trouver(id, ouvert.article().id()).orElseThrow().donnees();
                if (!ecriture.publier(ouvert, a.baseVersion(), a.texte(), donnees, a.id())
                        .estFait())
                    throw new fr.unisson.socle.Conflit(
                            "L’article a changé entre-temps : relisez l’amendement.");
            }
            case DEVENU_DIVERGENCE ->
                    points.noter(
                            id,
                            new NouveauPoint(
                                    ouvert.atelier().volet() == null
                                            ? null
                                            : ouvert.atelier().volet().id(),
                                    ouvert.article().id(),
                                    true,
                                    Objects.requireNonNullElse(motif, a.expose()),
                                    false),
                            a.id(),
                            ouvert.atelier().moi().compte(),
                            horloge.instant());
            case PROPOSE, REFUSE, RETIRE -> {}
        }
        if (vers != EtatAmendement.ACCEPTE)
            journal.consigner(
                    "convention",
                    id,
                    "Amendement : " + vers.libelle().toLowerCase(java.util.Locale.FRANCE),
                    ouvert.article().intitule());
        return Resultat.fait(vers);
    }

    private ArticleLecture.Amendement trouver(Ouvert ouvert, long amendement) {
        return lecture.amendements(ouvert.atelier().id(), ouvert.article().id()).stream()
                .filter(a -> a.id() == amendement)
                .findFirst()
                .orElseThrow(() -> new Introuvable("amendement " + amendement));
    }
}
