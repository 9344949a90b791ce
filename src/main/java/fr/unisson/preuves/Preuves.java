package fr.unisson.preuves;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Cle;
import fr.unisson.echeances.Destinataire;
import fr.unisson.echeances.Echeance;
import fr.unisson.echeances.Echeances;
import fr.unisson.gouvernance.ObjetsDuSite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.journal.Journal;
import fr.unisson.preuves.domaine.Validite;
import fr.unisson.preuves.donnees.PreuveSql;
import fr.unisson.preuves.donnees.PreuveSql.Ecrite;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.DonneeDePatient;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The proofs of an organisation: its own alone, each object being named to whom may read it.
@Service
@Transactional
public class Preuves {

    private static final String MODULE = "preuves";
    private static final String OBJET = "preuve-de-grille";
    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);
    private static final Motif RESERVE =
            new Motif(
                    Motif.ROLE, "Les preuves se tiennent par la direction ou le référent qualité.");

    private final Grilles grilles;
    private final PreuveSql preuves;
    private final ObjetsDuSite objets;
    private final Habilitations habilitations;
    private final Echeances echeances;
    private final Journal journal;
    private final Clock horloge;

    Preuves(
            Grilles grilles,
            PreuveSql preuves,
            ObjetsDuSite objets,
            Habilitations habilitations,
            Echeances echeances,
            Journal journal,
            Clock horloge) {
        this.grilles = grilles;
        this.preuves = preuves;
        this.objets = objets;
        this.habilitations = habilitations;
        this.echeances = echeances;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    public Carte carte(OrganisationId organisation, GrilleId version) {
        return Carte.de(
                grilles.charger(version),
                preuves.deLaGrille(organisation, version).stream().map(this::lue).toList(),
                jour());
    }

    /// What an object proves for an organisation.
    @Transactional(readOnly = true)
    public List<PreuveVue> deLObjet(
            OrganisationId organisation, String module, String type, long objet) {
        return preuves.deLObjet(organisation, module, type, objet).stream().map(this::lue).toList();
    }

    @Transactional(readOnly = true)
    public boolean tient(OrganisationId organisation) {
        var acteur = Acteur.courant();
        return acteur.connecte()
                && habilitations.roles(new CompteId(acteur.compte()), organisation).stream()
                        .anyMatch(RESPONSABLES::contains);
    }

    /// @throws Introuvable when there is none, or when it proves no more
    @Transactional(readOnly = true)
    public PreuveVue lire(long id) {
        return lue(charger(id));
    }

    private Ecrite charger(long id) {
        return preuves.trouver(id).orElseThrow(() -> new Introuvable("preuve " + id));
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
                        o.module(),
                        o.type(),
                        o.id(),
                        demande.note(),
                        new Validite(du, au),
                        horloge.instant());
        if (id.isEmpty()) return Resultat.refus("ADRESSE", "Cet objet prouve déjà ce point.");
        journal.consigner(OBJET, id.get(), "Preuve rattachée", point.code() + ", " + o.libelle());
        attendre(id.get(), organisation, version, point, au);
        return Resultat.fait(id.get());
    }

    private void attendre(
            long id,
            OrganisationId organisation,
            GrilleId version,
            Noeud point,
            @Nullable LocalDate au) {
        if (au == null) return;
        echeances.poser(
                new Echeance(
                        new Cle(MODULE, OBJET, id, "renouveler"),
                        List.of(
                                new Destinataire.Role(
                                        organisation, RoleOrganisation.REFERENT_QUALITE)),
                        "Renouveler une preuve",
                        point.code() + " " + point.libelle(),
                        "/preuves?grille=" + version,
                        au,
                        List.of(au.minusDays(Validite.BIENTOT), au.minusDays(Validite.BIENTOT / 3)),
                        false));
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

    private PreuveVue lue(Ecrite p) {
        var nom = objets.nom(p.module(), p.type(), p.objet());
        return new PreuveVue(
                p.id(),
                p.organisation(),
                p.noeud(),
                p.code(),
                p.module(),
                p.type(),
                p.objet(),
                nom.orElseGet(() -> objets.libelle(p.module(), p.type())),
                nom.isEmpty() ? "" : objets.lien(p.module(), p.type(), p.objet()),
                p.note(),
                p.validite(),
                p.version());
    }

    private LocalDate jour() {
        return Dates.jourDe(horloge.instant());
    }
}
