package fr.unisson.archives;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.archives.domaine.Conservation;
import fr.unisson.archives.domaine.Conservation.Conclusion;
import fr.unisson.archives.donnees.EliminationSql;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionVue;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.PassageVu;
import fr.unisson.conventions.PiecesDeConvention;
import fr.unisson.conventions.PiecesDeConvention.Genre;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is kept of archived conventions, until when and why.
@Service
@Transactional(readOnly = true)
public class Archives {

    private final Conventions conventions;
    private final Parties parties;
    private final TermesDesConventions termes;
    private final PiecesDeConvention pieces;
    private final Fichiers fichiers;
    private final Regles regles;
    private final EliminationSql eliminations;

    Archives(
            Conventions conventions,
            Parties parties,
            TermesDesConventions termes,
            PiecesDeConvention pieces,
            Fichiers fichiers,
            Regles regles,
            EliminationSql eliminations) {
        this.conventions = conventions;
        this.parties = parties;
        this.termes = termes;
        this.pieces = pieces;
        this.fichiers = fichiers;
        this.regles = regles;
        this.eliminations = eliminations;
    }

    /// A kind of document of one convention.
    ///
    /// @param presents files whose content is still kept
    /// @param elimines files whose content was eliminated
    public record Rayon(
            NatureArchive nature, List<Fichier> presents, int elimines, Conclusion conclusion) {
        public Rayon {
            presents = List.copyOf(presents);
        }
    }

    /// @param fin last day on which it held
    public record Archive(ConventionVue convention, LocalDate fin, List<Rayon> rayons) {
        public Archive {
            rayons = List.copyOf(rayons);
        }

        public Rayon rayon(NatureArchive nature) {
            return rayons.stream().filter(r -> r.nature() == nature).findFirst().orElseThrow();
        }
    }

    /// A line of the list, without its files.
    ///
    /// @param possibleLe the first day on which something may be eliminated; null for never
    public record Resume(ConventionVue convention, LocalDate fin, @Nullable LocalDate possibleLe) {}

    /// Those that the actor reads, the latest archived first.
    public List<Resume> lister() {
        return eliminations.archivees().stream().map(this::resumer).toList();
    }

    private Resume resumer(ConventionId id) {
        var convention = conventions.charger(id);
        var fin = fin(convention);
        return new Resume(
                convention,
                fin,
                regles.enVigueur(organisations(id)).entrySet().stream()
                        .filter(e -> e.getKey() != NatureArchive.NOTIFICATION)
                        .map(e -> Conservation.conclure(fin, e.getValue()).possibleLe())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /// @throws fr.unisson.socle.Introuvable when the convention is not for the actor
    /// @throws fr.unisson.socle.Interdit when the parties do not share their papers with the actor
    public Archive lire(ConventionId id) {
        var convention = conventions.charger(id);
        var fin = fin(convention);
        var parNature = regles.enVigueur(organisations(id));
        var contenus = contenus(id);
        var rayons =
                Arrays.stream(NatureArchive.values())
                        .map(n -> {
                            var siens = contenus.getOrDefault(n, List.of());
                            var presents =
                                    siens.stream().filter(f -> f.elimineLe() == null).toList();
                            return new Rayon(
                                    n,
                                    presents,
                                    siens.size() - presents.size(),
                                    Conservation.conclure(
                                            fin, Objects.requireNonNull(parNature.get(n))));
                        })
                        .toList();
        return new Archive(convention, fin, rayons);
    }

    private List<OrganisationId> organisations(ConventionId id) {
        return parties.lister(id).stream()
                .filter(p -> p.acceptee() || p.etat().equals("SORTIE"))
                .map(PartieVue::organisation)
                .distinct()
                .toList();
    }

    private Map<NatureArchive, List<Fichier>> contenus(ConventionId id) {
        var classes = new EnumMap<NatureArchive, List<Fichier>>(NatureArchive.class);
        for (var piece : pieces.toutes(id)) {
            fichiers.trouver(piece.fichier())
                    .ifPresent(f ->
                            classes.computeIfAbsent(nature(piece.genre()), _ -> new ArrayList<>())
                                    .add(f));
        }
        return classes;
    }

    /// What is of no other kind is kept as long as the convention itself.
    private static NatureArchive nature(Genre genre) {
        return switch (genre) {
            case DOCUMENT_SIGNE, AUTRE -> NatureArchive.CONVENTION;
            case PREUVES -> NatureArchive.PREUVE;
            case DELIBERATION -> NatureArchive.DELIBERATION;
            case DIAGNOSTIC -> NatureArchive.TRAVAIL;
        };
    }

    /// The last day on which it held: that of its term, or the one on which it was seen to end. A
    /// convention given up ended on that day.
    private LocalDate fin(ConventionVue c) {
        var derniere =
                conventions.histoire(c.id()).stream()
                        .filter(p -> termine(EtatConvention.valueOf(p.vers())))
                        .max(Comparator.comparing(PassageVu::le));
        if (derniere.isEmpty()) return Dates.jourDe(c.etatLe());
        var constatee = Dates.jourDe(derniere.get().le());
        if (!derniere.get().vers().equals(EtatConvention.EXPIREE.name())) return constatee;
        return termes.trouver(c.id())
                .map(Terme::fin)
                .filter(terme -> terme.isBefore(constatee))
                .orElse(constatee);
    }

    private static boolean termine(EtatConvention etat) {
        return etat == EtatConvention.ABANDONNEE
                || (etat.finie() && etat != EtatConvention.ARCHIVEE);
    }
}
