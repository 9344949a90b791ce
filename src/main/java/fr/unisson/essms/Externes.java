package fr.unisson.essms;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.essms.domaine.DossierExterne;
import fr.unisson.essms.domaine.EtatExterne;
import fr.unisson.essms.domaine.ExigenceExterne;
import fr.unisson.essms.domaine.NaturePiece;
import fr.unisson.essms.domaine.RepereExterne;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionExterne;
import fr.unisson.essms.donnees.ExterneSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Verification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Evaluations by outside bodies: each step says what is expected next and by when, which becomes a
/// duty of the direction and of the quality referent.
@Service
@Transactional
public class Externes {

    static final String OBJET = "evaluation-externe";
    private static final String MODULE = "essms";
    private static final int LISTEES = 100;
    private static final List<Integer> RAPPELS = List.of(30, 7);

    private final ExterneSql externes;
    private final Annuaire annuaire;
    private final RolesDEssms roles;
    private final PiecesExternes pieces;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Externes(
            ExterneSql externes,
            Annuaire annuaire,
            RolesDEssms roles,
            PiecesExternes pieces,
            Echeances echeances,
            Journal journal,
            Clock horloge) {
        this.externes = externes;
        this.annuaire = annuaire;
        this.roles = roles;
        this.pieces = pieces;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<ExterneVue> lister(OrganisationId organisation) {
        return externes.lister(organisation, LISTEES);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public ExterneVue charger(long id) {
        return externes.trouver(id).orElseThrow(() -> new Introuvable("évaluation externe " + id));
    }

    @Transactional(readOnly = true)
    public List<PassageExterne> histoire(long id) {
        return externes.histoire(id);
    }

    /// @throws fr.unisson.socle.Interdit when leading an evaluation there is not the actor's
    @Transactional(readOnly = true)
    public void exigerDeMener(OrganisationId organisation) {
        roles.exigerResponsable(organisation);
    }

    /// Whether the actor leads it.
    @Transactional(readOnly = true)
    public boolean menee(ExterneVue x) {
        return roles.dans(x.organisation()).contains(RoleAutoevaluation.RESPONSABLE);
    }

    /// The documents that a step asks for: joined, left aside earlier, or missing.
    @Transactional(readOnly = true)
    public List<Verification> documents(ExterneVue x, TransitionExterne transition) {
        return transition.verifier(dossier(x, null, null, Set.of(), "")).stream()
                .filter(v -> ExigenceExterne.de(v.code()).piece() != null)
                .toList();
    }

    private DossierExterne dossier(
            ExterneVue x,
            @Nullable LocalDate jour,
            @Nullable LocalDate pour,
            Set<NaturePiece> sans,
            String note) {
        return new DossierExterne(
                Dates.jourDe(horloge.instant()),
                jour,
                x.dernier(),
                pour,
                pieces.lister(x.id()).stream()
                        .map(PieceExterne::nature)
                        .collect(Collectors.toUnmodifiableSet()),
                externes.histoire(x.id()).stream()
                        .flatMap(p -> p.sans().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                sans,
                !note.isBlank());
    }

    /// @param avant by when the calendar of the authority wants the results, null when unknown
    public Resultat<Long> programmer(
            EtablissementId id,
            String organisme,
            @Nullable LocalDate visite,
            @Nullable LocalDate avant) {
        var organisation = annuaire.charger(id).organisation();
        var motifs = new ArrayList<Motif>();
        if (organisation == null
                || !roles.dans(organisation).contains(RoleAutoevaluation.RESPONSABLE))
            motifs.add(
                    new Motif(
                            Motif.ROLE,
                            "Une évaluation se programme par la direction, l’administration ou le"
                                    + " référent qualité."));
        if (organisme.isBlank())
            motifs.add(new Motif("ORGANISME", "Nommez l’organisme évaluateur."));
        if (visite == null) motifs.add(new Motif("VISITE", "Donnez le premier jour de la visite."));
        if (visite != null && avant != null && avant.isBefore(visite))
            motifs.add(
                    new Motif(
                            "AVANT",
                            "Les résultats se transmettent après la visite : corrigez l’une des deux"
                                    + " dates."));
        if (!motifs.isEmpty() || organisation == null || visite == null)
            return new Resultat.Refus<>(motifs);
        long nee =
                externes.programmer(
                        organisation, id, organisme.strip(), visite, avant, horloge.instant());
        journal.consigner(OBJET, nee, "Évaluation programmée", organisme.strip());
        devoirs(charger(nee));
        devoirsDesPrecedentes(charger(nee));
        return Resultat.fait(nee);
    }

    /// When the next step is proposed, after one that happened on a day.
    @Transactional(readOnly = true)
    public @Nullable LocalDate proposee(
            ExterneVue x, TransitionExterne transition, LocalDate jour) {
        var histoire = histoire(x.id());
        return transition.proposee(
                new RepereExterne(
                        x.visiteLe(),
                        x.avant(),
                        jourDe(histoire, TransitionExterne.RECEVOIR_LE_RAPPORT),
                        jourDe(histoire, TransitionExterne.TRANSMETTRE)),
                jour);
    }

    private static @Nullable LocalDate jourDe(
            List<PassageExterne> histoire, TransitionExterne transition) {
        return histoire.reversed().stream()
                .filter(p -> p.transition() == transition)
                .map(PassageExterne::jour)
                .findFirst()
                .orElse(null);
    }

    /// @param version the one that was shown
    /// @param jour when it happened
    /// @param pour by when the next step is expected; null when nothing presses
    /// @param sans documents that it goes on without, for the reason that the note gives
    public Resultat<EtatExterne> franchir(
            long id,
            int version,
            TransitionExterne transition,
            @Nullable LocalDate jour,
            @Nullable LocalDate pour,
            Set<NaturePiece> sans,
            String note) {
        var x = charger(id);
        var role =
                transition
                        .roleParmi(roles.dans(x.organisation()))
                        .orElse(RoleAutoevaluation.LECTEUR);
        var dit = transition.ensuite().isEmpty() ? null : pour;
        var laisses = laisses(x, transition, sans);
        return switch (transition.decider(
                x.etat(), dossier(x, jour, dit, laisses, note), new Demande(role, note))) {
            case Decision.Refusee<EtatExterne>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatExterne>(var vers) -> {
                if (jour == null) throw new IllegalStateException("A step has its day");
                if (!externes.franchir(
                        x,
                        version,
                        transition,
                        vers,
                        jour,
                        dit,
                        note.strip(),
                        laisses,
                        horloge.instant())) yield Resultat.depasse();
                journal.consigner(OBJET, id, transition.fait(), note.strip());
                devoirs(charger(id));
                if (vers == EtatExterne.ANNULEE) devoirsDesPrecedentes(x);
                yield Resultat.fait(vers);
            }
        };
    }

    /// Of what is said to be left aside, what the step asks for and misses.
    private Set<NaturePiece> laisses(
            ExterneVue x, TransitionExterne transition, Set<NaturePiece> sans) {
        return documents(x, transition).stream()
                .filter(v -> !v.remplie())
                .map(v -> ExigenceExterne.de(v.code()))
                .filter(ExigenceExterne::dispensable)
                .flatMap(e -> Stream.ofNullable(e.piece()))
                .filter(sans::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A new evaluation lifts what the end of the former one awaited; annulled, it gives it back.
    private void devoirsDesPrecedentes(ExterneVue x) {
        externes.precedentes(x).forEach(id -> devoirs(charger(id)));
    }

    private void devoirs(ExterneVue x) {
        var pour = x.pour();
        boolean attend = !x.ensuite().isEmpty() && pour != null;
        echeances.remplacer(
                MODULE,
                OBJET,
                x.id(),
                attend && pour != null
                        ? List.of(
                                new Echeance(
                                        new Cle(MODULE, OBJET, x.id(), "suivre"),
                                        List.of(
                                                new Destinataire.Role(
                                                        x.organisation(),
                                                        RoleOrganisation.REFERENT_QUALITE),
                                                new Destinataire.Role(
                                                        x.organisation(),
                                                        RoleOrganisation.DIRECTION)),
                                        x.ensuite(),
                                        "Évaluation HAS, " + x.nomEtablissement(),
                                        x.adresse(),
                                        pour,
                                        RAPPELS.stream().map(pour::minusDays).toList(),
                                        false))
                        : List.of());
    }
}
