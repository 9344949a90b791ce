package fr.unisson.essms;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An organisation with an EHPAD, its quality referent, a professional and an observer.
public final class UneAutoevaluation {

    public final OrganisationId organisation;
    public final EtablissementId etablissement;
    public final CompteId referente;
    public final CompteId soignant;
    public final CompteId observatrice;
    private final Personnages personnages;

    private UneAutoevaluation(JdbcClient db, Personnages personnages, String categorie) {
        this.personnages = personnages;
        organisation = personnages.organisation("Les Bruyères");
        etablissement = etablissement(db, organisation, categorie);
        referente =
                personnages.membre(
                        "Rose", "Ferrand", organisation, RoleOrganisation.REFERENT_QUALITE);
        soignant =
                personnages.membre("Ilan", "Morvan", organisation, RoleOrganisation.PROFESSIONNEL);
        observatrice =
                personnages.membre("Lou", "Guérin", organisation, RoleOrganisation.OBSERVATEUR);
    }

    public static UneAutoevaluation dans(JdbcClient db, Personnages personnages) {
        return new UneAutoevaluation(db, personnages, "500");
    }

    public static UneAutoevaluation dans(JdbcClient db, Personnages personnages, String categorie) {
        return new UneAutoevaluation(db, personnages, categorie);
    }

    private static EtablissementId etablissement(
            JdbcClient db, OrganisationId organisation, String categorie) {
        return new EtablissementId(
                db.sql(
                                """
                                insert into etablissement (organisation_id, source, fictive, nom,
                                  categorie, maj_le)
                                values (:o, 'demonstration', true, 'EHPAD Les Bruyères', :c, now())
                                returning id
                                """)
                        .param("o", organisation.valeur())
                        .param("c", categorie)
                        .query(Long.class)
                        .single());
    }

    public Acteur acteur(CompteId compte) {
        return personnages.acteur(compte, organisation);
    }

    /// As the referent, on the shipped framework.
    public AutoevaluationId ouvrir(
            Acteurs acteurs, Autoevaluations autoevaluations, Grilles grilles) {
        var id = new AutoevaluationId[1];
        acteurs.devenir(
                acteur(referente),
                () ->
                        id[0] =
                                fait(
                                        autoevaluations.ouvrir(
                                                etablissement,
                                                grilles.livree("has-essms-2022").id(),
                                                "Auto-évaluation d’essai")));
        return java.util.Objects.requireNonNull(id[0]);
    }

    public static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs);
        };
    }
}
