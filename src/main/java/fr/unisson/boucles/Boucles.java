package fr.unisson.boucles;

import fr.unisson.actions.Actions;
import fr.unisson.actions.Origine;
import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.boucles.domaine.Fils;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Introuvable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What marks became, whatever rated them. A fixed number of statements for each kind of rating and
/// each thing rated, whatever the number of points.
@Service
@Transactional(readOnly = true)
public class Boucles {

    private final List<SourceDeNotes> sources;
    private final Grilles grilles;
    private final Actions actions;

    Boucles(List<SourceDeNotes> sources, Grilles grilles, Actions actions) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(SourceDeNotes::libelle)).toList();
        this.grilles = grilles;
        this.actions = actions;
    }

    /// The page of one point of a closed rating, in time.
    public static String adresse(String source, long cotation, long noeud) {
        return "/boucles/" + source + "/" + cotation + "/" + noeud;
    }

    public List<SourceDeNotes> sources() {
        return sources;
    }

    /// The points that an organisation rates, each in time.
    public List<Boucle> lister(OrganisationId organisation) {
        return boucles(sources.stream().flatMap(s -> s.lire(organisation).stream()).toList());
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
                .map(fil -> boucle(fil, suites, suivis))
                .toList();
    }

    private static Boucle boucle(
            List<NoteClose> fil,
            Map<Origine.Objet, List<SuiteDeConstat>> suites,
            Set<Origine.Objet> suivis) {
        var dans = new ArrayList<Suite>();
        for (int i = 0; i < fil.size(); i++) {
            var m = fil.get(i);
            var constat = m.constat();
            Collection<SuiteDeConstat> siennes =
                    constat == null ? List.of() : suites.getOrDefault(constat, List.of());
            dans.add(
                    new Suite(
                            m,
                            List.copyOf(siennes),
                            siennes.isEmpty() && constat != null && suivis.contains(constat),
                            0,
                            i + 1 < fil.size() ? fil.get(i + 1) : null));
        }
        return new Boucle(dans);
    }
}
