package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who the actor is in a convention; what they may not see does not exist.
@Component
class Participations {

    private final ConventionSql conventions;
    private final ParticipantSql participants;

    Participations(ConventionSql conventions, ParticipantSql participants) {
        this.conventions = conventions;
        this.participants = participants;
    }

    ConventionVue charger(ConventionId id) {
        return conventions
                .trouver(id.valeur())
                .orElseThrow(() -> new Introuvable("convention " + id));
    }

    /// Empty for what the actor may not see.
    Optional<ConventionVue> trouver(ConventionId id) {
        return conventions.trouver(id.valeur());
    }

    Participation de(ConventionId id) {
        var acteur = Acteur.courant();
        if (acteur.nature() == Acteur.Nature.SYSTEME)
            return new Participation(id, null, List.of(new Tenu(RoleConvention.SYSTEME, null)));
        return new Participation(id, acteur.compte(), participants.rolesDeLActeur(id.valeur()));
    }

    /// The actor, who must hold one of these roles to write: nobody does in an archive.
    Participation exiger(ConventionId id, RoleConvention... roles) {
        var moi = de(id);
        if (!moi.est(roles)) throw new Interdit(phrase(roles));
        if (charger(id).etat() == EtatConvention.ARCHIVEE)
            throw new Interdit("La convention est archivée : elle se lit et ne change plus.");
        return moi;
    }

    /// The text is for participants; observers read it when the parties chose so.
    boolean lisible(ConventionVue convention) {
        return !de(convention.id()).observateurSeulement()
                || convention.visibiliteObservateurs().montre(Visibilite.TEXTE);
    }

    void exigerLecture(ConventionVue convention) {
        if (!lisible(convention))
            throw new Interdit("Les parties ne partagent pas ce texte avec les observateurs.");
    }

    static Motif trop(String phrase) {
        return new Motif("ETAPE", phrase);
    }

    private static String phrase(RoleConvention... roles) {
        return "Cette action revient à : "
                + String.join(", ", List.of(roles).stream().map(RoleConvention::libelle).toList())
                + ".";
    }
}
