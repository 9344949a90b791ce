package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.ContenuAvenant;
import fr.unisson.conventions.domaine.ControleAvenant;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.CreationDAvenantSql;
import fr.unisson.conventions.donnees.CreationDAvenantSql.Depart;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Amendments of a convention in force: opened here, then written, validated and signed as any
/// convention is.
@Service
public class Avenants {

    private final Participations participations;
    private final ContenusDAvenants contenus;
    private final TextesConsolides consolides;
    private final TermesDesConventions termes;
    private final DelaisDesAvenants delais;
    private final CreationDAvenantSql creation;
    private final AvenantSql avenants;
    private final ConventionSql conventions;
    private final ParticipantSql participants;
    private final PassageSql passages;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Avenants(
            Participations participations,
            ContenusDAvenants contenus,
            TextesConsolides consolides,
            TermesDesConventions termes,
            DelaisDesAvenants delais,
            CreationDAvenantSql creation,
            AvenantSql avenants,
            ConventionSql conventions,
            ParticipantSql participants,
            PassageSql passages,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.participations = participations;
        this.contenus = contenus;
        this.consolides = consolides;
        this.termes = termes;
        this.delais = delais;
        this.creation = creation;
        this.avenants = avenants;
        this.conventions = conventions;
        this.participants = participants;
        this.passages = passages;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// What an amendment is beyond its text, and what it changes.
    ///
    /// @param dispense why no body of the parties decides on it, null when they do
    public record Etat(
            AvenantSql.Ligne ligne,
            ContenuAvenant contenu,
            boolean depasse,
            @Nullable String dispense) {}

    @Transactional(readOnly = true)
    public Etat etat(ConventionId id) {
        var convention = participations.charger(id);
        participations.exigerLecture(convention);
        var ligne = contenus.ligne(id);
        var contenu = contenus.charger(convention);
        return new Etat(
                ligne,
                contenu,
                contenus.depasse(ligne),
                ContenusDAvenants.dispense(ligne, contenu).orElse(null));
    }

    @Transactional(readOnly = true)
    public List<AvenantSql.LigneMouvement> mouvements(ConventionId id) {
        participations.charger(id);
        return avenants.mouvements(id.valeur());
    }

    /// Opens an amendment from the last consolidated text. Whoever opens it runs its drafting,
    /// beside the facilitators of the convention.
    @Transactional
    public Resultat<ConventionId> creer(ConventionId parent, NouvelAvenant nouveau) {
        var convention = participations.charger(parent);
        var moi =
                participations.exiger(
                        parent,
                        RoleConvention.ANIMATEUR,
                        RoleConvention.REFERENT,
                        RoleConvention.PRESIDENT_COPIL);
        var motifs =
                refus(
                        convention,
                        nouveau,
                        termes.trouver(parent).map(t -> t.fin()).orElse(null),
                        Dates.jourDe(horloge.instant()));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return Resultat.fait(ouvrir(convention, nouveau, moi));
    }

    /// For a person, or for the platform, which is nobody's facilitator.
    ConventionId ouvrir(ConventionVue convention, NouvelAvenant nouveau, Participation moi) {
        var le = horloge.instant();
        long parent = convention.id().valeur();
        var titre = nouveau.titre().strip();
        var mode =
                nouveau.effet() == null
                        ? ModePriseEffet.DERNIERE_SIGNATURE
                        : ModePriseEffet.DATE_FIXE;
        var depart = depart(convention);
        long id =
                creation.creer(
                        parent, titre, nouveau.expose().strip(), mode.name(), nouveau.effet(), le);
        var compte = moi.compte();
        if (compte != null) conventions.accorder(id, null, compte, "ECRITURE", le);
        creation.reprendre(id, parent, le);
        if (compte != null)
            participants.ajouter(id, compte, null, RoleConvention.ANIMATEUR, false, compte, le);
        creation.decrire(id, parent, nouveau.types(), depart, nouveau.nouvelleFin());
        creation.ouvrir(id, parent, nouveau.articles(), TypeAvenant.articles(nouveau.types()), le);
        naitre(id, parent, titre, moi, le);
        return new ConventionId(id);
    }

    private void naitre(long id, long parent, String titre, Participation moi, Instant le) {
        var role =
                Stream.of(RoleConvention.SYSTEME, RoleConvention.REFERENT)
                        .filter(moi::est)
                        .findFirst()
                        .orElse(RoleConvention.ANIMATEUR);
        passages.franchir(
                new Passage(
                        id,
                        id,
                        0,
                        TransitionConvention.CREER.name(),
                        null,
                        EtatConvention.CONSOLIDATION.name(),
                        role.name(),
                        moi.compte(),
                        null,
                        null,
                        le));
        journal.consigner("convention", id, "Avenant ouvert", titre);
        journal.consigner("convention", parent, "Avenant ouvert", titre);
        evenements.publishEvent(
                new ConventionFranchie(
                        new ConventionId(id),
                        TransitionConvention.CREER,
                        null,
                        EtatConvention.CONSOLIDATION,
                        new Tenu(role, null),
                        null,
                        Saisie.vide(),
                        le));
    }

    /// @param fin end in force
    private List<Motif> refus(
            ConventionVue convention,
            NouvelAvenant nouveau,
            @Nullable LocalDate fin,
            LocalDate aujourdhui) {
        var motifs = new ArrayList<Motif>();
        if (convention.avenant() || !convention.etat().engage())
            motifs.add(new Motif("ETAPE", "Seule une convention en vigueur reçoit un avenant."));
        if (nouveau.titre().isBlank())
            motifs.add(new Motif("TITRE", "Donnez un titre à l’avenant."));
        if (nouveau.types().isEmpty())
            motifs.add(new Motif("TYPES", "Choisissez ce que l’avenant modifie."));
        if (nouveau.types().contains(TypeAvenant.DUREE)
                && nouveau.nouvelleFin() == null
                && nouveau.articles().isEmpty()
                && nouveau.types().size() == 1)
            motifs.add(new Motif("FIN", "Indiquez la nouvelle date de fin."));
        if (!nouveau.types().contains(TypeAvenant.DUREE) && nouveau.nouvelleFin() != null)
            motifs.add(new Motif("FIN", "Pour changer la fin, choisissez aussi la durée."));
        if (nouveau.nouvelleFin() == null)
            delais.effet(convention.id(), nouveau.effet(), aujourdhui).ifPresent(motifs::add);
        else
            motifs.addAll(
                    ControleAvenant.prorogation(
                            fin, nouveau.nouvelleFin(), nouveau.effet(), aujourdhui));
        return motifs;
    }

    private Depart depart(ConventionVue convention) {
        var base = consolides.dernier(convention);
        var numero = convention.numero();
        return new Depart(
                avenants.dernierRang(convention.id().valeur()),
                base.texte(),
                base.empreinte(),
                (numero == null ? "" : "n° " + numero + " ") + "« " + convention.titre() + " »",
                termes.trouver(convention.id()).map(t -> t.fin()).orElse(null));
    }
}
