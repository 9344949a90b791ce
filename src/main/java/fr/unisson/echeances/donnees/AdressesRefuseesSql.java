package fr.unisson.echeances.donnees;

import fr.unisson.echeances.AdressesRefusees.Refusee;
import fr.unisson.socle.Tranche;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AdressesRefuseesSql {

    private static final String REFUSER =
            """
            insert into adresse_refusee as a (adresse, premiere_le, derniere_le, nombre, erreur,
                par_rebond)
            values (:adresse, :le, :le, 1, :erreur, :rebond)
            on conflict (adresse) do update
              set derniere_le = excluded.derniere_le, nombre = a.nombre + 1,
                  erreur = excluded.erreur, par_rebond = a.par_rebond or excluded.par_rebond
            """;

    private static final String COLONNES =
            "select adresse, premiere_le, derniere_le, nombre, erreur from adresse_refusee ";

    private static final Pattern CURSEUR = Pattern.compile("\\d{1,18}-[0-9a-f]{32}");

    private static final String LISTER =
            """
            with rangees as (
                select a.*, (extract(epoch from derniere_le) * 1000000)::bigint as quand,
                       md5(adresse) as cle
                  from adresse_refusee a)
            select *, quand || '-' || cle as curseur from rangees
             where :apres = '' or (-quand, cle) > (-nullif(split_part(:apres, '-', 1), '')::bigint,
                                                   split_part(:apres, '-', 2))
             order by -quand, cle limit :limite
            """;

    private final JdbcClient db;

    AdressesRefuseesSql(JdbcClient db) {
        this.db = db;
    }

    /// By the server that was asked to take the mail.
    public void refuser(String adresse, String erreur, Instant le) {
        refuser(adresse, erreur, false, le);
    }

    /// By a mail that came back later.
    public void rebondir(String adresse, String erreur, Instant le) {
        refuser(adresse, erreur, true, le);
    }

    private void refuser(String adresse, String erreur, boolean rebond, Instant le) {
        db.sql(REFUSER)
                .param("adresse", cle(adresse))
                .param("erreur", erreur)
                .param("rebond", rebond)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// A server took a mail for it: what refused it on the spot does no longer. A relay takes all.
    public void acceptee(String adresse) {
        db.sql("delete from adresse_refusee where adresse = :adresse and not par_rebond")
                .param("adresse", cle(adresse))
                .update();
    }

    public boolean oublier(String adresse) {
        return db.sql("delete from adresse_refusee where adresse = :adresse")
                        .param("adresse", cle(adresse))
                        .update()
                > 0;
    }

    public Optional<Refusee> trouver(String adresse) {
        return db.sql(COLONNES + "where adresse = :adresse")
                .param("adresse", cle(adresse))
                .query(AdressesRefuseesSql::refusee)
                .optional();
    }

    /// The latest refusals first. The cursor names no address: it goes into the one of the page.
    public Tranche<Refusee> lister(String apres, int taille) {
        return Tranche.de(
                        db.sql(LISTER)
                                .param("apres", CURSEUR.matcher(apres).matches() ? apres : "")
                                .param("limite", taille + 1)
                                .query((rs, rang) ->
                                        new Rangee(rs.getString("curseur"), refusee(rs, rang)))
                                .list(),
                        taille,
                        Rangee::curseur)
                .transformer(Rangee::refusee);
    }

    private record Rangee(String curseur, Refusee refusee) {}

    private static String cle(String adresse) {
        return adresse.toLowerCase(Locale.ROOT);
    }

    private static Refusee refusee(ResultSet rs, int rang) throws SQLException {
        return new Refusee(
                rs.getString("adresse"),
                rs.getObject("premiere_le", OffsetDateTime.class).toInstant(),
                rs.getObject("derniere_le", OffsetDateTime.class).toInstant(),
                rs.getInt("nombre"),
                rs.getString("erreur"));
    }
}
