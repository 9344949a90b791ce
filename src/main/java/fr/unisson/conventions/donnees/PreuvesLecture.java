package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatSignature;
import fr.unisson.conventions.domaine.TransitionSignature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Everything that the evidence of a convention tells: its signatures, void ones included, who
/// checked the copies, and each passage of the requests.
@Component
public class PreuvesLecture {

    /// A copy that was sent back leaves its request open: only the last one of a request counts.
    private static final String SIGNATURES =
            """
            select s.id, o.raison_sociale as partie, d.nom, d.qualite, d.etat, d.motif,
                   s.empreinte, s.signe_le as signe, s.mandat::text as mandat, s.consentement,
                   s.date_papier as date_papier, s.original_chez as original_chez,
                   f.nom as copie, f.empreinte as copie_empreinte,
                   c.prenom || ' ' || c.nom as depose_par,
                   p.contenu::text as preuve, p.empreinte as preuve_empreinte,
                   d.etat in ('SIGNE', 'HORS_OUTIL')
                     and s.id = max(s.id) over (partition by s.demande_id) as en_vigueur
              from signature s
              join signature_demande d on d.convention_id = s.convention_id and d.id = s.demande_id
              join partie a on a.convention_id = s.convention_id and a.id = s.partie_id
              join organisation o on o.id = a.organisation_id
              left join fichier f on f.id = s.fichier_id
              left join compte c on c.id = s.depose_par
              left join preuve p on p.convention_id = s.convention_id
                   and p.demande_id = s.demande_id and s.original_chez is null
             where s.convention_id = :convention
             order by s.signe_le, s.id
            """;

    private static final String VERIFICATIONS =
            """
            select v.signature_id as signature, o.raison_sociale as partie,
                   c.prenom || ' ' || c.nom as par, v.conforme, v.remarque, v.le
              from signature_verification v
              join partie a on a.convention_id = v.convention_id and a.id = v.partie_id
              join organisation o on o.id = a.organisation_id
              left join compte c on c.id = v.compte_id
             where v.convention_id = :convention
             order by v.le
            """;

    private static final String DEROULEMENT =
            """
            select h.le, h.transition, h.motif, d.nom, o.raison_sociale as partie,
                   c.prenom || ' ' || c.nom as par
              from signature_historique h
              join signature_demande d on d.convention_id = h.convention_id and d.id = h.demande_id
              join partie a on a.convention_id = d.convention_id and a.id = d.partie_id
              join organisation o on o.id = a.organisation_id
              left join compte c on c.id = h.compte_id
             where h.convention_id = :convention
             order by h.le, h.demande_id, h.version
            """;

    private final JdbcClient db;

    PreuvesLecture(JdbcClient db) {
        this.db = db;
    }

    /// @param motif why its request was voided or its copy sent back
    /// @param preuve what was noted at the click, as JSON; none for a copy
    /// @param enVigueur counts for the convention as it stands
    public record Signature(
            long id,
            String partie,
            String nom,
            String qualite,
            EtatSignature etat,
            @Nullable String motif,
            String empreinte,
            Instant signe,
            String mandat,
            String consentement,
            @Nullable LocalDate datePapier,
            @Nullable String originalChez,
            @Nullable String copie,
            @Nullable String copieEmpreinte,
            @Nullable String deposePar,
            @Nullable String preuve,
            @Nullable String preuveEmpreinte,
            boolean enVigueur) {}

    public record Verification(
            long signature,
            String partie,
            @Nullable String par,
            boolean conforme,
            String remarque,
            Instant le) {}

    /// @param par who did it; none for the platform itself
    public record Etape(
            Instant le,
            TransitionSignature transition,
            @Nullable String motif,
            String nom,
            String partie,
            @Nullable String par) {}

    public List<Signature> signatures(long convention) {
        return db.sql(SIGNATURES).param("convention", convention).query(Signature.class).list();
    }

    public List<Verification> verifications(long convention) {
        return db.sql(VERIFICATIONS)
                .param("convention", convention)
                .query(Verification.class)
                .list();
    }

    public List<Etape> deroulement(long convention) {
        return db.sql(DEROULEMENT).param("convention", convention).query(Etape.class).list();
    }
}
