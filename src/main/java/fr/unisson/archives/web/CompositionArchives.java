package fr.unisson.archives.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.archives.Archives;
import fr.unisson.archives.EliminationVue;
import fr.unisson.archives.Eliminations;
import fr.unisson.archives.EtatElimination;
import fr.unisson.archives.NatureArchive;
import fr.unisson.archives.RegleDeConservation;
import fr.unisson.archives.Regles;
import fr.unisson.archives.SortFinal;
import fr.unisson.archives.domaine.TransitionElimination;
import fr.unisson.archives.web.PageRegles.RegleForm;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.documents.Fichier;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Ton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads what the pages of the archives show.
@Component
class CompositionArchives {

    private final PagesDeConvention conventions;
    private final Archives archives;
    private final Eliminations eliminations;
    private final Regles regles;
    private final Annuaire annuaire;
    private final Clock horloge;

    CompositionArchives(
            PagesDeConvention conventions,
            Archives archives,
            Eliminations eliminations,
            Regles regles,
            Annuaire annuaire,
            Clock horloge) {
        this.conventions = conventions;
        this.archives = archives;
        this.eliminations = eliminations;
        this.regles = regles;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    PageArchives liste() {
        return new PageArchives(
                archives.lister().stream()
                        .map(a -> {
                            var possible = a.possibleLe();
                            boolean atteint = a.aEliminer() && possible != null;
                            return new Ligne(
                                    a.convention().titre(),
                                    "/conventions/" + a.convention().id() + "/archive",
                                    "Finie le " + Dates.jour(a.fin()),
                                    new Pastille(
                                            atteint ? "Échéance passée" : "Conservé",
                                            atteint ? Ton.ATTENTE : Ton.NEUTRE),
                                    possible == null
                                            ? "conservation définitive"
                                            : "première échéance le " + Dates.jour(possible));
                        })
                        .toList());
    }

    PageRegles regles(RegleForm form, Erreurs erreurs) {
        var organisation = SessionCourante.organisationExigee();
        return new PageRegles(
                annuaire.charger(organisation).raisonSociale(),
                regles.lister(organisation).stream()
                        .map(r ->
                                new PageRegles.Regle(
                                        r.nature().libelle(),
                                        r.nature().aide(),
                                        r.duree(),
                                        r.sort().libelle(),
                                        r.decidee()
                                                ? r.motif() + " (" + qui(r) + ")"
                                                : "Proposée par Unisson, à confirmer"))
                        .toList(),
                regles.histoire(organisation).stream()
                        .map(r ->
                                new PageRegles.Ancienne(
                                        r.nature().libelle(),
                                        r.duree() + ", " + r.sort().libelle(),
                                        r.motif(),
                                        qui(r)))
                        .toList(),
                regles.peutDecider(organisation),
                Arrays.stream(NatureArchive.values())
                        .map(n -> new Choix(n.name(), n.libelle()))
                        .toList(),
                Arrays.stream(SortFinal.values())
                        .map(s -> new Choix(s.name(), s.libelle()))
                        .toList(),
                form,
                erreurs);
    }

    private static String qui(RegleDeConservation r) {
        return r.par() + ", " + Dates.jour(Dates.jourDe(Objects.requireNonNull(r.le())));
    }

    PageArchive archive(ConventionId id, EliminationForm form, Erreurs erreurs) {
        var tete = conventions.ouvrir(id, ArchivesConfiguration.ONGLET);
        var archive = archives.lire(id);
        var jour = Dates.jourDe(horloge.instant());
        boolean archivee = archive.convention().etat() == EtatConvention.ARCHIVEE;
        return new PageArchive(
                tete,
                archivee,
                Dates.jour(archive.fin()),
                archive.rayons().stream().map(r -> rayon(r, jour)).toList(),
                eliminations.lister(id).stream().map(this::elimination).toList(),
                archivee && eliminations.peutProposer(id),
                archive.rayons().stream()
                        .filter(r -> r.conclusion().possible(jour) && !r.presents().isEmpty())
                        .map(r ->
                                new Choix(
                                        r.nature().name(),
                                        r.nature().libelle(),
                                        fichiers(r.presents().size())))
                        .toList(),
                archive.rayons().stream()
                        .filter(r -> r.conclusion().possible(jour))
                        .flatMap(r -> r.presents().stream())
                        .map(f -> new Partant("documents", "fichier", f.id().valeur()))
                        .toList(),
                form,
                erreurs);
    }

    private static PageArchive.Rayon rayon(Archives.Rayon r, LocalDate jour) {
        var possible = r.conclusion().possibleLe();
        boolean attend = r.conclusion().possible(jour) && !r.presents().isEmpty();
        var contenu = fichiers(r.presents().size());
        return new PageArchive.Rayon(
                r.nature().libelle(),
                r.elimines() == 0
                        ? contenu
                        : contenu
                                + ", "
                                + r.elimines()
                                + (r.elimines() > 1 ? " éliminés" : " éliminé"),
                new Pastille(
                        possible == null
                                ? "Jamais éliminé"
                                : "Jusqu’au " + Dates.jour(possible.minusDays(1)),
                        attend ? Ton.ATTENTE : Ton.NEUTRE),
                r.conclusion().sort().libelle(),
                r.conclusion().pourquoi());
    }

    private static String fichiers(int nombre) {
        return nombre + (nombre > 1 ? " fichiers" : " fichier");
    }

    private PageArchive.Elimination elimination(EliminationVue e) {
        var visa = e.visa();
        var document = visa.fichier();
        var certificat = e.certificat();
        boolean visee = e.etat() == EtatElimination.VISEE || e.etat() == EtatElimination.EXECUTEE;
        return new PageArchive.Elimination(
                e.id(),
                e.version(),
                new Pastille(e.etat().libelle(), ton(e.etat())),
                e.natures().stream().map(NatureArchive::libelle).collect(Collectors.joining(", ")),
                e.motif(),
                e.par() + ", " + Dates.moment(e.le()),
                e.accords().stream()
                        .map(a ->
                                new PageArchive.Accord(
                                        a.nom(),
                                        a.par() == null
                                                ? null
                                                : a.par() + ", " + Dates.moment(a.le())))
                        .toList(),
                e.etat() == EtatElimination.PROPOSEE
                        && e.accords().stream().anyMatch(a -> a.aMoi() && a.par() == null),
                e.fichiers().size()
                        + (e.fichiers().size() > 1 ? " fichiers concernés" : " fichier concerné"),
                e.fichiers().stream()
                        .map(f ->
                                new PageArchive.Fichier(
                                        f.id().valeur(),
                                        f.nom(),
                                        f.nature().libelle(),
                                        Fichier.tailleLisible(f.taille()),
                                        f.empreinte()))
                        .toList(),
                visee ? visa(visa) : null,
                document == null ? null : "/documents/" + document,
                certificat == null ? null : "/documents/" + certificat,
                eliminations.possibles(e).stream()
                        .map(t -> t.name().toLowerCase(Locale.ROOT))
                        .toList(),
                e.histoire().stream()
                        .map(h ->
                                TransitionElimination.valueOf(h.transition()).fait()
                                        + ", "
                                        + h.par()
                                        + ", "
                                        + Dates.moment(h.le())
                                        + (h.motif().isBlank() ? "" : " : " + h.motif()))
                        .toList());
    }

    private static String visa(EliminationVue.Visa visa) {
        return visa.publiques()
                ? "Accord du service d’archives : "
                        + visa.reference()
                        + ", du "
                        + Dates.jour(visa.le())
                : "Archives non publiques : " + visa.raisonPrivees();
    }

    private static Ton ton(EtatElimination etat) {
        return switch (etat) {
            case PROPOSEE -> Ton.ATTENTE;
            case VISEE -> Ton.EN_COURS;
            case EXECUTEE -> Ton.FAIT;
            case REFUSEE, RETIREE -> Ton.NEUTRE;
        };
    }

    static List<NatureArchive> natures(EliminationForm form) {
        return Arrays.stream(NatureArchive.values())
                .filter(NatureArchive::duneConvention)
                .filter(n -> form.lesNatures().contains(n.name()))
                .toList();
    }
}
