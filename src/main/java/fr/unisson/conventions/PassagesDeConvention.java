package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.EtapeDeConvention;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.donnees.Passage;
import fr.unisson.conventions.donnees.PassageSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The one way a convention moves, before and after its entry into force: the rule, then state and
/// history in one statement, then the journal. The effects are the caller's.
@Component
class PassagesDeConvention {

    record Franchi(EtatConvention vers, Instant le) {}

    private final PassageSql passages;
    private final Journal journal;
    private final Clock horloge;

    PassagesDeConvention(PassageSql passages, Journal journal, Clock horloge) {
        this.passages = passages;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    /// @param titre the role under which this is asked, and the party for which
    <D> Resultat<Franchi> franchir(
            ConventionVue convention,
            int version,
            EtapeDeConvention<D> etape,
            D dossier,
            Tenu titre,
            @Nullable String motif) {
        return switch (etape.decider(
                convention.etat(), dossier, new Demande(titre.role(), motif))) {
            case Decision.Refusee<EtatConvention>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatConvention>(var vers) -> {
                var passage = passage(convention, version, etape, vers, titre, motif);
                if (!passages.franchir(passage)) yield Resultat.depasse();
                journal.consigner(
                        "convention",
                        passage.id(),
                        enTete(etape.fait()),
                        Objects.requireNonNullElse(motif, ""));
                yield Resultat.fait(new Franchi(vers, passage.le()));
            }
        };
    }

    private static String enTete(String fait) {
        return fait.substring(0, 1).toUpperCase(Locale.FRANCE) + fait.substring(1);
    }

    private Passage passage(
            ConventionVue convention,
            int version,
            EtapeDeConvention<?> etape,
            EtatConvention vers,
            Tenu titre,
            @Nullable String motif) {
        long id = convention.id().valeur();
        return new Passage(
                id,
                id,
                version,
                etape.name(),
                convention.etat().name(),
                vers.name(),
                titre.role().name(),
                Passage.compteDeLActeur(),
                titre.partie(),
                motif,
                horloge.instant());
    }
}
