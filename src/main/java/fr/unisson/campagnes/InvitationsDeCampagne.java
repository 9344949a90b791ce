package fr.unisson.campagnes;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.campagnes.domaine.DossierInvitation;
import fr.unisson.campagnes.domaine.RoleCampagne;
import fr.unisson.campagnes.domaine.TransitionInvitation;
import fr.unisson.campagnes.donnees.InvitationSql;
import fr.unisson.campagnes.donnees.ResultatDeCampagneSql;
import fr.unisson.evaluations.Dit;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.VoixDOrganisation;
import fr.unisson.grilles.Grilles;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.Resultat;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an invited organisation does: it takes part or declines, names who answers, sends what its
/// session says as a group, may take it back until the campaign closes.
@Service
public class InvitationsDeCampagne {

    private static final String OBJET = "campagne-invitation";

    private final InvitationSql invitations;
    private final ResultatDeCampagneSql reponses;
    private final Campagnes campagnes;
    private final SuitesDesCampagnes suites;
    private final VoixDOrganisation voix;
    private final StructuresRepondantes structures;
    private final PreparationDeReponse preparation;
    private final Grilles grilles;
    private final Habilitations habilitations;
    private final Journal journal;
    private final Clock horloge;

    InvitationsDeCampagne(
            InvitationSql invitations,
            ResultatDeCampagneSql reponses,
            Campagnes campagnes,
            SuitesDesCampagnes suites,
            VoixDOrganisation voix,
            StructuresRepondantes structures,
            PreparationDeReponse preparation,
            Grilles grilles,
            Habilitations habilitations,
            Journal journal,
            Clock horloge) {
        this.invitations = invitations;
        this.reponses = reponses;
        this.campagnes = campagnes;
        this.suites = suites;
        this.voix = voix;
        this.structures = structures;
        this.preparation = preparation;
        this.grilles = grilles;
        this.habilitations = habilitations;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// How the answer is prepared.
    public sealed interface Facon {

        /// Two colleges rate apart, then together.
        record DeuxColleges() implements Facon {}

        /// The organisation answers at once, where the grid allows it.
        record UneVoix() implements Facon {}

        /// A session already led on the same version of the grid.
        record Existante(EvaluationId session) implements Facon {}
    }

    /// @throws Introuvable for anybody but the organisation and who answers for it
    @Transactional(readOnly = true)
    public InvitationVue lire(InvitationId id) {
        return invitations
                .trouver(id)
                .orElseThrow(() -> new Introuvable("invitation de campagne " + id));
    }

    /// What the actor may do now, ready or not.
    @Transactional(readOnly = true)
    public List<TransitionInvitation> possibles(InvitationVue i) {
        if (campagnes.lire(i.campagne()).etat() != EtatCampagne.OUVERTE) return List.of();
        var roles = roles(i);
        return Arrays.stream(TransitionInvitation.values())
                .filter(t -> t.possibleDepuis(i.etat()) && t.roleParmi(roles).isPresent())
                .toList();
    }

    /// Everything done with it, the first first.
    @Transactional(readOnly = true)
    public List<PassageDInvitation> histoire(InvitationId id) {
        return invitations.histoire(id);
    }

    /// What the organisation must choose from; empty when it has one structure, or none.
    @Transactional(readOnly = true)
    public List<EtablissementVue> structures(InvitationVue i) {
        return structures.de(i.organisation());
    }

    /// Sessions of the organisation from which it may answer.
    @Transactional(readOnly = true)
    public List<EvaluationVue> sessions(InvitationVue i) {
        return voix.surLaGrille(i.organisation(), campagnes.lire(i.campagne()).contenu().grille());
    }

    @Transactional(readOnly = true)
    public boolean uneVoixPossible(InvitationVue i) {
        return voix.uneVoixPossible(campagnes.lire(i.campagne()).contenu().grille());
    }

    /// What keeps the answer from being prepared.
    @Transactional(readOnly = true)
    public Optional<VoixDOrganisation.Manque> manque(InvitationVue i) {
        return Optional.ofNullable(i.session()).flatMap(voix::manque);
    }

    /// Exactly what would be sent, in the order of the grid; empty until the session is closed.
    @Transactional(readOnly = true)
    public List<Dit> aEnvoyer(InvitationVue i) {
        var session = i.session();
        return session == null ? List.of() : voix.dits(session);
    }

    /// What was sent, by node of the grid.
    @Transactional(readOnly = true)
    public Map<Long, BigDecimal> envoyees(InvitationId id) {
        return reponses.envoyees(id);
    }

    @Transactional
    public Resultat<EtatInvitation> accepter(
            InvitationId id,
            int version,
            CompteId repondant,
            @Nullable StructureEvaluee structure,
            Facon facon) {
        var i = lire(id);
        var c = campagnes.lire(i.campagne());
        var permis = decider(i, TransitionInvitation.ACCEPTER, "");
        if (!permis.permise()) return new Resultat.Refus<>(permis.motifs());
        var refus =
                preparation.refusDuRepondant(
                        i, repondant, facon instanceof Facon.Existante(var deja) ? deja : null);
        if (refus.isPresent()) return Resultat.refus(refus.get());
        var dite = structures.choisir(i.organisation(), structure);
        if (!(dite instanceof Resultat.Fait<Optional<EtablissementVue>>(var evaluee))) {
            return new Resultat.Refus<>(dite.motifs());
        }
        grilles.preter(c.contenu().grille(), List.of(repondant));
        var session =
                switch (facon) {
                    case Facon.Existante(var choisie) ->
                            sessions(i).stream().anyMatch(e -> e.id().equals(choisie))
                                    ? Resultat.fait(choisie)
                                    : Resultat.<EvaluationId>refus(
                                            "FACON", "Choisissez une de vos évaluations.");
                    case Facon.DeuxColleges() ->
                            preparation.preparer(i, c, repondant, evaluee, false);
                    case Facon.UneVoix() -> preparation.preparer(i, c, repondant, evaluee, true);
                };
        return switch (session) {
            case Resultat.Refus<EvaluationId>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<EvaluationId>(var choisie) ->
                    passer(
                            i,
                            version,
                            TransitionInvitation.ACCEPTER,
                            "",
                            repondant,
                            choisie,
                            evaluee.map(EtablissementVue::id).orElse(null));
        };
    }

    @Transactional
    public Resultat<EtatInvitation> decliner(InvitationId id, int version, String motif) {
        return passer(lire(id), version, TransitionInvitation.DECLINER, motif, null, null, null);
    }

    /// Somebody else answers for the organisation, until it has answered, and leads the session
    /// that was begun for it.
    @Transactional
    public Resultat<EtatInvitation> designer(InvitationId id, int version, CompteId repondant) {
        var i = lire(id);
        var permis = decider(i, TransitionInvitation.DESIGNER, "");
        if (!permis.permise()) return new Resultat.Refus<>(permis.motifs());
        if (repondant.equals(i.repondant())) {
            return Resultat.refus("REPONDANT", "Cette personne répond déjà.");
        }
        var session = Optional.ofNullable(i.session()).flatMap(voix::trouver);
        var menee =
                session.filter(e -> e.facilitateur().equals(i.repondant()) && !e.etat().close());
        var refus =
                preparation.refusDuRepondant(i, repondant, menee.isPresent() ? null : i.session());
        if (refus.isPresent()) return Resultat.refus(refus.get());
        grilles.preter(campagnes.lire(i.campagne()).contenu().grille(), List.of(repondant));
        var passe = passer(i, version, TransitionInvitation.DESIGNER, "", repondant, null, null);
        if (passe.estFait() && menee.isPresent()) {
            var confiee = voix.confier(menee.get().id(), repondant);
            if (!confiee.estFait()) throw new Conflit(confiee.motifs().getFirst().phrase());
        }
        return passe;
    }

    /// The campaign to which a closed session is still to be sent.
    @Transactional(readOnly = true)
    public Optional<InvitationVue> aEnvoyerDepuis(EvaluationId session) {
        return invitations
                .deLaSession(session)
                .map(this::lire)
                .filter(i -> possibles(i).contains(TransitionInvitation.ENVOYER));
    }

    /// Sends exactly what [#aEnvoyer] shows: a closed session does not change any more.
    @Transactional
    public Resultat<EtatInvitation> envoyer(InvitationId id, int version) {
        var i = lire(id);
        var dits = aEnvoyer(i);
        var envoye = passer(i, version, TransitionInvitation.ENVOYER, "", null, null, null);
        if (envoye.estFait()) {
            var valeurs = new LinkedHashMap<Long, BigDecimal>();
            dits.forEach(d -> valeurs.put(d.noeud().id(), d.valeur()));
            reponses.envoyer(id, i.campagne(), valeurs);
        }
        return envoye;
    }

    /// What was sent is gone; it may be sent again until the campaign closes.
    @Transactional
    public Resultat<EtatInvitation> retirer(InvitationId id, int version) {
        return passer(lire(id), version, TransitionInvitation.RETIRER, "", null, null, null);
    }

    private Resultat<EtatInvitation> passer(
            InvitationVue i,
            int version,
            TransitionInvitation transition,
            String motif,
            @Nullable CompteId repondant,
            @Nullable EvaluationId session,
            @Nullable EtablissementId structure) {
        var role = role(i, transition);
        return decider(i, transition, motif)
                .franchir(
                        vers ->
                                invitations.franchir(
                                        new Franchissement<>(
                                                i.id().valeur(),
                                                version,
                                                transition,
                                                i.etat(),
                                                vers,
                                                role,
                                                motif,
                                                horloge.instant()),
                                        repondant,
                                        session,
                                        structure),
                        _ -> {
                            journal.consigner(
                                    OBJET, i.id().valeur(), transition.fait(), motif.strip());
                            suites.mettreAJour(campagnes.lire(i.campagne()), i.id());
                        });
    }

    private Decision<EtatInvitation> decider(
            InvitationVue i, TransitionInvitation transition, String motif) {
        var dossier =
                new DossierInvitation(
                        campagnes.lire(i.campagne()).etat() == EtatCampagne.OUVERTE,
                        transition == TransitionInvitation.ENVOYER ? aEnvoyer(i).size() : 0);
        return transition.decider(i.etat(), dossier, new Demande(role(i, transition), motif));
    }

    private RoleCampagne role(InvitationVue i, TransitionInvitation transition) {
        return transition.roleParmi(roles(i)).orElse(RoleCampagne.LECTEUR);
    }

    private Set<RoleCampagne> roles(InvitationVue i) {
        var siens = EnumSet.of(RoleCampagne.LECTEUR);
        var compte = new CompteId(Acteur.courant().compte());
        if (habilitations.roles(compte, i.organisation()).stream()
                .anyMatch(SuitesDesCampagnes.REPONDENT::contains)) {
            siens.add(RoleCampagne.ORGANISATION);
        }
        if (Objects.equals(compte, i.repondant())) siens.add(RoleCampagne.REPONDANT);
        return siens;
    }
}
