package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.ResiliationConvenue;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.evolutions.donnees.FinSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The end of a convention by the written accord of all its parties (Code civil, article 1193).
/// Whoever commits a party agrees for it; the platform applies it on its day.
@Service
public class Resiliations {

    /// What ends, when and how those who are cared for are handed over.
    public record Acte(@Nullable LocalDate effet, String motif, String relais) {}

    private final Conventions conventions;
    private final Representants representants;
    private final Fichiers fichiers;
    private final FinSql fins;
    private final DevoirsDesTermes devoirs;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    Resiliations(
            Conventions conventions,
            Representants representants,
            Fichiers fichiers,
            FinSql fins,
            DevoirsDesTermes devoirs,
            ApplicationEventPublisher evenements,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.representants = representants;
        this.fichiers = fichiers;
        this.fins = fins;
        this.devoirs = devoirs;
        this.evenements = evenements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The one under way.
    @Transactional(readOnly = true)
    public Optional<FinSql.Resiliation> enCours(ConventionId id) {
        conventions.charger(id);
        return fins.resiliation(id.valeur());
    }

    @Transactional(readOnly = true)
    public List<FinSql.Accord> accords(ConventionId id, FinSql.Resiliation r) {
        conventions.charger(id);
        return fins.accords(id.valeur(), r.rang());
    }

    /// The party that the actor commits, when the convention still binds.
    @Transactional(readOnly = true)
    public Optional<Long> partieEngagee(ConventionId id) {
        return mienne(id).map(PartieVue::id);
    }

    /// For whom reads and commits no party, who does in their organisation.
    @Transactional(readOnly = true)
    public Optional<String> quiLaDecide(ConventionId id) {
        return representants.enClair(id);
    }

    private Optional<PartieVue> mienne(ConventionId id) {
        return conventions.charger(id).etat().engage()
                ? representants.partie(id)
                : Optional.empty();
    }

    /// Whoever proposes agrees at once for their own party.
    @Transactional
    public Resultat<Integer> proposer(ConventionId id, Acte acte, @Nullable Envoi piece) {
        var mienne = mienne(id);
        if (mienne.isEmpty()) return sansRole(id);
        if (representants.titre(id, mienne.get().id()).isEmpty()) return sansMandat(mienne.get());
        var motifs = manques(acte);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        return fichiers.deposerPour(piece, null, "ACTE", recu -> proposer(id, acte, recu));
    }

    private Resultat<Integer> proposer(ConventionId id, Acte acte, @Nullable Fichier piece) {
        if (!fins.proposer(
                id.valeur(),
                Objects.requireNonNull(acte.effet()),
                acte.motif().strip(),
                acte.relais().strip(),
                joint(piece, id),
                horloge.instant())) {
            return Resultat.refus("DEJA", "Une résiliation est déjà proposée.");
        }
        journal.consigner(
                "convention",
                id.valeur(),
                "Résiliation proposée",
                "à effet du " + Dates.jour(acte.effet()));
        return accorder(id, fins.resiliation(id.valeur()).orElseThrow().rang());
    }

    private @Nullable Long joint(@Nullable Fichier recu, ConventionId id) {
        if (recu == null) return null;
        fichiers.joindre(recu.id(), "convention", id.valeur());
        return recu.id().valeur();
    }

    /// @param rang the deed that was shown: another one needs another accord
    @Transactional
    public Resultat<Integer> accorder(ConventionId id, int rang) {
        var mienne = mienne(id);
        if (mienne.isEmpty()) return sansRole(id);
        var enCours = fins.resiliation(id.valeur());
        if (enCours.isEmpty() || enCours.get().rang() != rang) return Resultat.depasse();
        var p = mienne.get();
        var titre = representants.titre(id, p.id());
        if (titre.isEmpty()) return sansMandat(p);
        if (!fins.accorder(id.valeur(), rang, p.id(), titre.get().mandat(), horloge.instant())) {
            return Resultat.refus("DEJA", p.nom() + " a déjà donné son accord.");
        }
        journal.consigner("convention", id.valeur(), "Accord sur la résiliation", p.nom());
        devoirs.actualiser(id);
        if (convenue(id, enCours.get()))
            evenements.publishEvent(new ResiliationConvenue(id, enCours.get().effet()));
        return Resultat.fait(rang);
    }

    /// Who proposed it may give it up until all have agreed: from then on it binds them (Code
    /// civil, article 1193).
    @Transactional
    public Resultat<Integer> retirer(ConventionId id, int rang) {
        var enCours = enCours(id);
        if (enCours.isEmpty() || enCours.get().rang() != rang) return Resultat.depasse();
        if (!enCours.get().mienne()) {
            return Resultat.refus(
                    Motif.ROLE, "Seule la personne qui a proposé la résiliation peut la retirer.");
        }
        if (convenue(id, enCours.get())) {
            return Resultat.refus(
                    "CONVENUE",
                    "Toutes les parties ont accepté la résiliation : elle ne se retire plus. Pour"
                            + " continuer ensemble, préparez une nouvelle convention.");
        }
        if (!fins.retirer(id.valeur(), rang, horloge.instant())) return Resultat.depasse();
        journal.consigner("convention", id.valeur(), "Résiliation retirée", "");
        devoirs.actualiser(id);
        return Resultat.fait(rang);
    }

    private boolean convenue(ConventionId id, FinSql.Resiliation r) {
        return fins.accords(id.valeur(), r.rang()).stream().allMatch(a -> a.par() != null);
    }

    private List<Motif> manques(Acte acte) {
        var motifs = new ArrayList<Motif>();
        if (acte.effet() == null || !acte.effet().isAfter(aujourdhui())) {
            motifs.add(new Motif("EFFET", "Choisissez une date à venir."));
        }
        if (acte.motif().isBlank()) {
            motifs.add(
                    new Motif("RAISON", "Dites pourquoi les parties mettent fin à la convention."));
        }
        if (acte.relais().isBlank()) {
            motifs.add(
                    new Motif(
                            "RELAIS", "Dites comment les accompagnements en cours sont relayés."));
        }
        return motifs;
    }

    private Resultat<Integer> sansRole(ConventionId id) {
        return Resultat.refus(
                Motif.ROLE,
                representants
                        .enClair(id)
                        .orElse("Cette action revient à qui engage une partie, en cours de vie."));
    }

    private static Resultat<Integer> sansMandat(PartieVue p) {
        return Resultat.refus(
                "MANDAT",
                "Votre mandat ne permet pas d’engager "
                        + p.nom()
                        + " aujourd’hui. Le registre des mandats dit pourquoi.");
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}
