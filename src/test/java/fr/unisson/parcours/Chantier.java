package fr.unisson.parcours;

import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Creation;
import fr.unisson.conventions.FichePartie;
import fr.unisson.conventions.NouveauDiagnostic;
import fr.unisson.conventions.NouvelleConvention;
import fr.unisson.conventions.Participants;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.Preparation;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Textes;
import fr.unisson.conventions.TourDeSignature;
import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.Validations;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.MandatId;
import fr.unisson.gouvernance.Mandats;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/// Takes a convention, through the services and as its own people, to the step where a journey
/// begins.
@TestComponent
class Chantier {

    static final String HOPITAL = "Centre hospitalier des Salorges";
    static final String EHPAD = "Résidence du Pont-Morand";

    private static final String MODELE = "convention-cadre-essms";

    private final Personnages personnages;
    private final Troupe troupe;
    private final Groupes groupes;
    private final Scene scene;
    private final Creation creation;
    private final Conventions conventions;
    private final Parties parties;
    private final Participants participants;
    private final Preparation preparation;
    private final Travaux travaux;
    private final Textes textes;
    private final Validations validations;
    private final TourDeSignature tour;
    private final Mandats mandats;

    Chantier(
            Personnages personnages,
            Troupe troupe,
            Groupes groupes,
            Scene scene,
            Creation creation,
            Conventions conventions,
            Parties parties,
            Participants participants,
            Preparation preparation,
            Travaux travaux,
            Textes textes,
            Validations validations,
            TourDeSignature tour,
            Mandats mandats) {
        this.personnages = personnages;
        this.troupe = troupe;
        this.groupes = groupes;
        this.scene = scene;
        this.creation = creation;
        this.conventions = conventions;
        this.parties = parties;
        this.participants = participants;
        this.preparation = preparation;
        this.travaux = travaux;
        this.textes = textes;
        this.validations = validations;
        this.tour = tour;
        this.mandats = mandats;
    }

    /// Nadia facilitates. Claire and Erwan are referents, Sophie and Yann secretaries of the
    /// bodies, Hélène and Marc signatories, of the hospital and of the residence; Jeanne speaks for
    /// the users.
    record Monde(
            OrganisationId hopital,
            OrganisationId ehpad,
            CompteId nadia,
            CompteId claire,
            CompteId erwan,
            CompteId jeanne,
            CompteId sophie,
            CompteId yann,
            CompteId helene,
            CompteId marc) {}

    Monde reunir() {
        var appui = personnages.organisation("Structure d’appui de la Chézine");
        var hopital = troupe.organisation(HOPITAL, null, rna());
        var ehpad = troupe.organisation(EHPAD, null, rna());
        var m =
                new Monde(
                        hopital,
                        ehpad,
                        membre("Nadia", "Benhamou", appui, RoleOrganisation.FACILITATEUR_SRA),
                        membre("Claire", "Caradec", hopital, RoleOrganisation.REFERENT_QUALITE),
                        membre("Erwan", "Le Goff", ehpad, RoleOrganisation.REFERENT_QUALITE),
                        membre("Jeanne", "Guilbaud", ehpad, RoleOrganisation.REPRESENTANT_USAGERS),
                        membre("Sophie", "Aubert", hopital, RoleOrganisation.SECRETAIRE_INSTANCE),
                        membre("Yann", "Riou", ehpad, RoleOrganisation.SECRETAIRE_INSTANCE),
                        membre("Hélène", "Marchand", hopital, RoleOrganisation.DIRECTION),
                        membre("Marc", "Tanguy", ehpad, RoleOrganisation.DIRECTION));
        troupe.mandater(hopital, m.helene(), "Hélène Marchand", "Directrice");
        troupe.mandater(ehpad, m.marc(), "Marc Tanguy", "Directeur");
        return m;
    }

