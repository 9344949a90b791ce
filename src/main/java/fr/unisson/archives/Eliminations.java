package fr.unisson.archives;

import fr.unisson.archives.EliminationVue.Visa;
import fr.unisson.archives.domaine.DossierElimination;
import fr.unisson.archives.domaine.RoleElimination;
import fr.unisson.archives.domaine.TransitionElimination;
import fr.unisson.archives.donnees.EliminationSql;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Eliminations of files of archived conventions: the one exception to « nothing is deleted ». The
/// database itself refuses to let a content go without the recorded agreements.
@Service
@Transactional
public class Eliminations {

    private final Archives archives;
    private final EliminationSql eliminations;
    private final Certificats certificats;
    private final DevoirsDElimination devoirs;
    private final Fichiers fichiers;
    private final Journal journal;
    private final Clock horloge;

    Eliminations(
            Archives archives,
            EliminationSql eliminations,
            Certificats certificats,
            DevoirsDElimination devoirs,
            Fichiers fichiers,
            Journal journal,
            Clock horloge) {
        this.archives = archives;
        this.eliminations = eliminations;
        this.certificats = certificats;
        this.devoirs = devoirs;
        this.fichiers = fichiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What is said of the agreement of the archives service.
    ///
    /// @param document its letter, null when it was sent already or none is needed
    public record Dits(
            boolean publiques,
            String reference,
            @Nullable LocalDate le,
            @Nullable Envoi document,
            String raisonPrivees) {

        public static final Dits RIEN = new Dits(true, "", null, null, "");
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public List<EliminationVue> lister(ConventionId convention) {
        archives.lire(convention);
        return eliminations.lister(convention);
    }

    /// @throws Introuvable when it is not of this convention
    @Transactional(readOnly = true)
    public EliminationVue charger(ConventionId convention, long id) {
        return eliminations.lister(convention).stream()
                .filter(e -> e.id() == id)
                .findFirst()
                .orElseThrow(() -> new Introuvable("élimination " + id));
    }

    @Transactional(readOnly = true)
    public boolean peutProposer(ConventionId convention) {
        return eliminations.represente(convention)
                && eliminations.lister(convention).stream().noneMatch(e -> e.etat().enCours());
    }

    /// The passages that the actor may ask for now.
    @Transactional(readOnly = true)
    public List<TransitionElimination> possibles(EliminationVue e) {
        return Transition.possibles(
                TransitionElimination.class, e.etat(), roles(e.convention(), e));
    }

    /// Proposing is agreeing, for the parties that the actor speaks for.
    public Resultat<Long> proposer(
            ConventionId convention, Collection<NatureArchive> natures, String motif) {
        var archive = archives.lire(convention);
        var role = role(TransitionElimination.PROPOSER, roles(convention, null));
        var decision =
                TransitionElimination.PROPOSER.deciderSansEtat(
                        dossier(archive, Set.copyOf(natures), List.of(), vide()),
                        new Demande(role, motif));
        if (decision instanceof Decision.Refusee<EtatElimination>(var motifs)) {
            return new Resultat.Refus<>(motifs);
        }
        var le = horloge.instant();
        var id = eliminations.proposer(convention, natures, motif.strip(), role.name(), le);
        if (id.isEmpty()) return Resultat.refus("EN_COURS", "Une élimination est déjà en cours.");
        for (var n : EnumSet.copyOf(natures)) {
            archive.rayon(n)
                    .presents()
                    .forEach(f ->
                            eliminations.inscrire(
                                    convention,
                                    id.get(),
                                    new EliminationVue.Fichier(
                                            f.id(), n, f.nom(), f.taille(), f.empreinte())));
        }
        eliminations
                .mesParties(convention)
                .forEach(p -> eliminations.accorder(convention, id.get(), p, le));
        consigner(convention, TransitionElimination.PROPOSER.fait(), motif.strip());
        devoirs.actualiser(archive.convention(), charger(convention, id.get()));
        return Resultat.fait(id.get());
    }

    /// The agreement of each party that the actor speaks for.
    public Resultat<Long> accorder(ConventionId convention, long id) {
        var e = charger(convention, id);
        if (e.etat() != EtatElimination.PROPOSEE) {
            return Resultat.refus(Motif.ETAT, "Cette élimination n’attend plus d’accord.");
        }
        var siennes = e.accords().stream().filter(EliminationVue.Accord::aMoi).toList();
        if (siennes.isEmpty()) {
            return Resultat.refus(
                    Motif.ROLE,
                    "L’accord revient à la direction ou à l’administration d’une partie.");
        }
        var le = horloge.instant();
        int donnes = 0;
        for (var a : siennes) {
            if (!eliminations.accorder(convention, id, a.partie(), le)) continue;
            donnes++;
            consigner(convention, "Accord donné à une élimination", a.nom());
        }
        devoirs.actualiser(archives.lire(convention).convention(), charger(convention, id));
        return donnes == 0
                ? Resultat.refus("DEJA", "L’accord de votre organisation est déjà enregistré.")
                : Resultat.fait(id);
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    public Resultat<EtatElimination> franchir(
            ConventionId convention,
            long id,
            int version,
            TransitionElimination transition,
            String motif,
            Dits dits) {
        var e = charger(convention, id);
        var archive = archives.lire(convention);
        boolean vise = transition == TransitionElimination.VISER;
        return fichiers.deposerPour(
                vise && dits.publiques() ? dits.document() : null,
                null,
                "DOCUMENT",
                recu ->
                        franchir(
                                archive,
                                e,
                                version,
                                transition,
                                motif,
                                vise ? visa(convention, dits, recu) : e.visa()));
    }

    private Resultat<EtatElimination> franchir(
            Archives.Archive archive,
            EliminationVue e,
            int version,
            TransitionElimination transition,
            String motif,
            Visa visa) {
        var convention = e.convention();
        var role = role(transition, roles(convention, e));
        var dossier = dossier(archive, Set.copyOf(e.natures()), e.accordsAttendus(), visa);
        return switch (transition.decider(e.etat(), dossier, new Demande(role, motif))) {
            case Decision.Refusee<EtatElimination>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatElimination>(var vers) -> {
                if (!eliminations.franchir(
                        e,
                        version,
                        transition,
                        vers,
                        role.name(),
                        motif.strip(),
                        visa,
                        horloge.instant())) {
                    yield Resultat.depasse();
                }
                consigner(convention, transition.fait(), motif.strip());
                var apres = charger(convention, e.id());
                if (vers == EtatElimination.EXECUTEE) executer(archive, apres);
                devoirs.actualiser(archive.convention(), apres);
                yield Resultat.fait(vers);
            }
        };
    }

    /// The contents go, the certificate stays.
    private void executer(Archives.Archive archive, EliminationVue e) {
        var elimines = new ArrayList<EliminationVue.Fichier>();
        for (var f : e.fichiers()) {
            if (fichiers.eliminer(f.id())) elimines.add(f);
        }
        var certificat = certificats.etablir(archive, e, elimines);
        eliminations.certifier(e.id(), certificat.id());
        consigner(
                e.convention(),
                "Certificat d’élimination établi",
                elimines.size()
                        + (elimines.size() > 1 ? " fichiers" : " fichier")
                        + ", empreinte "
                        + certificat.empreinte());
    }

    private Visa visa(ConventionId convention, Dits dits, @Nullable Fichier document) {
        if (!dits.publiques()) return new Visa(false, "", null, null, dits.raisonPrivees().strip());
        if (document != null) fichiers.joindre(document.id(), "convention", convention.valeur());
        return new Visa(
                true,
                dits.reference().strip(),
                dits.le(),
                document == null ? null : document.id(),
                "");
    }

    private static Visa vide() {
        return new Visa(true, "", null, null, "");
    }

    private DossierElimination dossier(
            Archives.Archive archive,
            Set<NatureArchive> natures,
            List<String> accordsAttendus,
            Visa visa) {
        var jour = Dates.jourDe(horloge.instant());
        var siens = archive.rayons().stream().filter(r -> natures.contains(r.nature())).toList();
        return new DossierElimination(
                archive.convention().etat() == EtatConvention.ARCHIVEE,
                jour,
                natures.size(),
                siens.stream()
                        .filter(r -> !r.conclusion().possible(jour))
                        .map(r -> r.nature().libelle() + ", " + r.conclusion().pourquoi())
                        .toList(),
                siens.stream().mapToInt(r -> r.presents().size()).sum(),
                accordsAttendus,
                visa.publiques(),
                visa.reference(),
                visa.le(),
                visa.fichier() != null,
                visa.raisonPrivees());
    }

    private Set<RoleElimination> roles(ConventionId convention, @Nullable EliminationVue e) {
        var roles = EnumSet.of(RoleElimination.LECTEUR);
        if (e != null && e.mienne()) roles.add(RoleElimination.PROPOSANT);
        if (eliminations.represente(convention)) roles.add(RoleElimination.REPRESENTANT);
        return roles;
    }

    private static RoleElimination role(
            TransitionElimination transition, Set<RoleElimination> roles) {
        return transition.roleParmi(roles).orElse(RoleElimination.LECTEUR);
    }

    private void consigner(ConventionId convention, String fait, String detail) {
        journal.consigner("convention", convention.valeur(), fait, detail);
    }
}
