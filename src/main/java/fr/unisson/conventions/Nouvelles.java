package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.conventions.domaine.Mots;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import fr.unisson.echeances.Redaction;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells those who carry a convention what changed without their asking anything of them: a step
/// back, an end, an entry into force, a body's decision. What is expected of somebody is told by
/// their duty.
@Component
class Nouvelles implements Redaction {

    private static final Set<TransitionConvention> A_DIRE =
            EnumSet.of(
                    TransitionConvention.ROUVRIR_VOLETS,
                    TransitionConvention.DEMANDER_CORRECTION,
                    TransitionConvention.REPRENDRE_LE_TEXTE,
                    TransitionConvention.ROUVRIR_LE_TEXTE,
                    TransitionConvention.REFUSER_LE_FOND,
                    TransitionConvention.SCELLER,
                    TransitionConvention.ENTRER_EN_VIGUEUR,
                    TransitionConvention.ABANDONNER,
                    TransitionConvention.REPARTIR_DU_TEXTE,
                    TransitionConvention.RENDRE_SANS_OBJET,
                    TransitionConvention.RENDRE_CADUQUE,
                    TransitionConvention.REACTIVER);

    private static final List<RoleConvention> PORTEURS =
            List.of(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);

    private static final String MODULE = "conventions";
    private static final String CONVENTION = "convention";

    private final SituationSql situations;
    private final Annuaire annuaire;
    private final Notifications notifications;

    Nouvelles(SituationSql situations, Annuaire annuaire, Notifications notifications) {
        this.situations = situations;
        this.annuaire = annuaire;
        this.notifications = notifications;
    }

    @Override
    public String module() {
        return MODULE;
    }

    /// Only to who still carries the convention, under its present title.
    @Override
    public Optional<Texte> rediger(
            Notification.Objet objet, String fait, CompteId lecteur, Texte alors) {
        if (!objet.type().equals(CONVENTION)) return Optional.of(alors);
        return situations
                .trouver(objet.id())
                .filter(_ ->
                        situations.comptes(objet.id(), PORTEURS, null).contains(lecteur.valeur()))
                .map(s -> new Texte(titre(s.titre()), alors.texte(), alors.lien()));
    }

    private static String titre(String convention) {
        return "Du nouveau : " + convention;
    }

    @EventListener
    void suivre(ConventionFranchie passage) {
        if (!A_DIRE.contains(passage.transition())) return;
        var auteur =
                passage.titre().role() == RoleConvention.SYSTEME
                        ? "Unisson"
                        : Acteur.courant().nom();
        ecrire(
                passage.convention().valeur(),
                passage.transition().name(),
                "",
                auteur
                        + " "
                        + Mots.de(avenant(passage), passage.transition().fait())
                        + "."
                        + raison(passage.motif()));
    }

    private boolean avenant(ConventionFranchie passage) {
        return situations.trouver(passage.convention().valeur()).orElseThrow().avenant();
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        var auteur =
                passage.titre().role() == RoleConvention.SYSTEME
                        ? "Unisson"
                        : Acteur.courant().nom();
        ecrire(
                passage.convention().valeur(),
                passage.transition().name(),
                "",
                auteur + " " + passage.transition().fait() + "." + raison(passage.motif()));
    }

    @EventListener
    void suivre(PartieSortie sortie) {
        ecrire(
                sortie.convention().valeur(),
                "sortie " + sortie.partie(),
                "/parties",
                annuaire.charger(sortie.organisation()).raisonSociale()
                        + " n’est plus partie à la convention depuis le "
                        + Dates.jour(sortie.dernierJour().plusDays(1))
                        + ".");
    }

    /// A framework ended, and this specific convention lives on.
    @EventListener
    void suivre(CadreFini fin) {
        ecrire(
                fin.convention().valeur(),
                "cadre " + fin.cadre() + " " + fin.etat().name(),
                "",
                "La convention-cadre « "
                        + fin.titreDuCadre()
                        + " » a pris fin ("
                        + fin.etat().libelle().toLowerCase(Locale.FRANCE)
                        + "). Votre convention spécifique continue : elle a son propre terme.");
    }

    @EventListener
    void suivre(OppositionFormee opposition) {
        var fin = Dates.jour(opposition.fin());
        ecrire(
                opposition.convention().valeur(),
                "opposition " + opposition.partie() + " " + opposition.fin(),
                "/terme",
                opposition.partie()
                        + " s’oppose à la reconduction. "
                        + (opposition.reconduite()
                                ? "Elle quittera la convention le "
                                        + fin
                                        + " au soir ; les autres parties continuent."
                                : "Il reste moins de deux parties : la convention prendra fin le "
                                        + fin
                                        + " au soir."));
    }

    @EventListener
    void suivre(ReconductionAcquise reconduction) {
        ecrire(
                reconduction.convention().valeur(),
                "reconduction acquise " + reconduction.fin(),
                "/terme",
                "Le délai pour s’opposer à la reconduction est passé. La convention se reconduit"
                        + " d’elle-même le "
                        + Dates.jour(reconduction.fin().plusDays(1))
                        + " : il n’y a rien à faire.");
    }

    @EventListener
    void suivre(ResiliationConvenue resiliation) {
        ecrire(
                resiliation.convention().valeur(),
                "resiliation convenue " + resiliation.effet(),
                "/fin",
                "Toutes les parties acceptent la résiliation. La convention prendra fin le "
                        + Dates.jour(resiliation.effet().minusDays(1))
                        + " au soir.");
    }

    /// Every date that a prolonged term brings, with its reason.
    @EventListener
    void suivre(TermeProlonge prolonge) {
        ecrire(
                prolonge.convention().valeur(),
                "terme " + prolonge.acte().acquiseLe(),
                "",
                prolonge.acte().nature().libelle()
                        + ".\n"
                        + String.join("\n", prolonge.terme().raisons()));
    }

    /// @param fait what the body decided, in words
    void decision(long convention, String partie, String fait) {
        ecrire(convention, "decision " + partie, "/validation", partie + " : " + fait + ".");
    }

    private void ecrire(long convention, String fait, String face, String texte) {
        var s = situations.trouver(convention).orElseThrow();
        notifications.notifier(
                new Notification(
                        GenreDeNotification.NOUVELLE,
                        new Notification.Objet(MODULE, CONVENTION, convention),
                        fait,
                        situations.comptes(convention, PORTEURS, null).stream()
                                .map(CompteId::new)
                                .toList(),
                        titre(s.titre()),
                        texte,
                        "/conventions/" + convention + face));
    }

    private static String raison(@Nullable String motif) {
        return motif == null ? "" : "\nRaison donnée : " + motif;
    }
}
