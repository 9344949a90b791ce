package fr.unisson.preuves;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.gouvernance.ObjetsConcernes.Genre;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.gouvernance.ObjetsDuSite.Reconnu;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.journal.Journal;
import fr.unisson.preuves.domaine.Validite;
import fr.unisson.preuves.donnees.PreuveSql;
import fr.unisson.preuves.donnees.PreuveSql.Ecrite;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The proofs of an organisation: its own alone, each object being named to whom may read it.
@Service
@Transactional
public class Preuves {

    private static final String MODULE = "preuves";
    private static final String OBJET = "preuve-de-grille";
    private static final int PREMIERS = 5;
    private static final int PAGE = 20;
    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);
    private static final Motif RESERVE =
            new Motif(
                    Motif.ROLE, "Les preuves se tiennent par la direction ou le référent qualité.");

    private final Grilles grilles;
    private final PreuveSql preuves;
    private final ObjetsDuSite objets;
    private final Habilitations habilitations;
    private final ActeurDeTransaction acteurs;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Preuves(
            Grilles grilles,
            PreuveSql preuves,
            ObjetsDuSite objets,
            Habilitations habilitations,
            ActeurDeTransaction acteurs,
            Echeances echeances,
            Journal journal,
            Clock horloge) {
        this.grilles = grilles;
        this.preuves = preuves;
        this.objets = objets;
        this.habilitations = habilitations;
        this.acteurs = acteurs;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Carte carte(OrganisationId organisation, GrilleId version) {
        var grille = grilles.charger(version);
        var memes = grilles.memes(grille.noeuds().stream().map(Noeud::id).toList());
        return Carte.de(grille, lues(preuves.deLaGrille(organisation, version, memes)), jour());
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
        return lues(List.of(charger(id))).getFirst();
    }

    private Ecrite charger(long id) {
        return preuves.trouver(id).orElseThrow(() -> new Introuvable("preuve " + id));
    }

    /// What may prove something, by words, kind after kind.
    ///
    /// @param genre of one kind alone, page after page; null for the first ones of each
    @Transactional(readOnly = true)
    public List<Trouves> chercher(Mots mots, @Nullable Genre genre, @Nullable Long apres) {
        return genre == null
                ? objets.genres().stream()
                        .map(g -> new Trouves(g, objets.chercher(g, mots.motifs(), null, PREMIERS)))
                        .filter(t -> !t.objets().elements().isEmpty())
                        .toList()
                : List.of(new Trouves(genre, objets.chercher(genre, mots.motifs(), apres, PAGE)));
    }

    public record Trouves(Genre genre, Tranche<Reconnu> objets) {}

    /// @param adresse as pasted, or as the search gave it
    @Transactional(readOnly = true)
    public Optional<Reconnu> reconnaitre(String adresse) {
        return objets.reconnaitre(adresse);
    }

    /// @param adresse of the page of the object in this site
    public record Demande(
            String adresse, String note, @Nullable LocalDate du, @Nullable LocalDate au) {}

    public Resultat<Long> ajouter(
            OrganisationId organisation, GrilleId version, Noeud point, Demande demande) {
        if (!tient(organisation)) return Resultat.refus(RESERVE);
        var motifs = new ArrayList<Motif>();
        var objet = objets.reconnaitre(demande.adresse());
        if (objet.isEmpty()) {
            motifs.add(
                    new Motif(
                            "ADRESSE",
                            "Collez l’adresse d’une page d’Unisson que vous pouvez lire : "
                                    + String.join(", ", objets.libelles())
                                    + "."));
        }
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
        if (au != null) attendre(id.get(), organisation, point.code(), au);
        return Resultat.fait(id.get());
    }

    private void attendre(long id, OrganisationId organisation, String code, LocalDate au) {
        echeances.poser(
                new Echeance(
                        new Cle(MODULE, OBJET, id, "renouveler"),
                        List.of(
                                new Destinataire.Role(
                                        organisation, RoleOrganisation.REFERENT_QUALITE)),
                        "Renouveler une preuve",
                        "Point " + code,
                        "/preuves/" + id + "/prolonger",
                        au,
                        List.of(au.minusDays(Validite.BIENTOT), au.minusDays(Validite.BIENTOT / 3)),
                        false));
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
        if (!preuves.prolonger(id, version, au)) return Resultat.depasse();
        journal.consigner(
                OBJET, id, "Preuve prolongée", au == null ? "sans fin" : "jusqu’au " + au);
        echeances.leverTout(MODULE, OBJET, id);
        if (au != null) attendre(id, p.organisation(), p.code(), au);
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
        echeances.leverTout(MODULE, OBJET, id);
        return Resultat.fait(id);
    }

    /// Two statements for each kind of object, whatever the number of proofs: its names as its
    /// reader may read them, and whether it is gone, which every reader is told.
    private List<PreuveVue> lues(List<Ecrite> ecrites) {
        var noms = new HashMap<ObjetQuiProuve, Nomme>();
        ecrites.stream()
                .map(Ecrite::objet)
                .collect(Collectors.groupingBy(o -> List.of(o.module(), o.type())))
                .forEach((_, siens) -> nommer(siens, noms));
        return ecrites.stream().map(p -> lue(p, noms.get(p.objet()))).toList();
    }

    private record Nomme(String nom, String lien, boolean parti) {}

    /// @param siens of one kind
    private void nommer(List<ObjetQuiProuve> siens, Map<ObjetQuiProuve, Nomme> dans) {
        var g = siens.getFirst();
        var ids = siens.stream().map(ObjetQuiProuve::id).distinct().toList();
        var lisibles = objets.lire(g.module(), g.type(), ids);
        var tous =
                acteurs.devenir(
                        Acteur.systeme(MODULE), () -> objets.lire(g.module(), g.type(), ids));
        for (var o : siens) {
            var lisible = lisibles.get(o.id());
            var vrai = tous.get(o.id());
            boolean parti = vrai != null && vrai.parti();
            dans.put(
                    o,
                    lisible == null
                            ? new Nomme(objets.libelle(g.module(), g.type()), "", parti)
                            : new Nomme(
                                    lisible.nom(),
                                    objets.lien(g.module(), g.type(), o.id()),
                                    parti));
        }
    }

    private static PreuveVue lue(Ecrite p, @Nullable Nomme objet) {
        var o = Objects.requireNonNull(objet);
        return new PreuveVue(
                p.id(),
                p.organisation(),
                p.noeud(),
                p.code(),
                p.objet(),
                o.nom(),
                o.lien(),
                o.parti(),
                p.note(),
                p.validite(),
                p.version());
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }
}
