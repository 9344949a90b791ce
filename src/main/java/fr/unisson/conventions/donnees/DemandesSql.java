package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionSignature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signature requests and their life.
@Component
public class DemandesSql {

    private static final String LIRE =
            """
            select d.*, s.signe_le,
                   exists (select 1 from signature_verification v
                     where v.convention_id = d.convention_id and v.signature_id = s.id
                       and v.conforme and v.partie_id <> d.partie_id) as copie_verifiee
              from signature_demande d
              left join lateral (select x.id, x.signe_le from signature x
                     where x.convention_id = d.convention_id and x.demande_id = d.id
                     order by x.id desc limit 1) s on true
            """;

    private static final String INSERER =
            """
            insert into signature_demande (convention_id, partie_id, compte_id, nom, qualite,
                   mandat_id, empreinte, ordre, limite, remplace_id, cree_le)
            values (:convention, :partie, :compte, :nom, :qualite, :mandat, :empreinte, :ordre,
                    :limite, :remplace, :le)
            returning id
            """;

    private static final String INVITER =
            "update signature_demande set invite_le = :le where id = :id";

    private static final String OUVRIR =
            "update signature_demande set ouvert_le = :le where id = :id";

    private static final String MOTIVER =
            "update signature_demande set motif = :motif where id = :id";

    /// One reminder a day at most, whoever clicks: the date is compared in the same statement.
    private static final String RELANCER =
            """
            update signature_demande set derniere_relance = :le, relances = relances + 1
             where id = :id and etat in ('INVITE', 'OUVERT')
               and (derniere_relance is null or derniere_relance < :debutDuJour)
            """;

    private static final String A_RELANCER =
            """
            select d.convention_id, d.id from signature_demande d
              join convention c on c.id = d.convention_id and c.etat = 'EN_SIGNATURE'
             where d.etat in ('INVITE', 'OUVERT') and d.compte_id is not null
             order by d.id
            """;

    private final JdbcClient db;
    private final PassageSql passages;

    DemandesSql(JdbcClient db, PassageSql passages) {
        this.db = db;
        this.passages = passages;
    }

    /// What is asked of a signatory.
    public record Nouvelle(
            long convention,
            long partie,
            @Nullable Long compte,
            String nom,
            String qualite,
            @Nullable Long mandat,
            String empreinte,
            @Nullable Integer ordre,
            @Nullable LocalDate limite,
            @Nullable Long remplace) {}

    public record Cle(long conventionId, long id) {}

    public List<LigneDemande> lister(long convention) {
        return db.sql(LIRE + " where d.convention_id = :c order by d.ordre nulls first, d.id")
                .param("c", convention)
                .query(LigneDemande.LIRE)
                .list();
    }

    public Optional<LigneDemande> trouver(long id) {
        return db.sql(LIRE + " where d.id = :id")
                .param("id", id)
                .query(LigneDemande.LIRE)
                .optional();
    }

    public long inserer(Nouvelle n, Instant le) {
        return db.sql(INSERER)
                .param("convention", n.convention())
                .param("partie", n.partie())
                .param("compte", n.compte())
                .param("nom", n.nom())
                .param("qualite", n.qualite())
                .param("mandat", n.mandat())
                .param("empreinte", n.empreinte())
                .param("ordre", n.ordre())
                .param("limite", n.limite())
                .param("remplace", n.remplace())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public boolean franchir(
            LigneDemande d,
            TransitionSignature transition,
            EtatSignature vers,
            RoleConvention role,
            @Nullable String motif,
            Instant le) {
        var passe =
                passages.franchir(
                        Vie.SIGNATURE,
                        new Passage(
                                d.convention(),
                                d.id(),
                                d.version(),
                                transition.name(),
                                d.etat().name(),
                                vers.name(),
                                role.name(),
                                Passage.compteDeLActeur(),
                                d.partie(),
                                motif,
                                le));
        if (passe && motif != null) {
            db.sql(MOTIVER).param("id", d.id()).param("motif", motif).update();
        }
        if (passe && vers == EtatSignature.INVITE) dater(INVITER, d.id(), le);
        if (passe && vers == EtatSignature.OUVERT) dater(OUVRIR, d.id(), le);
        return passe;
    }

    public boolean relancer(long id, Instant le, Instant debutDuJour) {
        return db.sql(RELANCER)
                        .param("id", id)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .param("debutDuJour", debutDuJour.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Cle> listerARelancer() {
        return db.sql(A_RELANCER).query(Cle.class).list();
    }

    private void dater(String sql, long id, Instant le) {
        db.sql(sql).param("id", id).param("le", le.atOffset(ZoneOffset.UTC)).update();
    }
}
