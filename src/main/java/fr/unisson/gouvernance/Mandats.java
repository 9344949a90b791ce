package fr.unisson.gouvernance;

import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.gouvernance.Mandat.Cloture;
import fr.unisson.gouvernance.donnees.MandatsSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The register of powers to sign.
///
/// An organisation reads its own. What another party may learn is one yes or no, because a
/// mandate's facts reach it through the evidence of the signature, where they were copied.
@Service
public class Mandats {

    /// The outcome of a recording.
    public sealed interface Resultat {
        /// The act is not a file we take; nothing is recorded.
        record ActeRefuse(Depot.Motif motif) implements Resultat {}

        record Enregistre(MandatId id) implements Resultat {}

        record Refuse(List<MotifMandat> motifs) implements Resultat {
            public Refuse {
                motifs = List.copyOf(motifs);
            }
        }
    }

    private final MandatsSql mandats;
    private final Fichiers fichiers;
    private final Journal journal;
    private final Clock horloge;

    Mandats(MandatsSql mandats, Fichiers fichiers, Journal journal, Clock horloge) {
        this.mandats = mandats;
        this.fichiers = fichiers;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional
    public Resultat enregistrer(NouveauMandat nouveau) {
        return enregistrer(nouveau, null);
    }

    /// @param acte the document that gives the power: nomination, deliberation, delegation. It is
    ///   the organisation's: its people read it, nobody else.
    @Transactional
    public Resultat enregistrer(NouveauMandat nouveau, @Nullable Envoi acte) {
        var motifs = controler(nouveau);
        if (!motifs.isEmpty()) return new Resultat.Refuse(motifs);
        return switch (acte == null ? null : fichiers.deposer(acte, nouveau.organisation())) {
            case null -> inscrire(nouveau);
            case Depot.Refuse(var motif) -> new Resultat.ActeRefuse(motif);
            case Depot.Accepte(var recu) -> inscrire(nouveau.avec(recu));
        };
    }

    private Resultat inscrire(NouveauMandat nouveau) {
        var id = mandats.inserer(nouveau, horloge.instant());
        journal.consigner(
                "organisation",
                nouveau.organisation(),
                "Mandat enregistré",
                nouveau.titulaire() + ", " + nouveau.fonction());
        return new Resultat.Enregistre(id);
    }

    /// Ends a mandate before its term. What was signed under it stays signed.
    @Transactional
    public Optional<MotifMandat> cloturer(MandatId id, Cloture cloture) {
        if (cloture.raison().isBlank()) return Optional.of(MotifMandat.RAISON_REQUISE);
        var mandat = charger(id);
        if (cloture.aCompterDu().isBefore(mandat.debut())) {
            return Optional.of(MotifMandat.FIN_AVANT_DEBUT);
        }
        if (!mandats.clore(id, cloture, horloge.instant())) {
            return Optional.of(MotifMandat.DEJA_CLOS);
        }
        journal.consigner(
                "organisation",
                mandat.organisation(),
                "Mandat clos à compter du " + Dates.jour(cloture.aCompterDu()),
                mandat.titulaire() + " : " + cloture.raison());
        return Optional.empty();
    }

    /// All mandates of the organisation, closed and expired ones included.
    @Transactional(readOnly = true)
    public List<Mandat> listerPour(long organisation) {
        return registre(organisation).tous();
    }

    @Transactional(readOnly = true)
    public Mandat charger(MandatId id) {
        return mandats.organisationDe(id)
                .flatMap(o -> registre(o).trouver(id))
                .orElseThrow(() -> new Introuvable("mandat " + id));
    }

    /// The mandates of the actor's own organisation that allow signing that day.
    @Transactional(readOnly = true)
    public List<Mandat> listerValides(long organisation, Matiere matiere, LocalDate jour) {
        return registre(organisation).valides(matiere, jour).toList();
    }

    /// A mandate by which this account may sign for its organisation that day.
    @Transactional(readOnly = true)
    public Optional<Mandat> trouverValide(
            long organisation, long compte, Matiere matiere, LocalDate jour) {
        return registre(organisation)
                .valides(matiere, jour)
                .filter(m -> m.compte() != null && m.compte() == compte)
                .findFirst();
    }

    /// Why this mandate does not allow signing that day; empty when it does. Answers for any
    /// organisation.
    @Transactional(readOnly = true)
    public Optional<MotifMandat> refus(
            long organisation, MandatId id, Matiere matiere, LocalDate jour) {
        return sansFrontiere(organisation)
                .pouvoir(id)
                .map(p -> p.refus(jour, matiere, null))
                .orElse(Optional.of(MotifMandat.REVOQUE));
    }

    /// What the other parties will read under the signature anyway: who signs, and as what.
    public record Signataire(@Nullable Long compte, String nom, String fonction) {}

    @Transactional(readOnly = true)
    public Optional<Signataire> signataire(long organisation, MandatId id) {
        return sansFrontiere(organisation)
                .trouver(id)
                .map(m -> new Signataire(m.compte(), m.titulaire(), m.fonction()));
    }

    /// Whether an organisation, any of them, has somebody who may sign that day.
    @Transactional(readOnly = true)
    public boolean aUnSignataire(long organisation, Matiere matiere, LocalDate jour) {
        return sansFrontiere(organisation).valides(matiere, jour).findAny().isPresent();
    }

    private List<MotifMandat> controler(NouveauMandat n) {
        var motifs = new ArrayList<MotifMandat>();
        if (n.titulaire().isBlank()) motifs.add(MotifMandat.TITULAIRE_REQUIS);
        if (n.matieres().isEmpty()) motifs.add(MotifMandat.MATIERES_REQUISES);
        var fin = n.fin();
        if (fin != null && fin.isBefore(n.debut())) motifs.add(MotifMandat.FIN_AVANT_DEBUT);
        donneur(n).ifPresent(motifs::add);
        return motifs;
    }

    private Optional<MotifMandat> donneur(NouveauMandat n) {
        boolean delegation = n.source() == SourceMandat.DELEGATION;
        var donneur = n.donneurMandat();
        if (donneur == null) {
            return delegation && n.donneur().isBlank()
                    ? Optional.of(MotifMandat.DONNEUR_REQUIS)
                    : Optional.empty();
        }
        var pouvoir = registre(n.organisation()).pouvoir(donneur);
        if (pouvoir.isEmpty()) return Optional.of(MotifMandat.DONNEUR_INCONNU);
        return delegation
                ? pouvoir.get().refusDeDeleguer(n.matieres(), n.plafond(), n.debut(), n.fin())
                : Optional.empty();
    }

    private Registre registre(long organisation) {
        return new Registre(mandats.lister(organisation));
    }

    private Registre sansFrontiere(long organisation) {
        return new Registre(
                Acteur.courant().organisations().contains(organisation)
                        ? mandats.lister(organisation)
                        : mandats.listerSansFrontiere(organisation));
    }
}
