package fr.unisson.banc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// The whole dataset, loaded into a database where the program has started once: it gives the towns
/// and the grids.
public final class JeuDeDonnees {

    public static final String MOT_DE_PASSE = "une longue phrase secrète";
    public static final long GRAINE = 20_261_123;

    private final Connection base;
    private final boolean controle;
    private final Consumer<String> progression;

    /// @param base as a superuser, or as the owner of the tables when each row is to be `controle`
    public JeuDeDonnees(Connection base, boolean controle, Consumer<String> progression) {
        this.base = base;
        this.controle = controle;
        this.progression = progression;
    }

    /// @param lignes by table
    /// @param empreinte of everything that was sent: the same for the same seed, scale and day
    public record Charge(Map<String, Long> lignes, String empreinte) {}

    public Charge charger(Echelle echelle, long graine, LocalDate jour)
            throws SQLException, IOException {
        return charger(echelle, graine, jour, motDePasse());
    }

    /// @param motDePasse the same for everybody, already hashed
    Charge charger(Echelle echelle, long graine, LocalDate jour, String motDePasse)
            throws SQLException, IOException {
        return ecrire(false, echelle, graine, jour, motDePasse);
    }

    /// What would be loaded, without loading it.
    String empreinte(Echelle echelle, long graine, LocalDate jour, String motDePasse)
            throws SQLException, IOException {
        return ecrire(true, echelle, graine, jour, motDePasse).empreinte();
    }

    private Charge ecrire(
            boolean aBlanc, Echelle echelle, long graine, LocalDate jour, String motDePasse)
            throws SQLException, IOException {
        var chargeur = new Chargeur(base, controle, aBlanc, progression);
        chargeur.executer("select set_config('app.systeme', 'oui', false)");
        var contexte =
                new Contexte(echelle, new Tirage(graine), jour, motDePasse, communes(), grille());
        new Structures(contexte).charger(chargeur);
        new Conventions(contexte).charger(chargeur);
        new Plans(contexte).charger(chargeur);
        new Mesures(contexte).charger(chargeur);
        new Evaluations(contexte).charger(chargeur);
        new Devoirs(contexte).charger(chargeur);
        chargeur.finir();
        chargeur.executer("select set_config('app.systeme', '', false)");
        return new Charge(chargeur.lignes(), chargeur.empreinte());
    }

    /// Hashed once, with the parameters of the program.
    private static String motDePasse() {
        return java.util.Objects.requireNonNull(
                new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(MOT_DE_PASSE));
    }

    private List<Contexte.Commune> communes() throws SQLException {
        return lire(
                "select code, nom, departement_code from commune where type = 'COM' order by code",
                r -> new Contexte.Commune(r.getString(1), r.getString(2), r.getString(3)));
    }

    private Contexte.Grille grille() throws SQLException {
        long version =
                lire(
                                """
                                select v.id from grille g join grille_version v on v.grille_id = g.id
                                 where g.cle = 'evaluation-conjointe-maison'
                                   and g.organisation_id is null and v.numero = 1
                                """,
                                r -> r.getLong(1))
                        .getFirst();
        return new Contexte.Grille(
                version,
                lire(
                        """
                        select n.id from grille_noeud n
                         where n.version_id = %d
                           and not exists (select from grille_noeud f where f.parent_id = n.id)
                         order by n.rang
                        """
                                .formatted(version),
                        r -> r.getLong(1)));
    }

    @FunctionalInterface
    private interface Lecture<T> {
        T lire(ResultSet ligne) throws SQLException;
    }

    private <T> List<T> lire(String sql, Lecture<T> lecture) throws SQLException {
        var lus = new ArrayList<T>();
        try (var instruction = base.createStatement();
                var reponse = instruction.executeQuery(sql)) {
            while (reponse.next()) lus.add(lecture.lire(reponse));
        }
        return List.copyOf(lus);
    }
}
