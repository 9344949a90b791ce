package fr.unisson.evaluations;

import fr.unisson.evaluations.donnees.EvaluationSql;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.SourceDeRecherche;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sessions that the search of the header finds, by their title and what they rate; never by
/// what was answered.
@Service
@Transactional(readOnly = true)
class RechercheDEvaluations implements SourceDeRecherche {

    private static final int ORDRE = 45;

    private final EvaluationSql sessions;

    RechercheDEvaluations(EvaluationSql sessions) {
        this.sessions = sessions;
    }

    @Override
    public int ordre() {
        return ORDRE;
    }

    @Override
    public List<Trouvailles> chercher(Mots mots, int auPlus) {
        return List.of(
                new Trouvailles(
                        "evaluations",
                        "Évaluations",
                        sessions
                                .lister(
                                        new CriteresEvaluations(mots.saisis(), null, false, null),
                                        null,
                                        auPlus)
                                .stream()
                                .map(e ->
                                        new Ligne(
                                                e.titre(),
                                                e.adresse(),
                                                e.nomOrganisation() + " · " + e.etat().libelle()))
                                .toList(),
                        mots.dans("/evaluations")));
    }
}
