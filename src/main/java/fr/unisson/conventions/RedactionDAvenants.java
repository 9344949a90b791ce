package fr.unisson.conventions;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.ContenuAvenant.Mouvement;
import fr.unisson.conventions.domaine.ControleAvenant;
import fr.unisson.conventions.domaine.DecisionsDInstance;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.conventions.domaine.Redaction;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.conventions.donnees.AvenantSql;
import fr.unisson.conventions.donnees.AvenantSql.LigneMouvement;
import fr.unisson.conventions.donnees.ConventionSql;
import fr.unisson.conventions.donnees.CreationDAvenantSql;
import fr.unisson.conventions.donnees.DossierSql;
import fr.unisson.conventions.donnees.PartieSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an amendment is about, changed until its text is put to review: its frame, the articles it
/// opens, the parties that come and go, whether bodies decide on it.
@Service
@Transactional
public class RedactionDAvenants {

    private static final String RELU =
            "Le texte a été mis en relecture : son cadre ne change plus. Demandez une correction"
                    + " d’article, ou abandonnez cet avenant.";

    private final Participations participations;
    private final ContenusDAvenants contenus;
    private final DelaisDesAvenants delais;
    private final AvenantSql avenants;
    private final CreationDAvenantSql creation;
    private final ConventionSql conventions;
    private final PartieSql parties;
    private final DossierSql faits;
    private final LettresAuxParties lettres;
    private final Annuaire annuaire;
    private final Journal journal;
    private final Clock horloge;

    RedactionDAvenants(
            Participations participations,
            ContenusDAvenants contenus,
            DelaisDesAvenants delais,
            AvenantSql avenants,
            CreationDAvenantSql creation,
            ConventionSql conventions,
            PartieSql parties,
            DossierSql faits,
            LettresAuxParties lettres,
            Annuaire annuaire,
            Journal journal,
            Clock horloge) {
        this.participations = participations;
        this.contenus = contenus;
        this.delais = delais;
        this.avenants = avenants;
        this.creation = creation;
        this.conventions = conventions;
        this.parties = parties;
        this.faits = faits;
        this.lettres = lettres;
        this.annuaire = annuaire;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param effet day of effect, null for the day of the last signature
    public record Cadre(
            String titre,
            String expose,
            String perimetre,
            @Nullable LocalDate effet,
            @Nullable LocalDate nouvelleFin) {}

    /// @param version the one shown to who changes it
    public Resultat<Integer> cadrer(ConventionId id, int version, Cadre cadre) {
        var convention = ouvrir(id);
        if (convention.isEmpty()) return Resultat.refus("ETAPE", RELU);
        var avant = convention.get();
        if (cadre.titre().isBlank()) return Resultat.refus("TITRE", "Donnez un titre à l’avenant.");
        var ligne = contenus.ligne(id);
        if (cadre.nouvelleFin() != null && !ligne.types().contains(TypeAvenant.DUREE))
            return Resultat.refus("FIN", "Cet avenant n’est pas un avenant de durée.");
        var refus = dates(ligne, cadre);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var apres =
                new CadreConvention(
                        cadre.titre().strip(),
                        cadre.expose().strip(),
                        ligne.types().contains(TypeAvenant.OBJET)
                                ? cadre.perimetre().strip()
                                : avant.perimetre(),
                        avant.motifSansDiagnostic(),
                        duree(cadre.effet(), avant.duree()),
                        null,
                        avant.visibiliteObservateurs());
        if (!conventions.cadrer(id.valeur(), version, apres)) return Resultat.depasse();
        avenants.proroger(id.valeur(), cadre.nouvelleFin());
        journal.consigner("convention", id.valeur(), "Cadre de l’avenant modifié", cadre.titre());
        return Resultat.fait(version + 1);
    }

    private List<Motif> dates(AvenantSql.Ligne ligne, Cadre cadre) {
        var aujourdhui = Dates.jourDe(horloge.instant());
        return cadre.nouvelleFin() == null
                ? delais.effet(ligne.parent(), cadre.effet(), aujourdhui).stream().toList()
                : ControleAvenant.prorogation(
                        ligne.finEnVigueur(), cadre.nouvelleFin(), cadre.effet(), aujourdhui);
    }

    /// Opens one more article, with its text in force.
    public Resultat<String> ouvrirArticle(ConventionId id, String numero) {
        if (ouvrir(id).isEmpty()) return Resultat.refus("ETAPE", RELU);
        long parent = contenus.ligne(id).parent().valeur();
        int ouverts =
                creation.ouvrir(id.valeur(), parent, List.of(numero), List.of(), horloge.instant());
        if (ouverts == 0) return Resultat.refus("ARTICLE", "Cet article est déjà ouvert.");
        journal.consigner("convention", id.valeur(), "Article ouvert", "Article " + numero);
        return Resultat.fait(numero);
    }

    /// Adds an article that the convention does not have.
    public Resultat<String> ajouterArticle(ConventionId id, String titre) {
        if (ouvrir(id).isEmpty()) return Resultat.refus("ETAPE", RELU);
        if (titre.isBlank()) return Resultat.refus("ARTICLE", "Donnez un titre à l’article.");
        long parent = contenus.ligne(id).parent().valeur();
        creation.ajouter(id.valeur(), parent, titre.strip(), horloge.instant());
        journal.consigner("convention", id.valeur(), "Article ajouté", titre.strip());
        return Resultat.fait(titre.strip());
    }

    /// A party of the convention leaves it with this amendment, which it signs.
    public Resultat<Long> faireSortir(ConventionId id, long partie) {
        if (ouvrir(id).isEmpty()) return Resultat.refus("ETAPE", RELU);
        var p = engagee(id, partie);
        avenants.mouvoir(id.valeur(), partie, Mouvement.Nature.RETRAIT, null);
        journal.consigner("convention", id.valeur(), "Retrait prévu", p.nom());
        return Resultat.fait(partie);
    }

    /// An organisation joins the convention with this amendment; as the new identity of a party
    /// when one is given. It is invited to the amendment, which it signs.
    ///
    /// @param ancienne the party that changes identity, null for an accession
    public Resultat<Long> faireEntrer(
            ConventionId id, OrganisationId organisation, @Nullable Long ancienne) {
        var convention = ouvrir(id);
        if (convention.isEmpty()) return Resultat.refus("ETAPE", RELU);
        var invitee = annuaire.charger(organisation);
        var le = horloge.instant();
        var avant = ancienne == null ? null : engagee(id, ancienne);
        conventions.accorder(id.valeur(), organisation.valeur(), null, "ECRITURE", le);
        var partie =
                parties.inviter(
                        id.valeur(),
                        organisation.valeur(),
                        false,
                        participations.de(id).compte(),
                        convention.get().resume(),
                        le);
        if (partie.isEmpty())
            return Resultat.refus("DEJA_PARTIE", "Cette organisation est déjà partie à l’avenant.");
        if (avant == null)
            avenants.mouvoir(id.valeur(), partie.get(), Mouvement.Nature.ADHESION, null);
        else avenants.mouvoir(id.valeur(), avant.id(), Mouvement.Nature.IDENTITE, partie.get());
        lettres.inviter(
                organisation, id, true, convention.get().titre(), convention.get().resume());
        journal.consigner(
                "convention",
                id.valeur(),
                avant == null ? "Adhésion prévue" : "Changement d’identité prévu",
                avant == null
                        ? invitee.raisonSociale()
                        : avant.nom() + " devient " + invitee.raisonSociale());
        return Resultat.fait(partie.get());
    }

    /// Takes back a movement that was planned. An invitation already accepted stays its author's to
    /// decline; the organisation then signs for nothing, so it must be answered before.
    public Resultat<Long> annulerMouvement(ConventionId id, long partie) {
        if (ouvrir(id).isEmpty()) return Resultat.refus("ETAPE", RELU);
        var mouvement =
                avenants.mouvements(id.valeur()).stream()
                        .filter(m -> m.partie() == partie)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("mouvement de la partie " + partie));
        if (mouvement.nature() == Mouvement.Nature.SORTIE)
            return Resultat.refus(
                    "DEJA_SORTIE",
                    mouvement.nom() + " a déjà quitté la convention : l’avenant en prend acte.");
        var entrante = entrante(mouvement);
        if (entrante != null) {
            if (!parties.retirer(
                    id.valeur(),
                    entrante,
                    "L’avenant ne prévoit plus cette arrivée",
                    participations.de(id).compte(),
                    horloge.instant()))
                return Resultat.refus(
                        "DEJA_ENGAGEE",
                        "L’organisation a accepté l’invitation : abandonnez l’avenant, ou gardez"
                                + " son arrivée.");
            conventions.retirerOrganisation(
                    id.valeur(),
                    parties.trouver(id.valeur(), entrante).orElseThrow().organisation().valeur());
        }
        avenants.annulerMouvement(id.valeur(), partie);
        journal.consigner("convention", id.valeur(), "Mouvement annulé", mouvement.nom());
        return Resultat.fait(partie);
    }

