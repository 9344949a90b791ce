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
import fr.unisson.socle.Dates;
import java.time.Clock;
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
    private final Regles regles;
    private final EliminationSql eliminations;
    private final Clock horloge;

    Archives(
            Conventions conventions,
            Parties parties,
            TermesDesConventions termes,
            PiecesDeConvention pieces,
            Regles regles,
            EliminationSql eliminations,
            Clock horloge) {
        this.conventions = conventions;
        this.parties = parties;
        this.termes = termes;
        this.pieces = pieces;
        this.regles = regles;
        this.eliminations = eliminations;
        this.horloge = horloge;
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

    /// A line of the list.
    ///
    /// @param possibleLe the first day on which a file may be eliminated; null for never
    /// @param aEliminer that day has come for a file that is still kept
    public record Resume(
            ConventionVue convention,
            LocalDate fin,
            @Nullable LocalDate possibleLe,
            boolean aEliminer) {}

    /// Those that the actor reads, the latest archived first.
    public List<Resume> lister() {
        var jour = Dates.jourDe(horloge.instant());
        return eliminations.archivees().stream().map(id -> resumer(lire(id), jour)).toList();
    }

    private static Resume resumer(Archive archive, LocalDate jour) {
        var pleins = archive.rayons().stream().filter(r -> !r.presents().isEmpty()).toList();
        return new Resume(
                archive.convention(),
                archive.fin(),
                pleins.stream()
                        .map(r -> r.conclusion().possibleLe())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                pleins.stream().anyMatch(r -> r.conclusion().possible(jour)));
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
                        .filter(NatureArchive::duneConvention)
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
        var preuves = eliminations.preuves(id);
        for (var piece : pieces.toutes(id)) {
            if (preuves.contains(piece.fichier().id().valeur())) continue;
            classes.computeIfAbsent(nature(piece.genre()), _ -> new ArrayList<>())
                    .add(piece.fichier());
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
        return etat.sansSuite() || (etat.finie() && etat != EtatConvention.ARCHIVEE);
    }
}
