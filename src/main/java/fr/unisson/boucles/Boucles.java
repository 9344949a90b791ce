package fr.unisson.boucles;

import fr.unisson.actions.Actions;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.domaine.Fils;
import fr.unisson.boucles.domaine.Repere;
import fr.unisson.boucles.donnees.NoteBasseSql;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What marks became, whatever rated them. The list reads what [Inscriptions] wrote; a point in
/// time, a fixed number of statements.
@Service
@Transactional(readOnly = true)
public class Boucles {

    private static final int PAGE = 50;

    /// Beyond, nobody counts: the latest ones tell how things go.
    private static final int COMPTEES = 200;

    private final List<SourceDeNotes> sources;
    private final Grilles grilles;
    private final Actions actions;
    private final NoteBasseSql basses;

    Boucles(List<SourceDeNotes> sources, Grilles grilles, Actions actions, NoteBasseSql basses) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(SourceDeNotes::libelle)).toList();
        this.grilles = grilles;
        this.actions = actions;
        this.basses = basses;
    }

    /// The page of one point of a closed rating, in time.
    public static String adresse(String source, long cotation, long noeud) {
        return "/boucles/" + source + "/" + cotation + "/" + noeud;
    }

    public List<SourceDeNotes> sources() {
        return sources;
    }

    /// The low marks of an organisation, the latest rating first, with the actions that the reader
    /// may read: three statements, whatever was rated.
    ///
    /// @param apres the last row of the page before
    public Tranche<NoteBasse> basses(
            OrganisationId organisation, NoteBasse.Criteres criteres, @Nullable Repere apres) {
        var lues = basses.lister(organisation, criteres, apres, PAGE + 1);
        var page = Tranche.de(lues, PAGE, n -> n.repere().ecrit());
        var suites =
                actions.suites(
                        page.elements().stream().flatMap(n -> n.constats().stream()).toList());
        return page.transformer(n ->
                n.avec(
                        n.constats().stream()
                                .flatMap(c -> suites.getOrDefault(c, List.of()).stream())
                                .distinct()
                                .toList()));
    }

    /// What the latest low marks became.
    public NoteBasse.Bilan bilan(OrganisationId organisation) {
        return basses.bilan(organisation, COMPTEES);
    }

    /// One point of a closed rating, in time.
    ///
    /// @throws Introuvable when the rating is not closed, does not rate it, or may not be read
    public Boucle charger(String source, long cotation, long noeud) {
        return boucles(
                        sources.stream()
                                .filter(s -> s.code().equals(source))
                                .flatMap(s -> s.autour(cotation).stream())
                                .toList())
                .stream()
                .filter(b -> b.suites().stream().anyMatch(s -> est(s.note(), cotation, noeud)))
                .findFirst()
                .orElseThrow(() -> new Introuvable("point " + noeud + " de " + source));
    }

    private static boolean est(NoteClose m, long cotation, long noeud) {
        return m.cotation().id() == cotation && m.point().noeud() == noeud;
    }

    private List<Boucle> boucles(List<NoteClose> notes) {
        var memes = grilles.memes(notes.stream().map(m -> m.point().noeud()).distinct().toList());
        var constats = notes.stream().map(NoteClose::constat).filter(Objects::nonNull).toList();
        var suites = actions.suites(constats);
        var suivis = actions.suivis(constats);
        return notes.stream()
                .collect(
                        Collectors.groupingBy(
                                m -> List.of(m.cotation().source(), m.cotation().suivi())))
                .values()
                .stream()
                .flatMap(siennes -> Fils.nouer(siennes, memes).stream())
                .map(fil -> Boucle.de(fil, suites, suivis))
                .toList();
    }
}
