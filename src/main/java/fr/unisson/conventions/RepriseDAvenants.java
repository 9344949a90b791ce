package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Rencontre;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.CreationDAvenantSql;
import fr.unisson.conventions.donnees.RepriseDAvenantSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When an amendment takes effect, the others that are still prepared start again from the new text
/// in force: what they leave alone follows it, what both change is shown and decided, and what was
/// approved or signed of them is void. One that all signed and that waits for its day stays as it
/// was signed, unless both change the same thing.
@Service
public class RepriseDAvenants {

    private final Participations participations;
    private final ContenusDAvenants contenus;
    private final TextesConsolides consolides;
    private final TermesDesConventions termes;
    private final RencontresDAvenants rencontres;
    private final VieDeConvention vie;
    private final AvenantSql avenants;
    private final RepriseDAvenantSql reprises;
    private final CreationDAvenantSql creation;
    private final Journal journal;
    private final Clock horloge;

    RepriseDAvenants(
            Participations participations,
            ContenusDAvenants contenus,
            TextesConsolides consolides,
            TermesDesConventions termes,
            RencontresDAvenants rencontres,
            VieDeConvention vie,
            AvenantSql avenants,
            RepriseDAvenantSql reprises,
            CreationDAvenantSql creation,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.contenus = contenus;
        this.consolides = consolides;
        this.termes = termes;
        this.rencontres = rencontres;
        this.vie = vie;
        this.avenants = avenants;
        this.reprises = reprises;
        this.creation = creation;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// As the platform, in the transaction of the effect.
    @EventListener
    void suivre(AvenantEnVigueur effet) {
        for (long id : reprises.ouverts(effet.convention().valeur())) {
            var ligne = contenus.ligne(new ConventionId(id));
            if (!contenus.depasse(ligne)) continue;
            var communs = rencontres.lister(ligne);
            repartir(
                    ligne,
                    "L’avenant n° "
                            + effet.rang()
                            + " a pris effet : celui-ci repart du texte en vigueur."
                            + (communs.isEmpty()
                                    ? ""
                                    : " Les deux changent : " + Rencontre.enMots(communs) + "."));
        }
        for (long id : reprises.signes(effet.convention().valeur()))
            maintenir(contenus.ligne(new ConventionId(id)), effet.rang());
    }

    private void maintenir(AvenantSql.Ligne ligne, int rang) {
        var communs = rencontres.lister(ligne);
        if (communs.isEmpty()) {
            journal.consigner(
                    "convention",
                    ligne.id().valeur(),
                    "Avenant signé maintenu",
                    "L’avenant n° "
                            + rang
                            + " a pris effet avant celui-ci, qui ne change rien de la même chose.");
            return;
        }
        repartir(
                ligne,
                "L’avenant n° "
                        + rang
                        + " a pris effet avant celui-ci, et les deux changent : "
                        + Rencontre.enMots(communs)
                        + ". Appliqué tel qu’il est signé, celui-ci effacerait l’autre : les"
                        + " signatures sont annulées, et les parties disent ce qui vaut.");
    }

    /// Chooses which wording holds where both amendments changed an article.
    ///
    /// @param enVigueur the text in force; else this amendment's own
    @Transactional
    public Resultat<String> trancher(ConventionId id, String numero, boolean enVigueur) {
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (participations.charger(id).etat() != EtatConvention.CONSOLIDATION)
            return Resultat.refus("ETAPE", "Le texte est en relecture.");
        if (!reprises.trancher(id.valeur(), numero, enVigueur, horloge.instant()))
            return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                enVigueur ? "Texte en vigueur repris" : "Rédaction de l’avenant gardée",
                "Article " + numero);
        return Resultat.fait(numero);
    }

    private void repartir(AvenantSql.Ligne ligne, String motif) {
        var id = ligne.id();
        if (TransitionConvention.REPARTIR_DU_TEXTE.possibleDepuis(
                participations.charger(id).etat())) {
            List<Motif> refus =
                    vie.avancer(
                            id.valeur(),
                            TransitionConvention.REPARTIR_DU_TEXTE,
                            VieDeConvention.SYSTEME,
                            motif,
                            Saisie.vide());
            if (!refus.isEmpty()) throw new IllegalStateException(refus.toString());
        }
        var le = horloge.instant();
        long parent = ligne.parent().valeur();
        reprises.reprendre(id.valeur(), parent, le);
        var base = consolides.dernier(participations.charger(ligne.parent()));
        reprises.partirDe(
                id.valeur(),
                parent,
                avenants.dernierRang(parent),
                base.texte(),
                base.empreinte(),
                termes.trouver(ligne.parent()).map(t -> t.fin()).orElse(null));
        creation.completer(id.valeur(), parent, le);
        journal.consigner("convention", id.valeur(), "Reparti du texte en vigueur", motif);
    }
}
