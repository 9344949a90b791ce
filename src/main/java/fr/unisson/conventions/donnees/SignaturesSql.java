package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was signed, the copies signed elsewhere, and the evidence. All insert-only.
@Component
public class SignaturesSql {

    private static final String INSERER =
            """
            insert into signature (convention_id, demande_id, partie_id, compte_id, empreinte,
                   signe_le, consentement, consentement_version, mandat, fichier_id, date_papier,
                   original_chez, depose_par)
            values (:convention, :demande, :partie, :compte, :empreinte, :le, :consentement,
                    :version, :mandat::jsonb, :fichier, :datePapier, :original, :deposePar)
            returning id
            """;

    /// The digest is that of the content as the database writes it back.
    private static final String PROUVER =
            """
            insert into preuve (convention_id, demande_id, organisation_id, compte_id, contenu,
                                empreinte, le)
            select :convention, :demande, :organisation, :compte, c.contenu,
                   encode(sha256(convert_to(c.contenu::text, 'UTF8')), 'hex'), :le
              from (select :contenu::jsonb as contenu) c
            """;

    private static final String VERIFIER =
            """
            insert into signature_verification (convention_id, signature_id, partie_id, compte_id,
                                                conforme, remarque, le)
            values (:convention, :signature, :partie, :compte, :conforme, :remarque, :le)
            on conflict do nothing
            """;

    private static final String LIRE =
            """
            select s.id, s.demande_id as demande, s.partie_id as partie, s.empreinte,
                   s.signe_le at time zone 'Europe/Paris' as signe, s.consentement_version as version,
                   s.mandat::text as mandat, s.fichier_id as fichier, s.date_papier as date_papier,
                   s.original_chez as original_chez
              from signature s
             where s.convention_id = :convention
             order by s.id
            """;

    private static final String PREUVES =
            """
            select p.demande_id as demande, p.contenu::text as contenu, p.empreinte
              from preuve p where p.convention_id = :convention order by p.id
            """;

    private final JdbcClient db;

    SignaturesSql(JdbcClient db) {
        this.db = db;
    }

    /// A signature to be kept. The paper fields are those of a copy signed outside the tool.
    public record Nouvelle(
            LigneDemande demande,
            @Nullable Long compte,
            String consentement,
            String version,
            String mandat,
            @Nullable Long fichier,
            @Nullable LocalDate datePapier,
            @Nullable String originalChez) {}

    public record Signee(
            long id,
            long demande,
            long partie,
            String empreinte,
            java.time.LocalDateTime signe,
            String version,
            String mandat,
            @Nullable Long fichier,
            @Nullable LocalDate datePapier,
            @Nullable String originalChez) {

        public LocalDate jour() {
            return datePapier == null ? signe.toLocalDate() : datePapier;
        }
    }

    public record Preuve(long demande, String contenu, String empreinte) {}

    public long inserer(Nouvelle n, long par, Instant le) {
        var d = n.demande();
        return db.sql(INSERER)
                .param("convention", d.convention())
                .param("demande", d.id())
                .param("partie", d.partie())
                .param("compte", n.compte())
                .param("empreinte", d.empreinte())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("consentement", n.consentement())
                .param("version", n.version())
                .param("mandat", n.mandat())
                .param("fichier", n.fichier())
                .param("datePapier", n.datePapier())
                .param("original", n.originalChez())
                .param("deposePar", n.fichier() == null ? null : par)
                .query(Long.class)
                .single();
    }

    public void prouver(
            LigneDemande d, long organisation, long compte, String contenu, Instant le) {
        db.sql(PROUVER)
                .param("convention", d.convention())
                .param("demande", d.id())
                .param("organisation", organisation)
                .param("compte", compte)
                .param("contenu", contenu)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void verifier(
            long convention,
            long signature,
            long partie,
            long compte,
            boolean conforme,
            String remarque,
            Instant le) {
        db.sql(VERIFIER)
                .param("convention", convention)
                .param("signature", signature)
                .param("partie", partie)
                .param("compte", compte)
                .param("conforme", conforme)
                .param("remarque", remarque)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Signee> lister(long convention) {
        return db.sql(LIRE).param("convention", convention).query(Signee.class).list();
    }

    public Optional<Signee> derniere(long convention, long demande) {
        return lister(convention).stream().filter(s -> s.demande() == demande).reduce((_, b) -> b);
    }

    /// Those that the actor may read: their own organisation's, or all for the platform.
    public List<Preuve> preuves(long convention) {
        return db.sql(PREUVES).param("convention", convention).query(Preuve.class).list();
    }
}
