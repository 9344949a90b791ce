package fr.unisson.conventions;

import fr.unisson.Acteurs;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Comptes;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Resultat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Organisations with their people, and a convention between two of them. To be used within
/// `Acteurs.defaire(Acteurs.systeme(), …)`.
@TestComponent
public class UneConvention {

    private final Acteurs acteurs;
    private final Comptes comptes;
    private final Creation creation;
    private final Parties parties;
    private final JdbcClient db;

    UneConvention(
            Acteurs acteurs, Comptes comptes, Creation creation, Parties parties, JdbcClient db) {
        this.acteurs = acteurs;
        this.comptes = comptes;
        this.creation = creation;
        this.parties = parties;
        this.db = db;
    }

    /// A facilitator from outside, two referents, a users' representative, a stranger.
    record Monde(
            OrganisationId ehpad,
            OrganisationId cpts,
            Acteur animatrice,
            Acteur ruellan,
            Acteur orhant,
            Acteur loriot,
            Acteur etranger) {}

    Monde monde() {
        var ehpad = organisation("EHPAD Les Tilleuls");
        var cpts = organisation("CPTS de l’Erdre");
        var ailleurs = organisation("Hôpital d’ailleurs");
        return new Monde(
                ehpad,
                cpts,
                personne("kervadec", null),
                personne("ruellan", ehpad),
                personne("orhant", cpts),
                personne("loriot", null),
                personne("inconnu", ailleurs));
    }

    /// In DIAGNOSTIC, both parties engaged.
    ConventionId engagee(Monde m) {
        var id = new ConventionId[1];
        acteurs.devenir(
                m.animatrice(), () -> id[0] = fait(creation.creer(nouvelle(m, "Mieux sortir"))));
        accepter(m.ruellan(), id[0]);
        accepter(m.orhant(), id[0]);
        return id[0];
    }

    static NouvelleConvention nouvelle(Monde m, String titre) {
        return new NouvelleConvention(
                titre,
                "",
                "convention-cadre-essms",
                null,
                Set.of(m.ehpad(), m.cpts()),
                null,
                "Bienvenue",
                null);
    }

    void accepter(Acteur qui, ConventionId id) {
        acteurs.devenir(
                qui, () -> fait(parties.accepter(id, partie(id, qui), new CompteId(qui.compte()))));
    }

    long partie(ConventionId id, Acteur de) {
        return parties.lister(id).stream()
                .filter(p -> de.organisations().contains(p.organisation().valeur()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// A mandate by law, for conventions, valid today.
    long mandat(long organisation, long compte) {
        var id = new long[1];
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        id[0] =
                                db.sql(
                                                """
                                                insert into mandat (organisation_id, compte_id,
                                                  titulaire, fonction, source, matieres, debut,
                                                  cree_le)
                                                values (:o, :c, 'Mme Bastier', 'Directrice', 'LOI',
                                                  '{TOUT}', '2020-01-01', now()) returning id
                                                """)
                                        .param("o", organisation)
                                        .param("c", compte)
                                        .query(Long.class)
                                        .single());
        return id[0];
    }

    static <T> T fait(Resultat<T> resultat) {
        if (resultat instanceof Resultat.Fait<T>(var valeur)) return valeur;
        throw new AssertionError(resultat);
    }

    private OrganisationId organisation(String nom) {
        return new OrganisationId(
                db.sql(
                                """
                                insert into organisation (source, fictive, raison_sociale, rna,
                                                          maj_le)
                                values ('demonstration', true, :nom,
                                        'W44' || lpad((random() * 9999999)::int::text, 7, '0'),
                                        now())
                                returning id
                                """)
                        .param("nom", nom)
                        .query(Long.class)
                        .single());
    }

    private Acteur personne(String nom, @Nullable OrganisationId de) {
        var courriel = nom + System.nanoTime() + "@essai.example";
        long id = comptes.creer(courriel, "Camille", nom, null).valeur();
        if (de == null) return Acteurs.compte(id);
        db.sql(
                        """
                        insert into habilitation (compte_id, organisation_id, role)
                        values (:compte, :organisation, 'REFERENT_QUALITE')
                        """)
                .param("compte", id)
                .param("organisation", de.valeur())
                .update();
        return Acteurs.compte(id, de.valeur());
    }
}
