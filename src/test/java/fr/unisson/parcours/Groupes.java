package fr.unisson.parcours;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Principes;
import fr.unisson.conventions.Registre;
import fr.unisson.conventions.Travaux;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.conventions.domaine.TransitionVolet;
import fr.unisson.conventions.donnees.TravauxSql;
import fr.unisson.conventions.donnees.VoletLecture;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What was shown once through the pages, done again by the same people for the other principles
/// and the other volets.
@TestComponent
class Groupes {

    private final Principes principes;
    private final Travaux travaux;
    private final Registre registre;
    private final VoletLecture volets;
    private final TransactionTemplate transaction;

    Groupes(
            Principes principes,
            Travaux travaux,
            Registre registre,
            VoletLecture volets,
            PlatformTransactionManager transactions) {
        this.principes = principes;
        this.travaux = travaux;
        this.registre = registre;
        this.volets = volets;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param claire the rapporteur
    record Equipe(Acteur nadia, Acteur claire, Acteur erwan, Acteur jeanne) {}

    /// Agrees with every principle on which this person has not spoken yet.
    void approuverLesPrincipes(ConventionId id, Acteur qui) {
        for (var p : qui.executer(() -> principes.lister(id))) {
            if (p.actuelles().stream().anyMatch(x -> x.compte() == qui.compte())) continue;
            faire(
                    qui,
                    () ->
                            principes.prendrePosition(
                                    id, p.id(), p.version(), Position.ACCORD, null));
        }
    }

    /// From the naming of the group to the adoption of its deliverable.
    void menerAuBout(ConventionId id, int volet, Equipe e) {
        commencer(id, volet, e);
        faire(e.claire, () -> travaux.enregistrerSeance(id, volet, seance(e)));
        faire(
                e.claire,
                () ->
                        registre.noter(
                                id,
                                new Registre.ANoter(
                                        volet, null, false, "Le texte convient à tous.", false)));
        faire(e.claire, () -> travaux.confirmerSansDivergence(id, volet));
        faire(e.erwan, () -> travaux.confirmerSansDivergence(id, volet));
        franchir(id, volet, e.claire, TransitionVolet.DEPOSER);
        faire(e.claire, () -> travaux.prendrePosition(id, volet, Position.ACCORD, null));
        faire(e.erwan, () -> travaux.prendrePosition(id, volet, Position.ACCORD, null));
        franchir(id, volet, e.nadia, TransitionVolet.ADOPTER);
    }

    /// The group is named, with Claire as its rapporteur, and starts its work.
    void commencer(ConventionId id, int volet, Equipe e) {
        asseoir(id, volet, e.nadia, e.claire, "PROFESSIONNEL", true);
        asseoir(id, volet, e.nadia, e.erwan, "PROFESSIONNEL", false);
        asseoir(id, volet, e.nadia, e.jeanne, "USAGER", false);
        faire(e.nadia, () -> travaux.cadrer(id, volet, Troupe.aujourdhui().plusMonths(1), ""));
        franchir(id, volet, e.claire, TransitionVolet.COMMENCER);
    }

    private static TravauxSql.Seance seance(Equipe e) {
        return new TravauxSql.Seance(
                null,
                0,
                Troupe.aujourdhui(),
                "Nantes",
                "Relire les articles",
                "Les articles sont relus.",
                Set.of(e.claire.compte(), e.erwan.compte(), e.jeanne.compte()));
    }

    private void asseoir(
            ConventionId id,
            int volet,
            Acteur par,
            Acteur qui,
            String qualite,
            boolean rapporteur) {
        faire(par, () -> travaux.asseoir(id, volet, qui.compte(), qualite, rapporteur));
    }

    private void franchir(ConventionId id, int volet, Acteur qui, TransitionVolet t) {
        faire(
                qui,
                () ->
                        travaux.franchir(
                                id,
                                volet,
                                version(id, volet),
                                t,
                                new Travaux.Dits(null, null, null, null)));
    }

    private int version(ConventionId id, int volet) {
        return Objects.requireNonNull(transaction.execute(_ -> volets.charger(id.valeur(), volet)))
                .version();
    }

    private static <T> void faire(Acteur qui, Supplier<Resultat<T>> geste) {
        if (qui.executer(geste) instanceof Resultat.Refus<T>(var motifs)) {
            throw new AssertionError(qui.nom() + " : " + List.copyOf(motifs));
        }
    }
}