    ConventionId coConstruction(Monde m, String titre) {
        var nadia = personnages.acteur(m.nadia());
        var id =
                faire(
                        nadia,
                        () ->
                                creation.creer(
                                        new NouvelleConvention(
                                                titre,
                                                "",
                                                MODELE,
                                                null,
                                                Set.of(m.hopital(), m.ehpad()),
                                                null,
                                                "Bienvenue",
                                                null)));
        engager(id, claire(m), m.hopital(), m.helene(), m.sophie(), null);
        engager(id, erwan(m), m.ehpad(), m.marc(), m.yann(), m.jeanne());
        faire(
                nadia,
                () ->
                        preparation.deposer(
                                id, new NouveauDiagnostic("Enquête", "", null, "", null, null)));
        faire(nadia, () -> preparation.noter(id, "Les sorties sont annoncées trop tard."));
        franchir(id, nadia, TransitionConvention.OUVRIR_PRINCIPES);
        faire(nadia, () -> cadrer(id, titre));
        groupes.approuverLesPrincipes(id, claire(m));
        groupes.approuverLesPrincipes(id, erwan(m));
        franchir(id, nadia, TransitionConvention.OUVRIR_CO_CONSTRUCTION);
        return id;
    }

    /// Nadia, Claire, Erwan and Jeanne sit in the group of a volet, at work.
    void asseoir(Monde m, ConventionId id, int volet) {
        groupes.commencer(id, volet, equipe(m));
    }

    /// Every volet is put off, the text frozen, approved and before the bodies.
    ConventionId aValider(Monde m, String titre) {
        var id = coConstruction(m, titre);
        var nadia = personnages.acteur(m.nadia());
        for (int volet = 1; volet <= 7; volet++) reporter(id, nadia, volet);
        franchir(id, nadia, TransitionConvention.CONSOLIDER);
        var version = faire(nadia, () -> textes.figer(id));
        var constats = nadia.executer(() -> textes.etat(id).constats());
        if (constats.stream().anyMatch(Constat::bloquant)) throw new AssertionError(constats);
        constats.forEach(c -> faire(nadia, () -> textes.confirmer(id, c.cle())));
        franchir(
                id,
                nadia,
                TransitionConvention.OUVRIR_RELECTURE,
                new Saisie(Set.of(), Troupe.aujourdhui().plusDays(7), Set.of(), false, null, null));
        faire(claire(m), () -> textes.approuver(id, version.empreinte()));
        faire(erwan(m), () -> textes.approuver(id, version.empreinte()));
        franchir(id, nadia, TransitionConvention.OUVRIR_VALIDATION);
        return id;
    }

    /// Both directors commit their organisation alone, and the signature is open.
    ConventionId aSigner(Monde m, String titre) {
        var id = aValider(m, titre);
        dispenser(id, m.hopital(), personnages.acteur(m.helene(), m.hopital()), claire(m));
        dispenser(id, m.ehpad(), personnages.acteur(m.marc(), m.ehpad()), erwan(m));
        permis(personnages.acteur(m.nadia()), () -> tour.ouvrir(id.valeur(), null));
        return id;
    }

    /// The mandate of its director ends today.
    void revoquer(OrganisationId organisation) {
        var fin = new Cloture(Cloture.Genre.REVOCATION, Troupe.aujourdhui(), "Départ en retraite");
        var refus =
                Acteur.systeme("test")
                        .executer(() -> mandats.cloturer(new MandatId(mandat(organisation)), fin));
        if (refus.isPresent()) throw new AssertionError(refus);
    }

    private long mandat(OrganisationId organisation) {
        return scene.systeme(
                "select id from mandat where organisation_id = :o", "o", organisation.valeur());
    }

    long partie(ConventionId id, OrganisationId organisation) {
        return scene.systeme(
                "select id from partie where convention_id = :c and organisation_id = :o",
                "c",
                id.valeur(),
                "o",
                organisation.valeur());
    }

    /// The signature request of this party that is still alive.
    long demande(ConventionId id, OrganisationId organisation) {
        return scene.systeme(
                "select max(id) from signature_demande where partie_id = :p",
                "p",
                partie(id, organisation));
    }

