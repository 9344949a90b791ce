package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.donnees.AccesQuittesSql;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Conventions: reading them, framing them, moving them along their life.
@Service
public class Conventions {

    private final Participations participations;
    private final Dossiers dossiers;
    private final ConventionSql conventions;
    private final DossierSql faits;
    private final PassageSql passages;
    private final AccesQuittesSql quittes;
    private final VieDeConvention vie;
    private final Journal journal;
    private final Clock horloge;

    Conventions(
            Participations participations,
            Dossiers dossiers,
            ConventionSql conventions,
            DossierSql faits,
            PassageSql passages,
            AccesQuittesSql quittes,
            VieDeConvention vie,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.dossiers = dossiers;
        this.conventions = conventions;
        this.faits = faits;
        this.passages = passages;
        this.quittes = quittes;
        this.vie = vie;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @throws fr.unisson.socle.Introuvable when it does not exist or is not for the actor
    @Transactional(readOnly = true)
    public ConventionVue charger(ConventionId id) {
        return participations.charger(id);
    }

    /// The last day that the actor reads of it, once their party has left; empty for others.
    @Transactional(readOnly = true)
    public Optional<LocalDate> quittee(ConventionId id) {
        participations.charger(id);
        return quittes.dernierJour(id.valeur());
    }

    /// What the actor is in this convention.
    @Transactional(readOnly = true)
    public Participation participation(ConventionId id) {
        participations.charger(id);
        return participations.de(id);
    }

    /// Title, perimeter, term and what observers may read.
    ///
    /// @param version the one shown to who changes it
    @Transactional
    public Resultat<Integer> cadrer(ConventionId id, int version, CadreConvention cadre) {
        var convention = participations.charger(id);
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (convention.avenant())
            return Resultat.refus("ETAPE", "Le cadre d’un avenant se change avec lui.");
        if (!Redaction.cadreModifiable(convention.etat(), faits.dejaRelu(id.valeur())))
            return Resultat.refus(
                    "ETAPE",
                    "À cette étape, demandez une correction ou rouvrez le volet concerné.");
        if (cadre.titre().isBlank())
            return Resultat.refus("TITRE", "Donnez un titre à la convention.");
        if (!conventions.cadrer(id.valeur(), version, cadre)) return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Cadre modifié", cadre.difference(convention));
        return Resultat.fait(version + 1);
    }

    /// What observers may read, at any step: it is not part of the text.
    ///
    /// @param version the one shown to who changes it
    @Transactional
    public Resultat<Integer> partager(ConventionId id, int version, Visibilite visibilite) {
        participations.charger(id);
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        if (!conventions.partager(id.valeur(), version, visibilite)) return Resultat.depasse();
        journal.consigner(
                "convention",
                id.valeur(),
                "Ce que lisent les observateurs a changé",
                visibilite.libelle());
        return Resultat.fait(version + 1);
    }

    /// The passages that start from here, whoever may take them.
    public static List<TransitionConvention> passagesDepuis(EtatConvention etat) {
        return Arrays.stream(TransitionConvention.values())
                .filter(t -> t.possibleDepuis(etat))
                .toList();
    }

    /// The check list that stands before a passage.
    @Transactional(readOnly = true)
    public List<Verification> verifier(
            ConventionId id, TransitionConvention transition, Saisie saisie) {
        return transition.verifier(dossiers.charger(participations.charger(id), saisie));
    }

    /// Takes a passage, or says everything that stands in the way.
    ///
    /// @param version the one shown to who asks: a page that has aged moves nothing
    @Transactional
    public Resultat<EtatConvention> franchir(
            ConventionId id,
            int version,
            TransitionConvention transition,
            @Nullable String motif,
            Saisie saisie) {
        var convention = participations.charger(id);
        var titre = participations.de(id).titre(transition);
        return vie.franchir(convention, version, transition, titre, motif, saisie);
    }

    /// A referent consents, for their party, to what nobody decides alone.
    @Transactional
    public Resultat<Soutien> soutenir(ConventionId id, Soutien objet) {
        participations.charger(id);
        var moi = participations.exiger(id, RoleConvention.REFERENT);
        var partie = moi.partie(RoleConvention.REFERENT);
        if (partie == null) return Resultat.refus("ROLE_INSUFFISANT", "Aucune partie à engager.");
        faits.soutenir(
                id.valeur(),
                objet.name(),
                faits.entree(id.valeur()),
                partie,
                moi.compteOuZero(),
                horloge.instant());
        journal.consigner(
                "convention",
                id.valeur(),
                objet == Soutien.ABANDON
                        ? "Un référent consent à l’abandon"
                        : "Un référent déclare l’événement survenu",
                "");
        return Resultat.fait(objet);
    }

    @Transactional(readOnly = true)
    public List<PassageVu> histoire(ConventionId id) {
        participations.charger(id);
        return passages.histoire(id.valeur());
    }
}
