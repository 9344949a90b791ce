package fr.unisson.conventions;

import fr.unisson.conventions.Textes.Etat;
import fr.unisson.conventions.domaine.Constat;
import fr.unisson.conventions.domaine.Contenu;
import fr.unisson.conventions.domaine.ControleTexte;
import fr.unisson.conventions.domaine.DossierConvention;
import fr.unisson.conventions.domaine.DossierConvention.Amende;
import fr.unisson.conventions.domaine.DossierConvention.Cadre;
import fr.unisson.conventions.domaine.DossierConvention.Partie;
import fr.unisson.conventions.domaine.DossierConvention.Principe;
import fr.unisson.conventions.domaine.DossierConvention.PriseEffet;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.DossierConvention.Texte;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.conventions.donnees.ParticipantSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.conventions.donnees.PrincipeSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Gathers the facts that the main life of a convention looks at.
@Component
class Dossiers {

    private final DossierSql faits;
    private final PartieSql parties;
    private final ParticipantSql participants;
    private final PrincipeSql principes;
    private final Textes textes;
    private final Signataires signataires;
    private final Suite suite;
    private final DemandesDeSignature demandes;
    private final Participations participations;
    private final ContenusDAvenants avenants;
    private final Clock horloge;

    Dossiers(
            DossierSql faits,
            PartieSql parties,
            ParticipantSql participants,
            PrincipeSql principes,
            Textes textes,
            Signataires signataires,
            Suite suite,
            DemandesDeSignature demandes,
            Participations participations,
            ContenusDAvenants avenants,
            Clock horloge) {
        this.faits = faits;
        this.parties = parties;
        this.participants = participants;
        this.principes = principes;
        this.textes = textes;
        this.signataires = signataires;
        this.suite = suite;
        this.demandes = demandes;
        this.participations = participations;
        this.avenants = avenants;
        this.horloge = horloge;
    }

    /// Facts of a convention that does not exist yet.
    static DossierConvention naissance(String titre, String modele, int organisations) {
        return new DossierConvention(
                LocalDate.EPOCH,
                new Cadre(titre, modele, organisations, 1, 0, null, 0, ""),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Texte(null, false, Set.of(), List.of(), List.of(), List.of(), 0),
                List.of(),
                new PriseEffet(ModePriseEffet.DERNIERE_SIGNATURE, null, 0),
                Amende.aucune(),
                Saisie.vide());
    }

    DossierConvention charger(ConventionVue c, Saisie saisie) {
        long id = c.id().valeur();
        var texte = textes.etat(c);
        var validations = suite.validations(id);
        var comptes = faits.comptes(id);
        return new DossierConvention(
                aujourdhui(),
                new Cadre(
                        c.titre(),
                        c.modele(),
                        comptes.organisations(),
                        comptes.animateurs(),
                        comptes.diagnostics(),
                        c.motifSansDiagnostic(),
                        comptes.constats(),
                        c.perimetre()),
                parties(id, texte, validations),
                principes(id),
                faits.volets(id),
                faits.divergences(id),
                texte(id, texte, validations, comptes.commentaires()),
                demandes.signatures(demandes.lister(id)),
                priseEffet(c),
                amende(c),
                completer(c, saisie));
    }

    private Saisie completer(ConventionVue c, Saisie saisie) {
        int entree = faits.entree(c.id().valeur());
        return new Saisie(
                saisie.voletsNommes(),
                saisie.limite(),
                saisie.signaturesPerduesConfirmees(),
                !faits.soutiens(
                                c.id().valeur(),
                                Soutien.ABANDON.name(),
                                entree,
                                Acteur.courant().compte())
                        .isEmpty(),
                c.etatAbandonne(),
                Dates.jourDe(c.etatLe()));
    }

    private List<Partie> parties(long id, Etat texte, EtatDesValidations validations) {
        var approbations = faits.approbations(id, texte.empreinte());
        var fiches =
                texte.contenu().parties().stream()
                        .filter(Contenu.Partie::ficheComplete)
                        .map(Contenu.Partie::nom)
                        .collect(Collectors.toSet());
        var referents =
                participants.lister(id).stream()
                        .filter(p -> p.role() == RoleConvention.REFERENT)
                        .map(ParticipantVue::partie)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return parties.lister(id).stream()
                .map(p ->
                        new Partie(
                                p.id(),
                                p.nom(),
                                p.acceptee(),
                                referents.contains(p.id()),
                                fiches.contains(p.nom()),
                                approbations.get(p.id()),
                                validations.validation(p.id()),
                                signataires.habilites(p.organisation(), p.mandat(), aujourdhui())))
                .toList();
    }

    /// Stances on a former wording do not count as taken, but a blocage stands until its author
    /// changes it.
    private List<Principe> principes(long id) {
        return principes.lister(id).stream()
                .filter(p -> !p.ecarte())
                .map(p ->
                        new Principe(
                                p.intitule(),
                                p.actuelles().stream()
                                        .map(PrincipeVue.PositionVue::partie)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()),
                                p.positions().stream()
                                        .filter(x -> x.position() == Position.BLOCAGE)
                                        .map(x ->
                                                x.usagers()
                                                        ? x.nom()
                                                                + ", représentant"
                                                                + " des usagers"
                                                        : x.nom())
                                        .toList()))
                .toList();
    }

    private Texte texte(long id, Etat etat, EtatDesValidations validations, int commentaires) {
        var vus =
                etat.numero() == null
                        ? Set.<String>of()
                        : faits.avertissementsVus(id, etat.numero());
        return new Texte(
                etat.empreinte(),
                etat.aJour(),
                validations.equivalentes(),
                ControleTexte.clausesManquantes(etat.contenu()),
                etat.constats().stream().filter(Constat::bloquant).toList(),
                etat.constats().stream()
                        .filter(k -> !k.bloquant() && !vus.contains(k.cle()))
                        .toList(),
                commentaires);
    }

    private PriseEffet priseEffet(ConventionVue c) {
        long id = c.id().valeur();
        var declarants =
                faits.soutiens(id, Soutien.EVENEMENT.name(), faits.entree(id), null).size();
        var date =
                c.duree().mode() == ModePriseEffet.DATE_FIXE ? c.duree().dateEffet() : c.signeeLe();
        return new PriseEffet(c.duree().mode(), date, declarants);
    }

    private Amende amende(ConventionVue c) {
        var parent = c.avenantDe();
        if (parent == null) return Amende.aucune();
        return new Amende(
                // A newcomer does not read the convention before being a party of it.
                participations.trouver(parent).filter(p -> !p.etat().engage()).isPresent(),
                avenants.depasse(avenants.ligne(c.id())),
                avenants.dispense(c).orElse(null));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
