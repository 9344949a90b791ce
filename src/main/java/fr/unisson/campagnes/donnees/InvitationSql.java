package fr.unisson.campagnes.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.campagnes.CampagneId;
import fr.unisson.campagnes.EtatInvitation;
import fr.unisson.campagnes.InvitationId;
import fr.unisson.campagnes.InvitationVue;
import fr.unisson.campagnes.Invitee;
import fr.unisson.campagnes.PassageDInvitation;
import fr.unisson.campagnes.Relance;
import fr.unisson.campagnes.domaine.TransitionInvitation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.socle.vie.Franchissement;
import fr.unisson.socle.vie.TableDeVie;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Invitations: whom a campaign asks, and what each organisation does with it.
@Repository
public class InvitationSql {

    private static final String INVITER =
            """
            insert into campagne_invitation (campagne_id, organisation_id, invitee_le)
            select :id, o.id, :le from organisation o
             where o.id = any (:organisations)
               and o.id not in (select d.organisation_id from campagne_invitees(:id) d)
            """;

    private static final TableDeVie VIE =
            new TableDeVie(
                    "campagne_invitation", "campagne_invitation_historique", "invitation_id");

    private static final String FRANCHIR =
            VIE.franchir(
                    """
                    motif = :motif, repondant_id = coalesce(:repondant, repondant_id),
                    session_id = coalesce(:session, session_id),
                    etablissement_id = case when cast(:session as bigint) is null
                                            then etablissement_id else :structure end
                    """,
                    "repondant_id",
                    ":repondant");

    private final JdbcClient db;

    InvitationSql(JdbcClient db) {
        this.db = db;
    }

    /// @return how many were not invited yet
    public int inviter(CampagneId id, Collection<OrganisationId> organisations, Instant le) {
        return db.sql(INVITER)
                .param("id", id.valeur())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::valeur).toArray(Long[]::new))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean retirer(CampagneId id, InvitationId invitation) {
        return db.sql("delete from campagne_invitation where id = :i and campagne_id = :id")
                        .param("i", invitation.valeur())
                        .param("id", id.valeur())
                        .update()
                == 1;
    }

    /// For who holds the campaign, by name.
    public List<Invitee> invitees(CampagneId id) {
        return db.sql(
                        """
                        select i.*, o.raison_sociale from campagne_invitees(:id) i
                          join organisation o on o.id = i.organisation_id
                         order by sans_accent(o.raison_sociale), i.invitation_id
                        """)
                .param("id", id.valeur())
                .query((r, _) ->
                        new Invitee(
                                new InvitationId(r.getLong("invitation_id")),
                                new OrganisationId(r.getLong("organisation_id")),
                                r.getString("raison_sociale"),
                                EtatInvitation.valueOf(r.getString("etat")),
                                r.getString("motif")))
                .list();
    }

    /// Of all organisations, for the platform alone.
    public List<Relance> relances(CampagneId id) {
        return db.sql(
                        """
                        select id, organisation_id, etat, repondant_id from campagne_invitation
                         where campagne_id = :id order by id
                        """)
                .param("id", id.valeur())
                .query((r, _) -> {
                    var repondant = r.getObject("repondant_id", Long.class);
                    return new Relance(
                            new InvitationId(r.getLong("id")),
                            new OrganisationId(r.getLong("organisation_id")),
                            EtatInvitation.valueOf(r.getString("etat")),
                            repondant == null ? null : new CompteId(repondant));
                })
                .list();
    }

    /// The one whose answer is prepared in this session and not sent yet.
    public Optional<InvitationId> deLaSession(EvaluationId session) {
        return db.sql(
                        """
                        select i.id from campagne_invitation i
                         where i.session_id = :session and i.etat = 'ACCEPTEE'
                           and i.id in (select campagne_invitations_miennes())
                         order by i.id limit 1
                        """)
                .param("session", session.valeur())
                .query((r, _) -> new InvitationId(r.getLong("id")))
                .optional();
    }

    public Optional<InvitationVue> trouver(InvitationId id) {
        return db.sql(
                        """
                        select i.*, o.raison_sociale,
                               coalesce(compte_nom(i.repondant_id), '') as repondant,
                               coalesce(t.nom, '') as structure
                          from campagne_invitation i join organisation o on o.id = i.organisation_id
                          left join etablissement t on t.id = i.etablissement_id
                         where i.id = :id and i.id in (select campagne_invitations_miennes())
                        """)
                .param("id", id.valeur())
                .query((r, _) -> lire(r))
                .optional();
    }

    /// @param repondant null to keep the one that was named
    /// @param session null to keep the one that was chosen
    /// @param structure written with a session, null for all establishments
    /// @return false when somebody else moved it meanwhile
    public boolean franchir(
            Franchissement<EtatInvitation> passage,
            @Nullable CompteId repondant,
            @Nullable EvaluationId session,
            @Nullable EtablissementId structure) {
        return db.sql(FRANCHIR)
                        .params(passage.parametres())
                        .param(
                                "repondant",
                                repondant == null ? null : repondant.valeur(),
                                Types.BIGINT)
                        .param("session", session == null ? null : session.valeur(), Types.BIGINT)
                        .param(
                                "structure",
                                structure == null ? null : structure.valeur(),
                                Types.BIGINT)
                        .update()
                == 1;
    }

    /// Empty for anybody of another organisation.
    public List<PassageDInvitation> histoire(InvitationId id) {
        return db.sql(
                        """
                        select transition, compte_nom(compte_id) as par,
                               coalesce(compte_nom(repondant_id), '') as repondant, motif, le
                          from campagne_invitation_historique where invitation_id = :id
                         order by version
                        """)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PassageDInvitation(
                                TransitionInvitation.valueOf(r.getString("transition")),
                                r.getString("par"),
                                r.getString("repondant"),
                                r.getString("motif"),
                                r.getObject("le", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static InvitationVue lire(ResultSet r) throws SQLException {
        var repondant = r.getObject("repondant_id", Long.class);
        var session = r.getObject("session_id", Long.class);
        return new InvitationVue(
                new InvitationId(r.getLong("id")),
                r.getInt("version"),
                new CampagneId(r.getLong("campagne_id")),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("raison_sociale"),
                EtatInvitation.valueOf(r.getString("etat")),
                repondant == null ? null : new CompteId(repondant),
                r.getString("repondant"),
                session == null ? null : new EvaluationId(session),
                r.getString("structure"),
                r.getString("motif"));
    }
}
