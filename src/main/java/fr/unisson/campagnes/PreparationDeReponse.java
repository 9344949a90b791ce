package fr.unisson.campagnes;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.evaluations.ContenuEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.VoixDOrganisation;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who answers for an invited organisation, and the session in which it is prepared.
@Component
class PreparationDeReponse {

    private final VoixDOrganisation voix;
    private final StructuresRepondantes structures;
    private final Habilitations habilitations;

    PreparationDeReponse(
            VoixDOrganisation voix, StructuresRepondantes structures, Habilitations habilitations) {
        this.voix = voix;
        this.structures = structures;
        this.habilitations = habilitations;
    }

    /// A session of the organisation on the grid of the campaign.
    Resultat<EvaluationId> preparer(
            InvitationVue i,
            CampagneVue c,
            CompteId repondant,
            Optional<EtablissementVue> structure,
            boolean uneVoix) {
        return voix.preparer(
                i.organisation(),
                new ContenuEvaluation(
                        c.titre(),
                        "Réponse à la campagne menée par "
                                + c.nomOrganisation()
                                + "."
                                + structure
                                        .map(s -> " Structure évaluée : " + s.nom() + ".")
                                        .orElse(""),
                        null,
                        c.contenu().grille()),
                repondant,
                structures.portee(i.organisation(), structure.map(EtablissementVue::id)),
                uneVoix);
    }

    /// Who may answer for the organisation.
    ///
    /// @param session already led, which not everybody may read; null for one that is prepared for
    ///   it
    Optional<Motif> refusDuRepondant(
            InvitationVue i, CompteId repondant, @Nullable EvaluationId session) {
        var roles = habilitations.roles(repondant, i.organisation());
        if (roles.stream().allMatch(r -> r == RoleOrganisation.OBSERVATEUR)) {
            return Optional.of(
                    new Motif("REPONDANT", "Choisissez quelqu’un de votre organisation."));
        }
        boolean lit =
                session == null
                        || roles.stream().anyMatch(SuitesDesCampagnes.REPONDENT::contains)
                        || voix.trouver(session).stream()
                                .anyMatch(e -> e.facilitateur().equals(repondant));
        return lit
                ? Optional.empty()
                : Optional.of(
                        new Motif(
                                "REPONDANT",
                                "L’évaluation est déjà menée : choisissez la personne qui l’a"
                                        + " animée, la direction, l’administration ou le référent"
                                        + " qualité, qui peuvent la lire."));
    }
}
