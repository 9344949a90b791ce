package fr.unisson.preuves;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.StructuresConnues;
import fr.unisson.preuves.donnees.PreuveSql;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Draws what is proved of a grid for an organisation.
@Component
class CartesDesPreuves {

    private final Grilles grilles;
    private final PreuveSql preuves;
    private final LectureDesPreuves lecture;
    private final ObjectProvider<StructuresConnues> structures;

    CartesDesPreuves(
            Grilles grilles,
            PreuveSql preuves,
            LectureDesPreuves lecture,
            ObjectProvider<StructuresConnues> structures) {
        this.grilles = grilles;
        this.preuves = preuves;
        this.lecture = lecture;
        this.structures = structures;
    }

    Carte dresser(OrganisationId organisation, GrilleId version, LocalDate jour) {
        var grille = grilles.charger(version);
        var memes = grilles.memes(grille.noeuds().stream().map(Noeud::id).toList());
        return Carte.de(
                grille,
                portees(organisation, grille),
                lecture.lues(preuves.deLaGrille(organisation, version, memes)),
                jour);
    }

    /// What its structures are, when the grid does not ask the same of all.
    private List<Portee> portees(OrganisationId organisation, Grille grille) {
        return grille.filtres().isEmpty()
                ? List.of()
                : structures.stream()
                        .flatMap(s -> s.structures(organisation).stream())
                        .map(StructuresConnues.Structure::portee)
                        .distinct()
                        .toList();
    }
}
