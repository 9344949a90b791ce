package fr.unisson.conventions;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.SituationDeReprise;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.conventions.donnees.ProlongationSql;
import fr.unisson.conventions.donnees.RepriseDeConventionSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Conventions signed elsewhere, brought in as they stand: in force, to come or over. Who answers
/// for them is kept by the module that takes them over.
@Service
@Transactional
public class ConventionsReprises {

    /// Who brings in the conventions of an organisation.
    public static final Set<RoleOrganisation> REPRENNENT =
            Set.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final ControleDeReprise controle;
    private final Participations participations;
    private final Habilitations habilitations;
    private final ConventionSql conventions;
    private final RepriseDeConventionSql reprises;
    private final TextesRepris textes;
    private final PartieSql parties;
    private final ParticipantSql participants;
    private final ProlongationSql prolongations;
    private final PassageSql passages;
    private final VieDeConvention vie;
    private final FinsDePeriodes fins;
    private final ActeurDeTransaction acteurs;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    ConventionsReprises(
            ControleDeReprise controle,
            Participations participations,
            Habilitations habilitations,
            ConventionSql conventions,
            RepriseDeConventionSql reprises,
            TextesRepris textes,
            PartieSql parties,
            ParticipantSql participants,
            ProlongationSql prolongations,
            PassageSql passages,
            VieDeConvention vie,
            FinsDePeriodes fins,
            ActeurDeTransaction acteurs,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.controle = controle;
        this.participations = participations;
        this.habilitations = habilitations;
        this.conventions = conventions;
        this.reprises = reprises;
        this.textes = textes;
        this.parties = parties;
        this.participants = participants;
        this.prolongations = prolongations;
        this.passages = passages;
        this.vie = vie;
        this.fins = fins;
        this.acteurs = acteurs;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// The direction and the quality referents of an organisation.
    @Transactional(readOnly = true)
    public boolean permises(OrganisationId organisation) {
        return habilitations.lActeurA(REPRENNENT, organisation);
    }

    /// Where such a convention would stand today, or everything that is wrong with it. Nothing is
    /// written.
    @Transactional(readOnly = true)
    public Resultat<SituationDeReprise> verifier(ConventionReprise r) {
        return controle.situer(r, aujourdhui());
    }

    /// Who takes it over is the referent of their party, and facilitates until another one does.
    public Resultat<ConventionId> reprendre(ConventionReprise r) {
        if (!permises(r.mienne())) {
            throw new Interdit(
                    "La direction et les référents qualité reprennent les conventions de leur"
                            + " organisation.");
        }
        return switch (verifier(r)) {
            case Resultat.Refus<SituationDeReprise>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<SituationDeReprise>(var situation) ->
                    Resultat.fait(inserer(r, situation));
        };
    }

    private ConventionId inserer(ConventionReprise r, SituationDeReprise situation) {
        long moi = Acteur.courant().compte();
        var le = horloge.instant();
        long id = reprises.creer(r, controle.modele(r.modele()).orElse(null), situation, le);
        var convention = new ConventionId(id);
        accueillir(id, r, moi, le);
        textes.ecrire(id, r, le);
        naitre(convention, situation.etat(), moi, le);
        conventions.numeroter(id, "%d-%05d".formatted(Dates.jourDe(le).getYear(), id));
        // Whoever opens the follow-up at the entry into force reads the present period.
        acter(convention, situation.actes());
        if (situation.etat() == EtatConvention.EN_VIGUEUR) entrerEnVigueur(convention, r);
        if (situation.etat().finie()) passages.situer(id, debut(situation.depuis()));
        journal.consigner("convention", id, "Convention signée ailleurs, reprise", r.titre());
        return convention;
    }

    private void accueillir(long id, ConventionReprise r, long moi, Instant le) {
        conventions.accorder(id, null, moi, "ECRITURE", le);
        engager(id, r, organisations(r), le);
        participants.ajouter(
                id, moi, partie(id, r.mienne()), RoleConvention.REFERENT, false, moi, le);
        participants.ajouter(id, moi, null, RoleConvention.ANIMATEUR, false, moi, le);
    }

    private static List<Long> organisations(ConventionReprise r) {
        return Stream.concat(Stream.of(r.mienne()), r.autres().stream())
                .map(OrganisationId::valeur)
                .toList();
    }

    private void engager(long id, ConventionReprise r, List<Long> nouvelles, Instant le) {
        nouvelles.forEach(o -> conventions.accorder(id, o, null, "ECRITURE", le));
        reprises.parties(id, r.mienne().valeur(), nouvelles, le);
    }

    private long partie(long id, OrganisationId organisation) {
        return parties.lister(id).stream()
                .filter(p -> p.organisation().equals(organisation))
                .mapToLong(PartieVue::id)
                .findFirst()
                .orElseThrow();
    }

    /// One that is over is born so; any other is born signed, and enters into force as all do.
    private void naitre(ConventionId id, EtatConvention etat, long moi, Instant le) {
        var vers = etat.finie() ? etat : EtatConvention.SIGNEE;
        var titre = new Tenu(RoleConvention.REFERENT, null);
        passages.franchir(
                new Passage(
                        id.valeur(),
                        id.valeur(),
                        0,
                        TransitionConvention.CREER.name(),
                        null,
                        vers.name(),
                        titre.role().name(),
                        moi,
                        null,
                        null,
                        le));
        evenements.publishEvent(
                new ConventionFranchie(
                        id,
                        TransitionConvention.CREER,
                        null,
                        vers,
                        titre,
                        null,
                        Saisie.vide(),
                        le));
    }

    private void entrerEnVigueur(ConventionId id, ConventionReprise r) {
        acteurs.devenir(
                Acteur.systeme("reprise"),
                () ->
                        vie.avancer(
                                id.valeur(),
                                TransitionConvention.ENTRER_EN_VIGUEUR,
                                VieDeConvention.SYSTEME,
                                null,
                                Saisie.vide()));
        reprises.dater(id.valeur(), Objects.requireNonNull(r.duree().dateEffet()));
    }

    /// Written without telling anybody: these acts are of the past.
    private void acter(ConventionId id, List<Prolongation> actes) {
        var le = horloge.instant();
        for (int rang = 1; rang <= actes.size(); rang++) {
            prolongations.ajouter(id.valeur(), rang, actes.get(rang - 1), null, le);
        }
        fins.ecrire(id);
    }

    /// Corrects what was said of a convention, its parties and commitments too, as long as no other
    /// party confirmed it. Whether it is over does not change.
    ///
    /// @param version the one shown to who corrects it
    /// @param motif also told of the organisations that were no party
    public Resultat<ConventionId> corriger(
            ConventionId id, int version, ConventionReprise r, String motif) {
        var avant = participations.charger(id);
        participations.exiger(id, RoleConvention.REFERENT);
        return switch (verifier(r)) {
            case Resultat.Refus<SituationDeReprise>(var motifs) -> new Resultat.Refus<>(motifs);
            case Resultat.Fait<SituationDeReprise>(var situation) -> {
                if (situation.etat() != avant.etat())
                    yield Resultat.refus(
                            "FIN",
                            "Avec ces dates, la convention ne serait plus « "
                                    + avant.etat().libelle()
                                    + " » : ce changement ne se fait pas par une correction.");
                if (!reprises.corriger(
                        id.valeur(), version, r, controle.modele(r.modele()).orElse(null)))
                    yield Resultat.depasse();
                reprises.oublierLesActes(id.valeur());
                acter(id, situation.actes());
                if (situation.etat().finie())
                    passages.situer(id.valeur(), debut(situation.depuis()));
                corrigerLesParties(id.valeur(), r, motif);
                textes.corriger(id.valeur(), r, horloge.instant());
                evenements.publishEvent(new RepriseCorrigee(id));
                yield Resultat.fait(id);
            }
        };
    }

    private void corrigerLesParties(long id, ConventionReprise r, String motif) {
        var le = horloge.instant();
        var voulues = organisations(r);
        reprises.retirerLesAutres(id, voulues, motif, le)
                .forEach(o -> conventions.retirerOrganisation(id, o));
        var deja =
                parties.lister(id).stream()
                        .filter(PartieVue::acceptee)
                        .map(p -> p.organisation().valeur())
                        .toList();
        engager(id, r, voulues.stream().filter(o -> !deja.contains(o)).toList(), le);
    }

    /// What the other parties say of it, as the lists show it.
    public void constater(ConventionId id, Provenance provenance) {
        participations.charger(id);
        reprises.constater(id.valeur(), provenance);
    }

    /// Says in the text where the signed document is, once it is deposited.
    public void citer(ConventionId id, String source) {
        participations.exiger(id, RoleConvention.REFERENT);
        textes.citer(id.valeur(), source, horloge.instant());
    }

    /// Who confirms for a party becomes its referent when it has none.
    public void accueillirReferent(ConventionId id, long partie) {
        var moi = Acteur.courant().compte();
        var le = horloge.instant();
        conventions.accorder(id.valeur(), null, moi, "ECRITURE", le);
        participants.ajouter(id.valeur(), moi, partie, RoleConvention.REFERENT, false, moi, le);
    }

    private static Instant debut(LocalDate jour) {
        return jour.atStartOfDay(Dates.PARIS).toInstant();
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