    /// Whether the bodies of the parties decide on this amendment; another choice than the usual
    /// one for what it changes is the facilitator's, with a reason.
    public Resultat<Boolean> choisirValidation(ConventionId id, boolean requise, String motif) {
        var convention = ouvrir(id);
        if (convention.isEmpty()) return Resultat.refus("ETAPE", RELU);
        participations.exiger(id, RoleConvention.ANIMATEUR);
        var usuelle = DecisionsDInstance.dispense(contenus.charger(convention.get())).isEmpty();
        if (requise != usuelle && motif.isBlank())
            return Resultat.refus(
                    "MOTIF", "Dites pourquoi cet avenant ne suit pas la règle habituelle.");
        avenants.valider(id.valeur(), requise, requise == usuelle ? "" : motif.strip());
        journal.consigner(
                "convention",
                id.valeur(),
                requise ? "Instances à consulter" : "Instances non consultées",
                motif.strip());
        return Resultat.fait(requise);
    }

    private static @Nullable Long entrante(LigneMouvement m) {
        return switch (m.nature()) {
            case ADHESION -> m.partie();
            case IDENTITE -> Objects.requireNonNull(m.successeur());
            case RETRAIT, SORTIE -> null;
        };
    }

    private PartieVue engagee(ConventionId id, long partie) {
        return parties.trouver(id.valeur(), partie)
                .filter(PartieVue::acceptee)
                .orElseThrow(() -> new Introuvable("partie " + partie));
    }

    /// Empty once the text was put to review.
    private Optional<ConventionVue> ouvrir(ConventionId id) {
        var convention = participations.charger(id);
        if (!convention.avenant()) throw new Introuvable("avenant " + id);
        participations.exiger(id, RoleConvention.ANIMATEUR, RoleConvention.REFERENT);
        return Redaction.cadreModifiable(convention.etat(), faits.dejaRelu(id.valeur()))
                ? Optional.of(convention)
                : Optional.empty();
    }

    private static Duree duree(@Nullable LocalDate effet, Duree avant) {
        return new Duree(
                effet == null ? ModePriseEffet.DERNIERE_SIGNATURE : ModePriseEffet.DATE_FIXE,
                effet,
                null,
                null,
                ModeRenouvellement.AUCUN,
                null,
                null,
                avant.preavisMois(),
                false);
    }
}
