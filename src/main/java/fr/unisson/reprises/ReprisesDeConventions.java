package fr.unisson.reprises;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.ConventionsReprises;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.ReprisesRetirees;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import fr.unisson.reprises.RepriseVue.Copie;
import fr.unisson.reprises.domaine.DossierReprise;
import fr.unisson.reprises.domaine.EtatReprise;
import fr.unisson.reprises.domaine.RoleReprise;
import fr.unisson.reprises.domaine.TransitionReprise;
import fr.unisson.reprises.donnees.RepriseSql;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.antivirus.FichierRefuse;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes over a convention signed elsewhere, and carries what the other parties say of it. Until
/// one of them confirms, it is shown everywhere as resting on one party's word.
@Service
@Transactional
public class ReprisesDeConventions {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final Set<RoleOrganisation> REPONDENT =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final ConventionsReprises conventions;
    private final ReprisesRetirees retirees;
    private final Conventions lues;
    private final Parties parties;
    private final Habilitations habilitations;
    private final Fichiers fichiers;
    private final RepriseSql reprises;
    private final DevoirsDeReprise devoirs;
    private final Journal journal;
    private final Clock horloge;

    ReprisesDeConventions(
            ConventionsReprises conventions,
            ReprisesRetirees retirees,
            Conventions lues,
            Parties parties,
            Habilitations habilitations,
            Fichiers fichiers,
            RepriseSql reprises,
            DevoirsDeReprise devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.retirees = retirees;
        this.lues = lues;
        this.parties = parties;
        this.habilitations = habilitations;
        this.fichiers = fichiers;
        this.reprises = reprises;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param copie the signed document; a register taken over line by line has none at first
    public Resultat<ConventionId> reprendre(Reprise r, @Nullable Envoi copie) {
        var verifiee = conventions.verifier(r.convention());
        if (!verifiee.estFait()) return new Resultat.Refus<>(verifiee.motifs());
        var mienne = r.convention().mienne();
        return deposer(
                copie,
                mienne,
                deposee -> {
                    var complete = r.avecSource(source(r, deposee.orElse(null)));
                    var id = conventions.reprendre(complete.convention());
                    if (id instanceof Resultat.Fait<ConventionId>(var convention)) {
                        reprises.naitre(
                                convention,
                                mienne,
                                r.reference().strip(),
                                r.originalChez().strip(),
                                deposee.orElse(null),
                                horloge.instant());
                        deposee.ifPresent(c -> joindre(c, convention));
                        devoirs.actualiser(charger(convention));
                    }
                    return id;
                });
    }

    @Transactional(readOnly = true)
    public Optional<RepriseVue> trouver(ConventionId id) {
        lues.charger(id);
        return reprises.trouver(id);
    }

    /// @throws Introuvable for a convention signed here
    @Transactional(readOnly = true)
    public RepriseVue charger(ConventionId id) {
        return trouver(id).orElseThrow(() -> new Introuvable("reprise de la convention " + id));
    }

    /// Under what title the actor acts on it.
    @Transactional(readOnly = true)
    public RoleReprise role(RepriseVue r) {
        if (repond(r.organisation())) return RoleReprise.REPRENEUR;
        return autrePartie(r).isPresent() ? RoleReprise.AUTRE_PARTIE : RoleReprise.LECTEUR;
    }

    /// @param version the one that was shown
    public Resultat<EtatReprise> confirmer(ConventionId id, int version) {
        var r = charger(id);
        var resultat = franchir(r, version, TransitionReprise.CONFIRMER, null);
        if (resultat.estFait()) {
            autrePartie(r).ifPresent(p -> conventions.accueillirReferent(id, p.id()));
        }
        return resultat;
    }

    public Resultat<EtatReprise> contester(ConventionId id, int version, String motif) {
        return franchir(charger(id), version, TransitionReprise.CONTESTER, motif);
    }

    /// @param version of the convention, as it was shown
    public Resultat<ConventionId> corriger(
            ConventionId id, int version, Reprise correction, String motif) {
        var r = charger(id);
        var permis =
                TransitionReprise.CORRIGER.decider(
                        r.etat(), dossier(r), new Demande(role(r), motif));
        if (permis instanceof Decision.Refusee<EtatReprise>(var motifs))
            return new Resultat.Refus<>(motifs);
        var complete = correction.avecSource(source(correction, r.copie()));
        var corrigee = conventions.corriger(id, version, complete.convention(), motif.strip());
        if (!corrigee.estFait()) return corrigee;
        reprises.decrire(id, correction.reference().strip(), correction.originalChez().strip());
        exiger(franchir(r, r.version(), TransitionReprise.CORRIGER, motif));
        return corrigee;
    }

    /// Takes it back: brought in by mistake, or twice. Its history says why.
    ///
    /// @param version the one that was shown
    public Resultat<EtatReprise> retirer(ConventionId id, int version, String motif) {
        var r = charger(id);
        if (r.version() != version) return Resultat.depasse();
        var permis =
                TransitionReprise.RETIRER.decider(
                        r.etat(), dossier(r), new Demande(role(r), motif));
        if (permis instanceof Decision.Refusee<EtatReprise>(var motifs))
            return new Resultat.Refus<>(motifs);
        var retiree = retirees.retirer(id, motif);
        if (!retiree.estFait()) return new Resultat.Refus<>(retiree.motifs());
        return exiger(franchir(r, version, TransitionReprise.RETIRER, motif));
    }

    /// Why it cannot be taken back, nothing when it can; nothing is written.
    @Transactional(readOnly = true)
    public List<Motif> obstaclesAuRetrait(RepriseVue r) {
        return switch (TransitionReprise.RETIRER.decider(
                r.etat(), dossier(r), new Demande(role(r), "à dire"))) {
            case Decision.Refusee<EtatReprise>(var motifs) -> motifs;
            case Decision.Permise<EtatReprise> _ -> retirees.obstacles(r.convention());
        };
    }

    /// The convention moved already: both do, or neither does.
    private static Resultat<EtatReprise> exiger(Resultat<EtatReprise> resultat) {
        if (!resultat.estFait())
            throw new Conflit("Quelqu’un vient de changer cette convention importée.");
        return resultat;
    }

    /// Deposits the signed document, or another one as long as nobody confirmed it.
    public Resultat<EtatReprise> deposerLaCopie(ConventionId id, Envoi envoi) {
        var r = charger(id);
        if (role(r) != RoleReprise.REPRENEUR)
            return Resultat.refus(
                    "ROLE_INSUFFISANT",
                    "Le document signé est déposé par la partie qui a repris la convention.");
        if (!r.etat().modifiable())
            return Resultat.refus("COPIE", "Le document confirmé ou retiré ne change plus.");
        return deposer(
                envoi,
                r.organisation(),
                deposee -> {
                    var copie = deposee.orElseThrow();
                    reprises.deposer(id, copie);
                    joindre(copie, id);
                    citer(r, copie);
                    journal.consigner(
                            "convention", id.valeur(), "Document signé déposé", copie.empreinte());
                    return franchir(
                            r, r.version(), TransitionReprise.CORRIGER, "Document signé déposé");
                });
    }

    private void citer(RepriseVue r, Copie copie) {
        var c = lues.charger(r.convention());
        conventions.citer(
                r.convention(),
                SourceDeReprise.dire(
                        c.signeeLe(), c.avenantsAnterieurs(), r.originalChez(), copie));
    }

    private Resultat<EtatReprise> franchir(
            RepriseVue r, int version, TransitionReprise transition, @Nullable String motif) {
        var role = role(r);
        return switch (transition.decider(r.etat(), dossier(r), new Demande(role, motif))) {
            case Decision.Refusee<EtatReprise>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatReprise>(var vers) -> {
                var pour =
                        role == RoleReprise.REPRENEUR
                                ? r.organisation()
                                : autrePartie(r).map(PartieVue::organisation).orElse(null);
                if (!reprises.franchir(
                        r, version, transition, vers, role, pour, motif, horloge.instant()))
                    yield Resultat.depasse();
                conventions.constater(r.convention(), vers.provenance());
                // The withdrawal of the convention itself is in its history already.
                if (transition != TransitionReprise.RETIRER)
                    journal.consigner(
                            "convention",
                            r.convention().valeur(),
                            transition.fait(),
                            Objects.requireNonNullElse(motif, ""));
                devoirs.actualiser(charger(r.convention()));
                yield Resultat.fait(vers);
            }
        };
    }

    private static DossierReprise dossier(RepriseVue r) {
        return new DossierReprise(r.copie() != null);
    }

    /// The party for which the actor answers, when it is not the one that took it over.
    private Optional<PartieVue> autrePartie(RepriseVue r) {
        return parties.lister(r.convention()).stream()
                .filter(PartieVue::acceptee)
                .filter(p -> !p.organisation().equals(r.organisation()))
                .filter(p -> repond(p.organisation()))
                .findFirst();
    }

    private boolean repond(OrganisationId organisation) {
        return habilitations.lActeurA(REPONDENT, organisation);
    }

    private <T> Resultat<T> deposer(
            @Nullable Envoi envoi,
            OrganisationId organisation,
            Function<Optional<Copie>, Resultat<T>> suite) {
        if (envoi == null) return suite.apply(Optional.empty());
        var flux = new BufferedInputStream(envoi.flux());
        try {
            if (!pdf(flux)) return Resultat.refus("COPIE", "Le document signé doit être un PDF.");
        } catch (FichierRefuse e) {
            return Resultat.refus("COPIE", e.refus().message());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichiers.deposerPour(
                new Envoi(envoi.nom(), flux),
                organisation.valeur(),
                "COPIE",
                recu -> suite.apply(Optional.ofNullable(recu).map(ReprisesDeConventions::copie)));
    }

    private static Copie copie(Fichier f) {
        return new Copie(f.id().valeur(), f.nom(), f.empreinte());
    }

    private static boolean pdf(BufferedInputStream flux) throws IOException {
        flux.mark(PDF.length);
        var debut = flux.readNBytes(PDF.length);
        flux.reset();
        return java.util.Arrays.equals(debut, PDF);
    }

    private void joindre(Copie copie, ConventionId convention) {
        fichiers.joindre(
                new fr.unisson.documents.FichierId(copie.fichier()),
                "convention",
                convention.valeur());
    }

    private static String source(Reprise r, @Nullable Copie copie) {
        var c = r.convention();
        return SourceDeReprise.dire(c.signeeLe(), c.avenants(), r.originalChez(), copie);
    }
}
