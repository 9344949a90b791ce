package fr.unisson.conventions;

import fr.unisson.conventions.EngagementAReprendre.Choix;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import fr.unisson.conventions.domaine.DonneesArticle.Engagements;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.ArticleSql;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.conventions.donnees.FiliationSql;
import fr.unisson.conventions.donnees.RepriseSql;
import fr.unisson.journal.Journal;
import fr.unisson.modeles.TypeDonnees;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The commitments of the former convention, taken up again one by one in the one that follows it.
@Service
public class Reprises {

    private final Participations participations;
    private final RepriseSql reprises;
    private final ArticleSql articles;
    private final FiliationSql filiation;
    private final DossierSql faits;
    private final ObjectProvider<EtatsDesEngagements> etats;
    private final Journal journal;
    private final Clock horloge;

    Reprises(
            Participations participations,
            RepriseSql reprises,
            ArticleSql articles,
            FiliationSql filiation,
            DossierSql faits,
            ObjectProvider<EtatsDesEngagements> etats,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.reprises = reprises;
        this.articles = articles;
        this.filiation = filiation;
        this.faits = faits;
        this.etats = etats;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public List<EngagementAReprendre> lister(ConventionId id) {
        participations.charger(id);
        return reprises.lister(id.valeur());
    }

    @Transactional(readOnly = true)
    public int restants(ConventionId id) {
        participations.charger(id);
        return reprises.restants(id.valeur());
    }

    /// What became of them in the former convention, by their words; empty for who does not read
    /// it.
    @Transactional(readOnly = true)
    public Map<String, EtatsDesEngagements.Etat> derniersEtats(ConventionId id) {
        var ancienne = filiation.origine(id.valeur()).filter(o -> o.lien().succede());
        if (ancienne.isEmpty()) return Map.of();
        return etats.stream()
                .findFirst()
                .map(e -> e.derniers(ancienne.get().id()))
                .orElse(Map.of());
    }

    @Transactional(readOnly = true)
    public boolean peutDecider(ConventionId id) {
        return participations.de(id).est(RoleConvention.ANIMATEUR, RoleConvention.REFERENT)
                && ouvert(id);
    }

    /// @param contenu its new words, for [Choix#MODIFIE]
    /// @param motif why it is not taken up, for [Choix#ECARTE]
    @Transactional
    public Resultat<Integer> decider(
            ConventionId id, int rang, Choix choix, String contenu, String motif) {
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        var propose =
                reprises.lister(id.valeur()).stream()
                        .filter(e -> e.rang() == rang)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("engagement " + rang));
        if (!ouvert(id))
            return Resultat.refus("ETAPE", "Le texte a été relu : demandez une correction.");
        if (choix == Choix.MODIFIE && contenu.isBlank())
            return Resultat.refus("CONTENU", "Écrivez l’engagement tel qu’il est repris.");
        if (choix == Choix.ECARTE && motif.isBlank())
            return Resultat.refus("MOTIF", "Dites pourquoi il n’est pas repris.");
        if (!reprises.decider(
                id.valeur(), rang, choix, contenu.strip(), motif.strip(), horloge.instant()))
            return Resultat.depasse();
        var repris =
                switch (choix) {
                    case REPRIS -> Optional.of(propose.engagement());
                    case MODIFIE ->
                            Optional.of(RepriseSql.modifie(propose.engagement(), contenu.strip()));
                    case ECARTE -> Optional.<Engagement>empty();
                };
        if (repris.isPresent() && !inscrire(id, repris.get())) return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                "Engagement : " + choix.libelle().toLowerCase(java.util.Locale.FRANCE),
                propose.engagement().contenu()
                        + (motif.isBlank() ? "" : " (" + motif.strip() + ")"));
        return Resultat.fait(rang);
    }

    private boolean ouvert(ConventionId id) {
        return Redaction.articleModifiable(
                participations.charger(id).etat(), null, faits.dejaRelu(id.valeur()), false);
    }

    /// At the end of the article, in the order in which they are decided.
    private boolean inscrire(ConventionId id, Engagement engagement) {
        var article =
                articles.lister(id.valeur()).stream()
                        .filter(a -> a.type() == TypeDonnees.ENGAGEMENTS)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("article des engagements de " + id));
        var tous =
                article.donnees() instanceof Engagements(var deja)
                        ? new ArrayList<>(deja)
                        : new ArrayList<Engagement>();
        tous.add(engagement);
        return articles.publier(
                        id.valeur(),
                        article.id(),
                        article.version(),
                        article.texte(),
                        new Engagements(tous),
                        "REDACTION",
                        null,
                        participations.de(id).compte(),
                        horloge.instant())
                .isPresent();
    }
}