    Acteur claire(Monde m) {
        return personnages.acteur(m.claire(), m.hopital());
    }

    Acteur erwan(Monde m) {
        return personnages.acteur(m.erwan(), m.ehpad());
    }

    Groupes.Equipe equipe(Monde m) {
        return new Groupes.Equipe(
                personnages.acteur(m.nadia()),
                claire(m),
                erwan(m),
                personnages.acteur(m.jeanne(), m.ehpad()));
    }

    private void engager(
            ConventionId id,
            Acteur referent,
            OrganisationId organisation,
            CompteId signataire,
            CompteId secretaire,
            @org.jspecify.annotations.Nullable CompteId usagers) {
        long partie = partie(id, organisation);
        faire(referent, () -> parties.accepter(id, partie, new CompteId(referent.compte())));
        nommer(id, referent, signataire, RoleConvention.SIGNATAIRE, partie);
        nommer(id, referent, secretaire, RoleConvention.SECRETAIRE, partie);
        if (usagers != null) {
            nommer(id, referent, usagers, RoleConvention.REPRESENTANT_USAGERS, partie);
        }
        long mandat = mandat(organisation);
        faire(
                referent,
                () ->
                        parties.decrire(
                                id,
                                partie,
                                parties.charger(id, partie).version(),
                                new FichePartie(
                                        "La personne mandatée",
                                        "directrice ou directeur",
                                        mandat,
                                        List.of("Soigner", "Accompagner"),
                                        "Numéro demandé",
                                        List.of())));
    }

    private void nommer(
            ConventionId id, Acteur referent, CompteId qui, RoleConvention role, long partie) {
        faire(referent, () -> participants.ajouter(id, qui, role, partie, false));
    }

    private Resultat<Integer> cadrer(ConventionId id, String titre) {
        return conventions.cadrer(
                id,
                conventions.charger(id).version(),
                new CadreConvention(
                        titre,
                        "",
                        "Huit communes",
                        null,
                        Duree.parDefaut(),
                        null,
                        Visibilite.TEXTE));
    }

    private void reporter(ConventionId id, Acteur nadia, int volet) {
        faire(
                nadia,
                () ->
                        travaux.franchir(
                                id,
                                volet,
                                0,
                                TransitionVolet.REPORTER,
                                new Travaux.Dits(
                                        "Plus tard",
                                        Troupe.aujourdhui().plusMonths(6),
                                        "Texte du modèle",
                                        null)));
    }

    private void dispenser(
            ConventionId id, OrganisationId organisation, Acteur direction, Acteur referent) {
        long validation =
                scene.systeme(
                        "select max(id) from validation where partie_id = :p",
                        "p",
                        partie(id, organisation));
        permis(direction, () -> validations.confirmerCompetence(id.valeur(), validation));
        permis(
                referent,
                () ->
                        validations.dispenser(
                                id.valeur(), validation, "Les statuts donnent ce pouvoir."));
    }

    private static String rna() {
        return "W44%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    private CompteId membre(
            String prenom, String nom, OrganisationId organisation, RoleOrganisation role) {
        return personnages.membre(prenom, nom, organisation, role);
    }

    private void franchir(ConventionId id, Acteur qui, TransitionConvention t) {
        franchir(id, qui, t, Saisie.vide());
    }

    private void franchir(ConventionId id, Acteur qui, TransitionConvention t, Saisie saisie) {
        faire(
                qui,
                () -> conventions.franchir(id, conventions.charger(id).version(), t, null, saisie));
    }

    private static void permis(Acteur qui, Supplier<List<Motif>> geste) {
        var motifs = qui.executer(geste);
        if (!motifs.isEmpty()) throw new AssertionError(motifs);
    }

    private static <T> T faire(Acteur qui, Supplier<Resultat<T>> geste) {
        return switch (qui.executer(geste)) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs);
        };
    }
}
