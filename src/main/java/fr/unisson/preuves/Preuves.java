package fr.unisson.preuves;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsConcernes.Objet;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.gouvernance.ObjetsDuSite.Reconnu;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Noeud;
import fr.unisson.journal.Journal;
import fr.unisson.preuves.domaine.Validite;
import fr.unisson.preuves.donnees.PreuveSql;
import fr.unisson.preuves.donnees.PreuveSql.Ecrite;
import fr.unisson.socle.Dates;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The proofs of an organisation: its own alone, each object being named to whom may read it.
@Service
@Transactional
public class Preuves {

    static final String MODULE = "preuves";
    static final String OBJET = "preuve-de-grille";
    private static final int PREMIERS = 5;
    private static final int PAGE = 20;
    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);
    private static final Motif RESERVE =
            new Motif(
                    Motif.ROLE, "Les preuves se tiennent par la direction ou le référent qualité.");

    private final PreuveSql preuves;
    private final ObjetsDuSite objets;
    private final Habilitations habilitations;
    private final LectureDesPreuves lecture;
    private final RappelsDesPreuves rappels;
    private final CartesDesPreuves cartes;
    private final Journal journal;
    private final Clock horloge;

    Preuves(
            PreuveSql preuves,
            ObjetsDuSite objets,
            Habilitations habilitations,
            LectureDesPreuves lecture,
            RappelsDesPreuves rappels,
            CartesDesPreuves cartes,
            Journal journal,
            Clock horloge) {
        this.preuves = preuves;
        this.objets = objets;
        this.habilitations = habilitations;
        this.lecture = lecture;
        this.rappels = rappels;
        this.cartes = cartes;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Carte carte(OrganisationId organisation, GrilleId version) {
        return cartes.dresser(organisation, version, jour());
    }

    /// The maps of all the grids of which the organisation proves something.
    @Transactional(readOnly = true)
    public List<Carte> cartes(OrganisationId organisation) {
        return preuves.grilles(organisation, null).stream()
                .map(g -> carte(organisation, g))
                .toList();
    }

    /// The maps where an object proves something for an organisation.
    @Transactional(readOnly = true)
    public List<Carte> cartes(OrganisationId organisation, ObjetQuiProuve objet) {
        return preuves.grilles(organisation, objet).stream()
                .map(g -> carte(organisation, g))
                .filter(c -> !c.dUn(objet).isEmpty())
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean tient(OrganisationId organisation) {
        return habilitations.lActeurA(RESPONSABLES, organisation);
    }

    /// @throws Introuvable when there is none, or when it proves no more
    @Transactional(readOnly = true)
    public PreuveVue lire(long id) {
        return lecture.lues(List.of(charger(id))).getFirst();
    }

    private Ecrite charger(long id) {
        return preuves.trouver(id).orElseThrow(() -> new Introuvable("preuve " + id));
    }

    /// What may prove something, by words, kind after kind.
    ///
    /// @param genre of one kind alone, page after page; null for the first ones of each
    @Transactional(readOnly = true)
    public List<Trouves> chercher(
            OrganisationId pour, Mots mots, @Nullable Genre genre, @Nullable Long apres) {
        return genre == null
                ? objets.genres().stream()
                        .map(g -> trouves(pour, g, mots, null, PREMIERS))
                        .filter(t -> !t.objets().elements().isEmpty())
                        .toList()
                : List.of(trouves(pour, genre, mots, apres, PAGE));
    }

    private Trouves trouves(
            OrganisationId pour, Genre genre, Mots mots, @Nullable Long apres, int taille) {
        var tranche = objets.chercher(genre, mots.motifs(), apres, taille);
        return new Trouves(
                genre,
                tranche,
                lecture.obstacles(
                        pour, genre, tranche.elements().stream().map(Reconnu::id).toList()));
    }

    /// @param obstacles why some of them do not prove today, by their number
    public record Trouves(Genre genre, Tranche<Reconnu> objets, Map<Long, String> obstacles) {
        public Trouves {
            obstacles = Map.copyOf(obstacles);
        }
    }

    /// @param adresse as pasted, or as the search gave it
    @Transactional(readOnly = true)
    public Optional<Reconnu> reconnaitre(String adresse) {
        return objets.reconnaitre(adresse);
    }

    /// What it is worth today, whoever reads it; empty when it is nowhere any more.
    @Transactional(readOnly = true)
    public Optional<Objet> vraie(OrganisationId pour, Reconnu r) {
        return lecture.vraie(pour, new ObjetQuiProuve(r.module(), r.type(), r.id()));
    }

    /// @param adresse of the page of the object in this site
    public record Demande(
            String adresse, String note, @Nullable LocalDate du, @Nullable LocalDate au) {}

    public Resultat<Long> ajouter(
            OrganisationId organisation, GrilleId version, Noeud point, Demande demande) {
        if (!tient(organisation)) return Resultat.refus(RESERVE);
        var motifs = new ArrayList<>(refus(organisation, demande.adresse()));
        var objet = objets.reconnaitre(demande.adresse());
        var vraie = objet.flatMap(o -> vraie(organisation, o));
        var du = demande.du();
        var au = demande.au();
        if (du == null) motifs.add(new Motif("DU", "Dites depuis quel jour cela prouve."));
        if (du != null && au != null && au.isBefore(du)) {
            motifs.add(new Motif("AU", "La fin vient après le début."));
        }
        DonneeDePatient.refus("NOTE", demande.note()).ifPresent(motifs::add);
        if (!motifs.isEmpty() || du == null || objet.isEmpty()) {
            return new Resultat.Refus<>(motifs);
        }
        var o = objet.get();
        var id =
                preuves.ajouter(
                        organisation,
                        point.id(),
                        new ObjetQuiProuve(o.module(), o.type(), o.id()),
                        demande.note(),
                        new Validite(du, au),
                        horloge.instant());
        if (id.isEmpty()) return Resultat.refus("ADRESSE", "Cet objet prouve déjà ce point.");
        journal.consigner(OBJET, id.get(), "Preuve rattachée", point.code() + ", " + o.libelle());
        rappels.attendre(
                id.get(), organisation, point.code() + " " + point.libelle(), fin(vraie, du, au));
        return Resultat.fait(id.get());
    }

    /// Why what is at an address may not be attached: nothing to read there, or something over.
    /// What will prove later may be.
    @Transactional(readOnly = true)
    public List<Motif> refus(OrganisationId pour, String adresse) {
        var objet = objets.reconnaitre(adresse);
        if (objet.isEmpty()) {
            return List.of(
                    new Motif(
                            "ADRESSE",
                            "Collez l’adresse d’une page d’Unisson que vous pouvez lire : "
                                    + String.join(", ", objets.libelles())
                                    + "."));
        }
        var obstacle = LectureDesPreuves.obstacle(vraie(pour, objet.get()));
        return obstacle == null || obstacle.defaut().passager()
                ? List.of()
                : List.of(
                        new Motif(
                                "ADRESSE",
                                "«\u00a0"
                                        + objet.get().nom()
                                        + "\u00a0» "
                                        + obstacle.phrase()
                                        + ". Rattachez ce qui le remplace."));
    }

    /// The last day that a proof holds: its own, or that of its object when it comes before.
    private static @Nullable LocalDate fin(
            Optional<Objet> objet, LocalDate du, @Nullable LocalDate au) {
        return new Validite(du, au).dans(null, objet.map(Objet::au).orElse(null)).au();
    }

    /// It goes on proving until another day.
    ///
    /// @param au null when it does not expire any more
    public Resultat<Long> prolonger(long id, int version, @Nullable LocalDate au) {
        var p = charger(id);
        if (!tient(p.organisation())) return Resultat.refus(RESERVE);
        if (au != null && au.isBefore(jour())) {
            return Resultat.refus("AU", "Donnez un jour à venir, ou laissez vide.");
        }
        var objet = lecture.vraie(p.organisation(), p.objet());
        var obstacle = LectureDesPreuves.obstacle(objet);
        if (obstacle != null && !obstacle.defaut().passager()) {
            return Resultat.refus(
                    "AU",
                    "Ce qui prouvait "
                            + obstacle.phrase()
                            + ". Rattachez autre chose à ce point, puis retirez cette preuve.");
        }
        if (!preuves.prolonger(id, version, au)) return Resultat.depasse();
        journal.consigner(
                OBJET, id, "Preuve prolongée", au == null ? "sans fin" : "jusqu’au " + au);
        rappels.lever(id);
        rappels.attendre(
                id,
                p.organisation(),
                p.code() + " " + p.libelle(),
                fin(objet, p.validite().du(), au));
        return Resultat.fait(id);
    }

    /// It proves no more; it stays in the records.
    public Resultat<Long> retirer(long id, int version, String motif) {
        var p = charger(id);
        if (!tient(p.organisation())) return Resultat.refus(RESERVE);
        if (motif.isBlank()) {
            return Resultat.refus(Motif.SANS_MOTIF, "Indiquez le motif en quelques mots.");
        }
        var patient = DonneeDePatient.refus(Motif.SANS_MOTIF, motif);
        if (patient.isPresent()) return Resultat.refus(patient.get());
        if (!preuves.retirer(id, version, motif.strip(), horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(OBJET, id, "Preuve retirée", motif.strip());
        rappels.lever(id);
        return Resultat.fait(id);
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }
}
