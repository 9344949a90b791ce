package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierSignature;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionSignature;
import fr.unisson.conventions.donnees.DemandesSql;
import fr.unisson.conventions.donnees.LigneDemande;
import fr.unisson.conventions.donnees.Situation;
import fr.unisson.conventions.donnees.SituationSql;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.gouvernance.Matiere;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens the signature for all parties at once, and closes it when the text is taken back: what was
/// signed is then void, kept as void, and everyone is told why.
@Service
@Transactional
public class TourDeSignature {

    private final Suite suite;
    private final VieDeConvention vie;
    private final DemandesDeSignature signataires;
    private final SituationSql situations;
    private final DemandesSql demandes;
    private final LettresDeSignature invitations;
    private final Mandats mandats;

    TourDeSignature(
            Suite suite,
            VieDeConvention vie,
            DemandesDeSignature signataires,
            SituationSql situations,
            DemandesSql demandes,
            LettresDeSignature invitations,
            Mandats mandats) {
        this.suite = suite;
        this.vie = vie;
        this.signataires = signataires;
        this.situations = situations;
        this.demandes = demandes;
        this.invitations = invitations;
        this.mandats = mandats;
    }

    /// The requests of a convention, void ones included, and what the actor may do.
    ///
    /// @param aPerdre given signatures that a change of text would void
    public record Tableau(
            Situation situation,
            List<LigneDemande> demandes,
            List<LigneDemande> aPerdre,
            boolean animateur,
            Set<Long> mesParties) {

        public Tableau {
            demandes = List.copyOf(demandes);
            aPerdre = List.copyOf(aPerdre);
            mesParties = Set.copyOf(mesParties);
        }
    }

    @Transactional(readOnly = true)
    public Tableau tableau(long convention) {
        var s = suite.situation(convention);
        var lignes = signataires.lister(convention);
        var moi = suite.participation(convention);
        return new Tableau(
                s,
                lignes,
                lignes.stream().filter(LigneDemande::donnee).toList(),
                moi.est(RoleConvention.ANIMATEUR),
                moi.parties(RoleConvention.REFERENT));
    }

    /// Creates one request per party, under the mandate it chose, and invites everyone: parties are
    /// equal, so all sign at the same time.
    public List<Motif> ouvrir(long convention, @Nullable LocalDate limite) {
        var transition =
                suite.situation(convention).etat() == EtatConvention.RELECTURE
                        ? TransitionConvention.OUVRIR_SIGNATURE_SANS_INSTANCES
                        : TransitionConvention.OUVRIR_SIGNATURE;
        return avancer(convention, transition, null, limite, Set.of());
    }

    /// The effect of opening the signature: one request per party.
    void inviterTous(long convention, @Nullable LocalDate limite) {
        var s = suite.situation(convention);
        s.parties().forEach(p -> demander(s, p, limite));
    }

    /// No request outlives the text it was about.
    void annulerTous(long convention, String motif) {
        var s = suite.situation(convention);
        signataires.lister(convention).stream()
                .filter(d -> TransitionSignature.ANNULER.possibleDepuis(d.etat()))
                .forEach(d -> annuler(s, d, motif));
    }

    /// Takes the text back to consolidation. The given signatures that will be lost must have been
    /// shown and confirmed, one by one.
    public List<Motif> rouvrir(long convention, String motif, Set<Long> pertesConfirmees) {
        situations.verrouiller(convention);
        return avancer(
                convention, TransitionConvention.ROUVRIR_LE_TEXTE, motif, null, pertesConfirmees);
    }

