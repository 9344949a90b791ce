package fr.unisson.boucles;

import fr.unisson.actions.Origine;
import fr.unisson.boucles.domaine.Fils;
import fr.unisson.boucles.donnees.NoteBasseSql;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the low marks of what was rated, once, when a rating of it closes. As the platform: the
/// thread of a point goes through ratings that who closes this one may not read.
@Service
@Transactional
public class Inscriptions {

    private final Map<String, SourceDeNotes> sources;
    private final Grilles grilles;
    private final NoteBasseSql basses;
    private final ActeurDeTransaction acteurs;

    Inscriptions(
            List<SourceDeNotes> sources,
            Grilles grilles,
            NoteBasseSql basses,
            ActeurDeTransaction acteurs) {
        this.sources =
                sources.stream()
                        .collect(Collectors.toMap(SourceDeNotes::code, Function.identity()));
        this.grilles = grilles;
        this.basses = basses;
        this.acteurs = acteurs;
    }

    /// To be called in the transaction that closes the rating.
    public void inscrire(String source, long cotation) {
        acteurs.devenir(
                Acteur.systeme("notes basses"),
                () -> {
                    ecrire(Objects.requireNonNull(sources.get(source)), cotation);
                    return cotation;
                });
    }

    /// The closed ratings whose marks were not written yet: those closed before this was done.
    ///
    /// @return how many
    public int rattraper() {
        return acteurs.devenir(
                Acteur.systeme("notes basses"),
                () -> {
                    int nombre = 0;
                    for (var source : sources.values()) {
                        var manquantes = new ArrayList<>(source.closes());
                        manquantes.removeAll(basses.notees(source.code()));
                        manquantes.forEach(c -> ecrire(source, c));
                        nombre += manquantes.size();
                    }
                    return nombre;
                });
    }

    /// A rating that closes gives their next mark to those before it: all those of what is rated
    /// are written again.
    private void ecrire(SourceDeNotes source, long cotation) {
        var suivi = suivi(source, cotation);
        if (suivi != null) {
            basses.verrouiller(source.code(), suivi);
            // Read again: another closing may have ended meanwhile.
            var notes = source.autour(cotation);
            var memes =
                    grilles.memes(notes.stream().map(n -> n.point().noeud()).distinct().toList());
            basses.effacer(source.code(), suivi);
            Fils.nouer(notes, memes).forEach(fil -> ecrire(source, fil));
        }
        basses.noter(source.code(), cotation);
    }

    private static @Nullable String suivi(SourceDeNotes source, long cotation) {
        return source.autour(cotation).stream()
                .map(n -> n.cotation().suivi())
                .findFirst()
                .orElse(null);
    }

    private void ecrire(SourceDeNotes source, List<NoteClose> fil) {
        var boucle = Boucle.de(fil, Map.of(), Set.of());
        for (var s : boucle.aSuivre()) {
            var notes = s.avant() == 0 ? List.of(s) : boucle.basses();
            basses.ecrire(s, notes.stream().map(n -> constat(source, n.note())).toList());
        }
    }

    private static Origine.Objet constat(SourceDeNotes source, NoteClose note) {
        var connu = note.constat();
        return connu == null ? source.nommer(note) : connu;
    }
}
