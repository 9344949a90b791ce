package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.OrganisationFictive;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the organisations of the demonstration.
@Repository
public class FictivesSql {

    private static final String ORGANISATION =
            """
            insert into organisation (source, fictive, finess_ej, siren, rna, raison_sociale, statut,
                                      adresse, code_postal, ville, departement, commune, telephone,
                                      maj_le)
            values ('demonstration', true, :finess, :siren, :rna, :nom, :statut, :adresse, :cp,
                    (select nom from commune where code = :commune), left(:cp, 2), :commune,
                    :telephone, :le)
            returning id
            """;

    private static final String SITE =
            """
            insert into etablissement (organisation_id, source, fictive, finess_et, finess_ej, siret,
                                       nom, categorie, adresse, code_postal, ville, departement,
                                       commune, maj_le)
            values (:organisation, 'demonstration', true, :finess, :ej, :siret, :nom, :categorie,
                    :adresse, :cp, (select nom from commune where code = :commune), left(:cp, 2),
                    :commune, :le)
            """;

    private final JdbcClient db;

    FictivesSql(JdbcClient db) {
        this.db = db;
    }

    public long ajouter(OrganisationFictive o, Instant le) {
        var id =
                db.sql(ORGANISATION)
                        .param("finess", o.finess())
                        .param("siren", o.siren())
                        .param("rna", o.rna())
                        .param("nom", o.raisonSociale())
                        .param("statut", o.statut())
                        .param("adresse", o.adresse())
                        .param("cp", o.codePostal())
                        .param("commune", o.commune())
                        .param("telephone", o.telephone())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        o.sites().forEach(s -> ajouter(id, o, s, le));
        return id;
    }

    private void ajouter(
            long organisation, OrganisationFictive o, OrganisationFictive.Site s, Instant le) {
        db.sql(SITE)
                .param("organisation", organisation)
                .param("finess", s.finess())
                .param("ej", o.finess())
                .param("siret", s.siret())
                .param("nom", s.nom())
                .param("categorie", s.categorie())
                .param("adresse", s.adresse())
                .param("cp", s.codePostal())
                .param("commune", s.commune())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}
