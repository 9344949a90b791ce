package fr.unisson.archives;

import fr.unisson.conventions.ConventionEnVigueur;
import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.ModePriseEffet;
import fr.unisson.conventions.domaine.ModeRenouvellement;
import fr.unisson.documents.Contenu;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.socle.Acteur;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A convention of two parties that ended eleven years ago, which was seen forty days later, and
/// was archived, with a deposited act and a diagnosis; each party has a director. To be built as
/// the platform, in a transaction.
final class UneConventionArchivee {

    final ConventionEnVigueur c;
    final LocalDate fin;
    final Fichier acte;
    final Fichier diagnostic;
    final Acteur directionA;
    final Acteur directionB;

    UneConventionArchivee(JdbcClient db, Fichiers fichiers, LocalDate jour) {
        this(db, fichiers, jour, "ARCHIVEE");
    }

    UneConventionArchivee(JdbcClient db, Fichiers fichiers, LocalDate jour, String etat) {
        var effet = jour.minusYears(14);
        fin = effet.plusMonths(36).minusDays(1);
        c =
                ConventionEnVigueur.depuis(
                        db,
                        2,
                        effet,
                        new Duree(
                                ModePriseEffet.DERNIERE_SIGNATURE,
                                null,
                                null,
                                36,
                                ModeRenouvellement.AUCUN,
                                null,
                                null,
                                3,
                                false));
        acte = deposer(fichiers, "acte.pdf");
        diagnostic = deposer(fichiers, "diagnostic.pdf");
        db.sql(
                        """
                        insert into diagnostic (convention_id, intitule, source, fichier_id, depose_le)
                        values (:c, 'État des lieux', 'Les parties', :f, now())
                        """)
                .param("c", c.cle())
                .param("f", diagnostic.id().valeur())
                .update();
        directionA = direction(db, c.organisation(0));
        directionB = direction(db, c.organisation(1));
        db.sql(
                        """
                        insert into convention_historique (convention_id, version, transition, de, vers,
                          role, le)
                        values (:c, 1000, 'EXPIRER', 'EN_VIGUEUR', 'EXPIREE', 'SYSTEME', :le)
                        """)
                .param("c", c.cle())
                .param("le", fin.plusDays(40).atTime(12, 0))
                .update();
        c.mettreEn(etat);
    }

    /// Somebody of elsewhere to whom the parties show the state alone.
    Acteur observatrice(JdbcClient db) {
        long ailleurs =
                db.sql(
                                """
                                insert into organisation (source, fictive, raison_sociale, maj_le)
                                values ('demonstration', true, 'Ailleurs', now()) returning id
                                """)
                        .query(Long.class)
                        .single();
        var elle = direction(db, ailleurs);
        c.nommer(elle.compte(), null, "OBSERVATEUR");
        db.sql("select 1 from (select convention_accorder(:c, null, :a, 'LECTURE', now())) x")
                .param("c", c.cle())
                .param("a", elle.compte())
                .query()
                .listOfRows();
        return elle;
    }

    private Fichier deposer(Fichiers fichiers, String nom) {
        var fichier =
                fichiers.conserver(
                        nom,
                        "application/pdf",
                        Contenu.de(
                                ("%PDF-1.7 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                        null);
        fichiers.joindre(fichier.id(), "convention", c.cle());
        return fichier;
    }

    private static Acteur direction(JdbcClient db, long organisation) {
        long compte =
                db.sql(
                                """
                                insert into compte (courriel, prenom, nom)
                                values (:c, 'Diane', 'Direction') returning id
                                """)
                        .param("c", UUID.randomUUID() + "@exemple.fr")
                        .query(Long.class)
                        .single();
        for (var role : Set.of("DIRECTION", "ADMINISTRATION")) {
            db.sql(
                            """
                            insert into habilitation (compte_id, organisation_id, role)
                            values (:c, :o, :r)
                            """)
                    .param("c", compte)
                    .param("o", organisation)
                    .param("r", role)
                    .update();
        }
        return Acteur.compte(compte, "Diane Direction", Set.of(organisation));
    }
}
