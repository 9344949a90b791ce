package fr.unisson.grilles;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.donnees.EquivalencesSql;
import fr.unisson.grilles.donnees.LectureDeGrilleSql;
import fr.unisson.grilles.donnees.PretDeGrilleSql;
import fr.unisson.socle.Introuvable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Grids that may be rated on. Row-level security decides which ones the reader sees: those of its
/// organisations, those shipped with the platform, those lent to it.
@Service
@Transactional(readOnly = true)
public class Grilles {

    private final LectureDeGrilleSql lecture;
    private final PretDeGrilleSql prets;
    private final EquivalencesSql equivalences;

    Grilles(LectureDeGrilleSql lecture, PretDeGrilleSql prets, EquivalencesSql equivalences) {
        this.lecture = lecture;
        this.prets = prets;
        this.equivalences = equivalences;
    }

    /// The last published version of each grid that an organisation may choose, shipped ones
    /// included.
    public List<GrilleVue> offertes(OrganisationId organisation) {
        return lecture.offertes(organisation);
    }

    /// @throws Introuvable when there is none that the reader may see
    public Grille charger(GrilleId id) {
        return lecture.charger(id).orElseThrow(() -> new Introuvable("grille " + id));
    }

    /// The last published version of a grid shipped with the platform.
    ///
    /// @throws Introuvable when no such grid is shipped
    public Grille livree(String cle) {
        return charger(
                lecture.livree(cle).orElseThrow(() -> new Introuvable("grille livrée " + cle)));
    }

    /// A version as it is written, exported and sealed by its digest.
    ///
    /// @throws Introuvable when there is none that the reader may see
    public GrilleEcrite ecrite(GrilleId id) {
        return GrilleEcrite.de(
                charger(id),
                equivalences
                        .precedente(id)
                        .map(p -> equivalences.exceptions(id, p))
                        .orElse(List.of()));
    }

    /// By the number of each of these points, those that ask the same thing in whatever version of
    /// whatever grid, through as many versions as lie between; itself is one of them.
    public Map<Long, Set<Long>> memes(Collection<Long> noeuds) {
        return equivalences.memes(noeuds);
    }

    /// Lets people of other organisations read a grid, because they are asked to rate on it.
    @Transactional
    public void preter(GrilleId id, Collection<CompteId> comptes) {
        prets.preter(id, comptes);
    }
}
