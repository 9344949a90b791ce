package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.VoletLecture;
import fr.unisson.conventions.donnees.VoletLecture.Fiche;
import fr.unisson.conventions.donnees.VoletLecture.Membre;
import fr.unisson.socle.Interdit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the actor is at work: their roles in the convention and in one of its groups.
@Component
class Ateliers {

    private static final Set<RoleConvention> AU_TRAVAIL =
            EnumSet.of(
                    RoleConvention.ANIMATEUR,
                    RoleConvention.REFERENT,
                    RoleConvention.RAPPORTEUR,
                    RoleConvention.MEMBRE_GROUPE,
                    RoleConvention.REPRESENTANT_USAGERS);

    private final Participations participations;
    private final VoletLecture volets;

    Ateliers(Participations participations, VoletLecture volets) {
        this.participations = participations;
        this.volets = volets;
    }

    /// @param volet null for a general clause
    record Atelier(ConventionVue convention, @Nullable Fiche volet, Participation moi) {

        long id() {
            return convention.id().valeur();
        }

        boolean travaille() {
            return moi.roles().stream().anyMatch(AU_TRAVAIL::contains);
        }

        boolean enRedaction() {
            return convention.etat() == EtatConvention.CO_CONSTRUCTION;
        }

        /// Texts are discussed until their review is over.
        boolean enDiscussion() {
            return switch (convention.etat()) {
                case CO_CONSTRUCTION, CONSOLIDATION, RELECTURE -> true;
                default -> false;
            };
        }

        Atelier exiger(RoleConvention... roles) {
            if (!moi.est(roles))
                throw new Interdit(
                        "Cette action revient à : "
                                + String.join(
                                        ", ",
                                        List.of(roles).stream()
                                                .map(RoleConvention::libelle)
                                                .toList())
                                + ".");
            return this;
        }

        Atelier exigerTravail() {
            if (!travaille())
                throw new Interdit("Cette action revient à celles et ceux qui écrivent ensemble.");
            return this;
        }
    }

    Atelier ouvrir(ConventionId id, @Nullable Integer numero) {
        var convention = participations.charger(id);
        var moi = participations.de(id);
        if (numero == null) return new Atelier(convention, null, moi);
        var volet = volets.charger(id.valeur(), numero);
        return new Atelier(convention, volet, dansLeGroupe(moi, volet));
    }

    private Participation dansLeGroupe(Participation moi, Fiche volet) {
        var tenus = new ArrayList<Tenu>();
        for (Membre m : volets.membres(moi.convention().valeur(), volet.id())) {
            if (m.compteId() != moi.compteOuZero()) continue;
            tenus.add(new Tenu(RoleConvention.MEMBRE_GROUPE, moi.partie()));
            if (m.rapporteur()) tenus.add(new Tenu(RoleConvention.RAPPORTEUR, moi.partie()));
        }
        return moi.avec(tenus.toArray(Tenu[]::new));
    }
}
