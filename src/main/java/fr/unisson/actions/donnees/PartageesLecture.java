package fr.unisson.actions.donnees;

import fr.unisson.actions.Actions.ActionPartagee;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Tranche;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Actions of other organisations, for those that were named to read them.
@Repository
public class PartageesLecture {

    private static final String PARTAGEES =
            """
            with page as (
                select a.* from action a
                 where a.id in (select p.action_id from action_partenaire p
                        where p.organisation_id = :organisation)
                   and a.etat <> 'ABANDONNEE' and a.organisation_id <> :organisation
                   and (:apres::text is null
                        or (a.pour_le, a.id) > (:apres::text::date, :apresId::bigint))
                 order by a.pour_le, a.id limit :limite)
            """
                    + LignesSql.COLONNES.replace(
                            "select p.id,",
                            "select (select o.raison_sociale from organisation o"
                                    + " where o.id = p.organisation_id) as chez, p.id,");

    private final JdbcClient db;

    PartageesLecture(JdbcClient db) {
        this.db = db;
    }

    /// @param apres cursor of the former page
    public Tranche<ActionPartagee> lister(
            OrganisationId organisation, @Nullable String apres, int taille) {
        var curseur = Curseur.lire(apres);
        return Tranche.de(
                db.sql(PARTAGEES)
                        .param("organisation", organisation.valeur())
                        .param("apres", curseur.map(Curseur::jour).orElse(null))
                        .param("apresId", curseur.map(Curseur::id).orElse(null))
                        .param("limite", taille + 1)
                        .query((rs, rang) ->
                                new ActionPartagee(rs.getString("chez"), LignesSql.ligne(rs, rang)))
                        .list(),
                taille,
                p -> Curseur.apres(p.ligne()));
    }
}