    /// A signatory refuses. When the refusal is about the text, the text goes back to the parties.
    public List<Motif> refuser(long id, String motif, boolean surLeTexte) {
        var d = signataires.charger(id);
        situations.verrouiller(d.convention());
        var s = suite.situation(d.convention());
        var role = signataires.role(d, TransitionSignature.REFUSER);
        var motifs =
                signataires.franchir(
                        d, TransitionSignature.REFUSER, signataires.dossier(d, s), role, motif);
        if (!motifs.isEmpty()) return motifs;
        suite.noter(s.id(), "Signature refusée", d.nom() + " : " + motif);
        return surLeTexte
                ? vie.avancer(
                        s.id(),
                        TransitionConvention.REFUSER_LE_FOND,
                        new Tenu(RoleConvention.SIGNATAIRE, d.partie()),
                        motif,
                        Saisie.vide())
                : List.of();
    }

    /// Hands a request over to somebody of the same party whose mandate is valid today.
    public List<Motif> confier(long id, MandatId mandat, String motif) {
        var d = signataires.charger(id);
        var s = suite.situation(d.convention());
        var organisation = s.partie(d.partie()).organisation();
        var choisi =
                mandats
                        .listerValides(organisation, Matiere.CONVENTIONS, suite.aujourdhui())
                        .stream()
                        .filter(m -> m.id().equals(mandat))
                        .findFirst()
                        .orElse(null);
        var base = signataires.dossier(d, s);
        var dossier =
                new DossierSignature(
                        base.jour(),
                        base.empreinteAffichee(),
                        base.empreinteCourante(),
                        DemandesDeSignature.pouvoir(choisi),
                        false,
                        false,
                        false,
                        base.tourArrive(),
                        d.limite(),
                        null,
                        null,
                        null,
                        null);
        var motifs =
                signataires.franchir(
                        d,
                        TransitionSignature.DELEGUER,
                        dossier,
                        signataires.role(d, TransitionSignature.DELEGUER),
                        motif);
        if (!motifs.isEmpty() || choisi == null) return motifs;
        creer(
                s,
                new DemandesSql.Nouvelle(
                        s.id(),
                        d.partie(),
                        choisi.compte(),
                        choisi.titulaire(),
                        choisi.fonction(),
                        choisi.id().valeur(),
                        d.empreinte(),
                        d.ordre(),
                        d.limite(),
                        d.id()));
        suite.noter(s.id(), "Signature confiée à " + choisi.titulaire(), d.nom() + " : " + motif);
        return List.of();
    }

    private List<Motif> avancer(
            long convention,
            TransitionConvention t,
            @Nullable String motif,
            @Nullable LocalDate limite,
            Set<Long> pertesConfirmees) {
        return vie.avancer(
                convention,
                t,
                suite.participation(convention).titre(t),
                motif,
                new Saisie(Set.of(), limite, pertesConfirmees, false, null, null));
    }

    private void annuler(Situation s, LigneDemande d, String motif) {
        signataires.franchir(
                d,
                TransitionSignature.ANNULER,
                signataires.dossier(d, s),
                RoleConvention.SYSTEME,
                motif);
        if (d.donnee()) suite.noter(s.id(), "Signature annulée : le texte est repris", d.nom());
        invitations.prevenirAnnulation(s, d, motif);
    }

    private void demander(Situation s, Situation.Partie p, @Nullable LocalDate limite) {
        var mandat = Objects.requireNonNull(p.mandat());
        var signataire = mandats.signataire(p.organisation(), new MandatId(mandat)).orElseThrow();
        creer(
                s,
                new DemandesSql.Nouvelle(
                        s.id(),
                        p.id(),
                        signataire.compte(),
                        signataire.nom(),
                        signataire.fonction(),
                        mandat,
                        Objects.requireNonNull(s.empreinte()),
                        null,
                        limite,
                        null));
    }

    private void creer(Situation s, DemandesSql.Nouvelle nouvelle) {
        var id = demandes.inserer(nouvelle, suite.maintenant());
        var d = signataires.charger(id);
        var motifs =
                signataires.franchir(
                        d,
                        TransitionSignature.INVITER,
                        signataires.dossier(d, s),
                        RoleConvention.SYSTEME,
                        null);
        if (motifs.isEmpty()) invitations.inviter(s, d);
    }
}
