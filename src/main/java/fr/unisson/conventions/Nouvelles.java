package fr.unisson.conventions;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.Lettre;
import fr.unisson.socle.Acteur;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells those who carry a convention what changed without their asking anything of them: a step
/// back, an end, an entry into force, a body's decision. What is expected of somebody is told by
/// their duty.
@Component
class Nouvelles {

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
                    TransitionConvention.REACTIVER);

    private static final List<RoleConvention> PORTEURS =
            List.of(RoleConvention.ANIMATEUR, RoleConvention.REFERENT);

    private final SituationSql situations;
    private final Courrier courrier;

    Nouvelles(SituationSql situations, Courrier courrier) {
        this.situations = situations;
        this.courrier = courrier;
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
                "",
                auteur + " " + passage.transition().fait() + "." + motif(passage));
    }

    /// @param fait what the body decided, in words
    void decision(long convention, String partie, String fait) {
        ecrire(convention, "/validation", partie + " : " + fait + ".");
    }

    private void ecrire(long convention, String face, String texte) {
        var s = situations.trouver(convention).orElseThrow();
        var moi = Acteur.courant();
        situations.comptes(convention, PORTEURS, null).stream()
                .filter(c -> !moi.connecte() || c != moi.compte())
                .forEach(c ->
                        courrier.deposer(
                                new CompteId(c),
                                Lettre.de(
                                        "Du nouveau : " + s.titre(),
                                        "Bonjour,\n\nConvention « "
                                                + s.titre()
                                                + " ».\n\n"
                                                + texte
                                                + "\n",
                                        "/conventions/" + convention + face)));
    }

    private static String motif(ConventionFranchie passage) {
        return passage.motif() == null ? "" : "\n\nRaison donnée : " + passage.motif();
    }
}
