package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PromessesDuTexte;
import fr.unisson.conventions.domaine.DonneesArticle.MissionCommune;
import fr.unisson.conventions.domaine.DonneesArticle.MissionsCommunes;
import fr.unisson.conventions.domaine.DonneesArticle.StatutMission;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.Promesses;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was never activated: an information, with a proposal to reposition it. A convention asks no
/// penalty for it, so that it raises no alert.
@Service
@Transactional(readOnly = true)
public class NonActives {

    private final Conventions conventions;
    private final Promesses promesses;
    private final PromessesDuTexte texte;

    NonActives(Conventions conventions, Promesses promesses, PromessesDuTexte texte) {
        this.conventions = conventions;
        this.promesses = promesses;
        this.texte = texte;
    }

    /// @param quoi "Engagement", "Mission commune"
    /// @param lien where it is read, empty when it has no page
    /// @param repositionner where the reader repositions it, empty when it is not theirs to do
    public record NonActive(String quoi, String enonce, String lien, String repositionner) {}

    public List<NonActive> lister(ConventionId convention) {
        var missions =
                texte.trouver(convention, MissionsCommunes.class)
                        .map(MissionsCommunes::missions)
                        .orElse(List.of());
        return Stream.concat(
                        promesses.lister(convention).stream()
                                .filter(p -> p.etat() == EtatPromesse.NON_ACTIVE)
                                .map(this::promesse),
                        missions.stream()
                                .filter(m -> m.statut() == StatutMission.NON_ACTIVEE)
                                .map(m -> mission(convention, m)))
                .toList();
    }

    private NonActive promesse(PromesseVue p) {
        boolean mien = promesses.possibles(p).contains(TransitionPromesse.REPOSITIONNER);
        return new NonActive(
                p.genre().libelle(),
                p.enonce(),
                p.adresse(),
                mien ? p.adresse() + "/repositionnement" : "");
    }

    /// The text tells its common missions: an amendment repositions them.
    private NonActive mission(ConventionId convention, MissionCommune m) {
        boolean engagee = conventions.charger(convention).etat().engage();
        return new NonActive(
                "Mission commune",
                m.mission(),
                "",
                engagee ? "/conventions/" + convention + "/avenants/nouveau" : "");
    }
}
