package fr.unisson.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// True lines of the journal, written without the program, and the chains read back as they are.
public final class LignesDEssai {

    private static final Instant DEBUT = Instant.parse("2026-03-14T09:00:00Z");

    private LignesDEssai() {}

    /// Writes one chain, in one transaction.
    public static void ecrire(Connection base, long objet, int lignes) throws SQLException {
        var precedente = "";
        try (var ordre =
                base.prepareStatement("insert into journal values (?,?,?,?,?,?,?,?,?,?)")) {
            for (int rang = 1; rang <= lignes; rang++) {
                var fait =
                        new Fait(
                                        "essai",
                                        objet,
                                        rang,
                                        DEBUT.plusSeconds(rang),
                                        null,
                                        "Unisson",
                                        "Étape " + rang,
                                        "détail « " + rang + " »",
                                        precedente,
                                        "")
                                .scelle();
                ordre.setString(1, fait.objetType());
                ordre.setLong(2, fait.objetId());
                ordre.setInt(3, fait.rang());
                ordre.setObject(4, fait.le().atOffset(ZoneOffset.UTC));
                ordre.setObject(5, null);
                ordre.setString(6, fait.acteur());
                ordre.setString(7, fait.fait());
                ordre.setString(8, fait.detail());
                ordre.setString(9, fait.precedente());
                ordre.setString(10, fait.empreinte());
                ordre.executeUpdate();
                precedente = fait.empreinte();
            }
        }
    }

    /// Every line, in the order of the chains; each one is checked on the way.
    public static List<Fait> lire(Connection base) throws SQLException {
        var faits = new ArrayList<Fait>();
        try (var ordre = base.createStatement();
                var lignes =
                        ordre.executeQuery(
                                """
                                select objet_type, objet_id, rang, le, compte_id, acteur, fait,
                                       detail, precedente, empreinte
                                  from journal order by objet_type, objet_id, rang
                                """)) {
            while (lignes.next()) {
                var fait = LigneDeJournal.LIRE.mapRow(lignes, faits.size());
                var avant = faits.isEmpty() ? null : faits.getLast();
                if (fait == null || !VerificationDuJournal.suit(avant, fait)) {
                    throw new AssertionError("Chaîne rompue : " + fait);
                }
                faits.add(fait);
            }
        }
        return faits;
    }
}
