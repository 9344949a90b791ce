package fr.unisson.conventions;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.CreationDAvenantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The amendments on parties that follow from what was decided elsewhere: opened by the platform,
/// written and signed by the parties as any other.
@Service
@Transactional
public class AvenantsDeParties {

    private static final String SANS_SIGNATURE =
            "L’article sur l’adhésion ne demande pas la signature de cette partie.";

    private final Participations participations;
    private final Avenants ouverture;
    private final AvenantSql avenants;
    private final CreationDAvenantSql creation;
    private final ConventionSql conventions;
    private final PartieSql parties;
    private final LettresAuxParties lettres;
    private final Annuaire annuaire;
    private final Journal journal;
    private final Clock horloge;

    AvenantsDeParties(
            Participations participations,
            Avenants ouverture,
            AvenantSql avenants,
            CreationDAvenantSql creation,
            ConventionSql conventions,
            PartieSql parties,
            LettresAuxParties lettres,
            Annuaire annuaire,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.ouverture = ouverture;
        this.avenants = avenants;
        this.creation = creation;
        this.conventions = conventions;
        this.parties = parties;
        this.lettres = lettres;
        this.annuaire = annuaire;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// An organisation joins: it is invited to the amendment, which it signs with the parties that
    /// the article names.
    ///
    /// @param sansSignature parties of the convention whose signature is not asked for
    public ConventionId faireAdherer(
            ConventionId id,
            OrganisationId organisation,
            String expose,
            Collection<Long> sansSignature) {
        exigerLaPlateforme();
        var nouvelle = annuaire.charger(organisation);
        var avenant =
                ouvrir(
                        id,
                        "Adhésion : " + nouvelle.raisonSociale(),
                        expose,
                        EnumSet.of(TypeAvenant.PARTIES, TypeAvenant.ENGAGEMENTS));
        var le = horloge.instant();
        conventions.accorder(avenant.valeur(), organisation.valeur(), null, "ECRITURE", le);
        var partie =
                parties.inviter(avenant.valeur(), organisation.valeur(), false, null, expose, le)
                        .orElseThrow();
        avenants.mouvoir(avenant.valeur(), partie, Mouvement.Nature.ADHESION, null);
        if (!sansSignature.isEmpty())
            creation.dispenser(avenant.valeur(), id.valeur(), sansSignature, SANS_SIGNATURE, le);
        lettres.inviter(
                organisation, avenant, true, "Adhésion : " + nouvelle.raisonSociale(), expose);
        journal.consigner(
                "convention", avenant.valeur(), "Adhésion prévue", nouvelle.raisonSociale());
        return avenant;
    }

    /// A party left: the others put it in writing. Empty when an amendment under way says so
    /// already.
    ///
    /// @param partie of the convention, which it has left
    public Optional<ConventionId> prendreActe(ConventionId id, long partie, LocalDate dernierJour) {
        exigerLaPlateforme();
        var partante = parties.trouver(id.valeur(), partie).orElseThrow();
        if (avenants.departPrevu(id.valeur(), partante.organisation().valeur()))
            return Optional.empty();
        var avenant =
                ouvrir(
                        id,
                        "Départ : " + partante.nom(),
                        partante.nom()
                                + " n’est plus partie à la convention depuis le "
                                + Dates.jour(dernierJour.plusDays(1))
                                + ".",
                        EnumSet.of(TypeAvenant.PARTIES, TypeAvenant.ENGAGEMENTS));
        long sortie =
                creation.inscrireSortie(avenant.valeur(), id.valeur(), partie, horloge.instant());
        avenants.mouvoir(avenant.valeur(), sortie, Mouvement.Nature.SORTIE, null);
        journal.consigner("convention", avenant.valeur(), "Départ constaté", partante.nom());
        return Optional.of(avenant);
    }

    private ConventionId ouvrir(
            ConventionId id, String titre, String expose, Set<TypeAvenant> types) {
        return ouverture.ouvrir(
                participations.charger(id),
                new NouvelAvenant(
                        titre, expose, types, List.of(), null, (@Nullable LocalDate) null),
                participations.de(id));
    }

    private static void exigerLaPlateforme() {
        if (Acteur.courant().nature() != Acteur.Nature.SYSTEME)
            throw new Interdit("Cet avenant est préparé par la plateforme.");
    }
}
