package fr.unisson.grilles;

import fr.unisson.grilles.donnees.EcritureDeGrilleSql;
import fr.unisson.grilles.donnees.EquivalencesSql;
import fr.unisson.grilles.donnees.GrillesLivreesSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Loads the grids shipped with the platform. One whose file has another digest than its last
/// version becomes a new version: what was rated on the former one is still read as it was.
///
/// Among the first of the runners: the demonstration leans on it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class GrillesLivrees implements ApplicationRunner {

    public static final String EVALUATION_CONJOINTE = "evaluation-conjointe-maison";
    public static final String MATURITE = "maturite-shortell";
    public static final String HAS_ESSMS = "has-essms-2022";
    public static final String AUDIT_HYGIENE_DES_MAINS = "audit-hygiene-des-mains";
    public static final String AUDIT_PROJET_PERSONNALISE = "audit-projet-personnalise";

    public static final String CROISEE_LEGERE = "evaluation-croisee-legere";
    public static final String CROISEE_COMPLETE = "evaluation-croisee-complete";
    static final Set<String> CROISEES = Set.of(CROISEE_LEGERE, CROISEE_COMPLETE);

    static final List<String> CLES =
            List.of(
                    EVALUATION_CONJOINTE,
                    MATURITE,
                    HAS_ESSMS,
                    AUDIT_HYGIENE_DES_MAINS,
                    AUDIT_PROJET_PERSONNALISE,
                    CROISEE_LEGERE,
                    CROISEE_COMPLETE);

    private final GrillesLivreesSql livrees;
    private final EcritureDeGrilleSql ecriture;
    private final EquivalencesSql equivalences;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    GrillesLivrees(
            GrillesLivreesSql livrees,
            EcritureDeGrilleSql ecriture,
            EquivalencesSql equivalences,
            TransactionTemplate transaction,
            Clock horloge) {
        this.livrees = livrees;
        this.ecriture = ecriture;
        this.equivalences = equivalences;
        this.transaction = transaction;
        this.horloge = horloge;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acteur.systeme("chargement des grilles livrées")
                .executer(() -> transaction.executeWithoutResult(_ -> charger()));
    }

    private void charger() {
        var connues = livrees.empreintes();
        var nouvelles =
                CLES.stream()
                        .filter(c -> !Empreinte.de(contenu(c)).equals(connues.get(c)))
                        .toList();
        if (nouvelles.isEmpty()) return;
        livrees.verrouiller();
        nouvelles.forEach(c -> livrer(lire(c)));
    }

    /// Makes it the last version of the platform's grid of its key, as the system; nothing when it
    /// already is.
    void livrer(GrilleEcrite grille) {
        var empreinte = FormatDeGrille.empreinte(grille);
        if (empreinte.equals(livrees.empreintes().get(grille.cle()))) return;
        var le = horloge.instant();
        long id =
                livrees.trouver(grille.cle())
                        .or(() -> ecriture.creer(null, grille.cle(), grille.nature(), le))
                        .orElseThrow();
        var version = ecriture.ouvrir(id, grille, "", le).orElseThrow();
        equivalences
                .precedente(version)
                .ifPresent(p -> equivalences.remplir(version, p, grille.equivalences()));
        if (!ecriture.publier(version, 0, empreinte, "", le))
            throw new IllegalStateException(grille.cle());
    }

    /// @throws IllegalStateException when it is not written as a grid must be
    static GrilleEcrite lire(String cle) {
        return switch (FormatDeGrille.lire(contenu(cle))) {
            case Resultat.Fait<GrilleEcrite>(var grille) -> grille;
            case Resultat.Refus<GrilleEcrite>(var motifs) ->
                    throw new IllegalStateException(
                            motifs.stream().map(Motif::phrase).collect(Collectors.joining(" ")));
        };
    }

    static String contenu(String cle) {
        try {
            return new ClassPathResource("grilles/" + cle + ".json")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException absente) {
            throw new UncheckedIOException(absente);
        }
    }
}
