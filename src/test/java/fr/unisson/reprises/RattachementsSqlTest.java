package fr.unisson.reprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.AjoutOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.NouvelleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.Rattachements;
import fr.unisson.annuaire.ReferencesDOrganisation;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.echeances.Echeances;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An entry typed for an import, and the real one: the first is attached to the second.
@SqlTest
class RattachementsSqlTest {

    /// An entry that one of these names is somebody's, or is of use: it is not attached. A table
    /// that is in neither list has to choose.
    private static final Set<String> INTERDISENT =
            Set.of(
                    "abonnement",
                    "action",
                    "action_numero",
                    "action_partenaire",
                    "action_recurrence",
                    "adhesion",
                    "agenda",
                    "audit",
                    "audit_serie",
                    "autoevaluation",
                    "autorisation",
                    "boucle_note",
                    "campagne_evaluation",
                    "campagne_invitation",
                    "essms_profil",
                    "etablissement",
                    "evaluation_externe",
                    "evaluation_session",
                    "grille",
                    "habilitation",
                    "habilitation_historique",
                    "indicateur",
                    "instance",
                    "instance_organisation",
                    "invitation",
                    "jeton_api",
                    "mandat",
                    "modele_propre",
                    "personne",
                    "preuve_de_grille",
                    "promesse_lien",
                    "rattachement",
                    "regle_de_conservation",
                    "reprise",
                    "reprise_historique",
                    "siege",
                    "tableur_en_attente",
                    "texte_importe");

    @Autowired Rattachements rattachements;
    @Autowired List<ReferencesDOrganisation> references;
    @Autowired ReprisesDeConventions reprises;
    @Autowired Conventions conventions;
    @Autowired Parties parties;
    @Autowired Echeances echeances;
    @Autowired Annuaire annuaire;
    @Autowired Habilitations habilitations;
    @Autowired Journal journal;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    String suffixe = "";
    OrganisationId ehpad;
    OrganisationId vraie;
    CompteId compte;
    Acteur referente;
    Acteur directeur;

    @BeforeEach
    void peupler() {
        suffixe = " " + Long.toString(System.nanoTime(), 36);
        ehpad = personnages.organisation("EHPAD des fiches" + suffixe);
        vraie = personnages.organisation("Clinique du Lac" + suffixe);
        compte = personnages.membre("Lise", "Fiche", ehpad, RoleOrganisation.REFERENT_QUALITE);
        referente = personnages.acteur(compte, ehpad);
        directeur =
                personnages.acteur(
                        personnages.membre("Marc", "Lac", vraie, RoleOrganisation.DIRECTION),
                        vraie);
    }

    @Test
    void les_conventions_suivent_et_l_ancienne_fiche_mene_a_la_vraie() {
        acteurs.defaire(
                referente,
                () -> {
                    var double_ = ajouter("Clin. du Lac");
                    var id = reprendre(double_);
                    acteurs.devenir(
                            directeur,
                            () ->
                                    assertThatThrownBy(() -> conventions.charger(id))
                                            .isInstanceOf(Introuvable.class));
                    assertThat(rattachements.prevoir(double_, vraie, false).suites())
                            .containsExactlyInAnyOrder(
                                    "1 convention dont elle est partie, signée ou non : elle y est"
                                            + " remplacée",
                                    "1 échéance");
                    assertThat(codes(rattachements.rattacher(double_, vraie, " ", false)))
                            .containsExactly(Motif.SANS_MOTIF);
                    assertThat(rattacher(double_)).isEmpty();
                    assertThat(rattachements.actuelle(double_)).contains(vraie);
                    assertThat(rattachements.anciennes(vraie))
                            .singleElement()
                            .asString()
                            .contains("Clin. du Lac" + suffixe);
                    assertThat(parties.lister(id))
                            .extracting(PartieVue::organisation)
                            .containsExactlyInAnyOrder(ehpad, vraie);
                    assertThat(trouvees("lac" + suffixe)).containsExactly(vraie.valeur());
                    assertThat(faits("convention", id.valeur()))
                            .contains("Partie rattachée à sa fiche de l’annuaire");
                    assertThat(faits("organisation", vraie.valeur()))
                            .contains("Autre fiche rattachée à celle-ci");
                    acteurs.devenir(
                            directeur,
                            () -> {
                                assertThat(conventions.charger(id).titre()).isNotBlank();
                                assertThat(echeances.aFaire())
                                        .extracting(a -> a.libelle())
                                        .anyMatch(l -> l.startsWith("Confirmer une convention"));
                                assertThat(reprises.confirmer(id, 1).estFait()).isTrue();
                            });
                    assertThat(rattachements.auteur(double_)).isFalse();
                    assertThatThrownBy(() -> rattacher(double_)).isInstanceOf(Interdit.class);
                    assertThat(reprises.reprendre(UneReprise.de2019(ehpad, double_), null).motifs())
                            .as("l’ancienne fiche n’est plus partie à rien")
                            .extracting(Motif::phrase)
                            .anyMatch(p -> p.contains("rattachée à « Clinique du Lac"));
                    var insertion =
                            """
                            insert into partie (convention_id, organisation_id, etat, invitee_le)
                            values (%s, :o, 'INVITEE', now())
                            """
                                    .formatted(id);
                    assertThatThrownBy(() -> lier(insertion, double_))
                            .hasStackTraceContaining("fiche_ouverte");
                });
    }

    @Test
    void une_fiche_n_est_rattachee_que_par_qui_l_a_ajoutee_ou_par_la_plateforme() {
        acteurs.defaire(
                referente,
                () -> {
                    var double_ = ajouter("Clin. du Lac");
                    acteurs.devenir(
                            directeur,
                            () -> {
                                assertThat(rattachements.auteur(double_)).isFalse();
                                assertThatThrownBy(() -> rattacher(double_))
                                        .isInstanceOf(Interdit.class);
                                assertThat(
                                                rattachements
                                                        .rattacher(double_, vraie, "Même", true)
                                                        .estFait())
                                        .isTrue();
                            });
                });
    }

    @Test
    void l_auteur_ne_deplace_que_ce_qu_il_a_importe_et_que_personne_n_a_confirme() {
        acteurs.defaire(
                referente,
                () -> {
                    var double_ = ajouter("Clin. du Lac");
                    var id = reprendre(double_);
                    mettre("update convention set provenance = 'CONFIRMEE' where id = :c", id);
                    assertThat(rattacher(double_))
                            .singleElement()
                            .asString()
                            .contains("l’administration de la plateforme");
                    mettre("update convention set provenance = 'NON_CONFIRMEE' where id = :c", id);
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    habilitations.definir(
                                            compte, ehpad, Set.of(RoleOrganisation.PROFESSIONNEL)));
                    assertThat(rattacher(double_))
                            .as("elle n’en répond plus")
                            .singleElement()
                            .asString()
                            .contains("l’administration de la plateforme");
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    habilitations.definir(
                                            compte, ehpad, Set.of(RoleOrganisation.DIRECTION)));
                    mettre("update convention set cree_par = null where id = :c", id);
                    assertThat(rattacher(double_))
                            .singleElement()
                            .asString()
                            .contains("pas importées vous-même");
                    assertThat(rattachements.rattacher(double_, vraie, "Même", true).estFait())
                            .as("la plateforme le peut")
                            .isTrue();
                });
    }

    @Test
    void une_fiche_qui_sert_ou_que_l_on_tient_ne_se_rattache_pas() {
        acteurs.defaire(
                referente,
                () -> {
                    var double_ = ajouter("Clin. du Lac");
                    assertThat(codes(rattachements.rattacher(double_, double_, "Même", false)))
                            .containsExactly("OBSTACLE");
                    assertThat(rattachements.rattacher(double_, ajouter("Autre"), "Même", false))
                            .as("vers une fiche sans numéro")
                            .returns(false, Resultat::estFait);
                    assertThat(rattachements.rattacher(vraie, ehpad, "Même", true))
                            .as("une fiche qui n’a pas été ajoutée à la main")
                            .returns(false, Resultat::estFait);
                    var commune =
                            fait(
                                    reprises.reprendre(
                                            UneReprise.de2019(ehpad, double_, vraie), null));
                    assertThat(rattacher(double_))
                            .singleElement()
                            .asString()
                            .contains("Les deux fiches sont parties");
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () -> {
                                mettre(
                                        """
                                        delete from convention_acces
                                         where convention_id = :c and organisation_id = %s
                                        """
                                                .formatted(vraie),
                                        commune);
                                mettre(
                                        """
                                        update partie set organisation_id = %s
                                         where convention_id = :c and organisation_id = %s
                                        """
                                                .formatted(
                                                        personnages.organisation("Tiers"), vraie),
                                        commune);
                                lier(
                                        """
                                        insert into etablissement (source, nom, organisation_id, maj_le)
                                        values ('saisie', 'Site', :o, now())
                                        """,
                                        double_);
                            });
                    assertThatThrownBy(() -> rattacher(double_))
                            .as("une table que personne ne déplace")
                            .isInstanceOf(Conflit.class)
                            .hasMessageContaining("etablissement");
                });
        acteurs.defaire(
                referente,
                () -> {
                    var tenue = ajouter("Clin. du Lac");
                    acteurs.devenir(
                            Acteurs.systeme(),
                            () ->
                                    lier(
                                            """
                                            insert into invitation (organisation_id, courriel, roles,
                                                cree_le)
                                            values (:o, 'a@exemple.fr', '{DIRECTION}', now())
                                            """,
                                            tenue));
                    assertThat(rattacher(tenue))
                            .singleElement()
                            .asString()
                            .contains("un rôle ou une invitation");
                });
    }

    @Test
    void chaque_table_qui_nomme_une_organisation_suit_ou_interdit() {
        var suivent = new TreeSet<String>();
        references.forEach(r -> suivent.addAll(r.tables()));
        assertThat(suivent).doesNotContainAnyElementsOf(INTERDISENT);
        var attendues = new TreeSet<>(INTERDISENT);
        attendues.addAll(suivent);
        acteurs.defaire(
                referente,
                () -> {
                    var cles =
                            db.sql(
                                            """
                                            select conrelid::regclass::text
                                                   || case when confdeltype <> 'a' or condeferrable
                                                           then ' ne se refuse pas' else '' end
                                              from pg_constraint
                                             where contype = 'f'
                                               and confrelid = 'organisation'::regclass
                                            """)
                                    .query(String.class)
                                    .list();
                    assertThat(new TreeSet<>(cles)).isEqualTo(attendues);
                });
    }

    private void lier(String sql, OrganisationId o) {
        assertThat(db.sql(sql).param("o", o.valeur()).update()).isEqualTo(1);
    }

    private void mettre(String sql, ConventionId id) {
        acteurs.devenir(
                Acteurs.systeme(),
                () -> assertThat(db.sql(sql).param("c", id.valeur()).update()).isEqualTo(1));
    }

    private List<Long> trouvees(String mots) {
        return annuaire
                .chercher(CritereRecherche.texte(mots), null, 10)
                .tranche()
                .elements()
                .stream()
                .map(ResultatAnnuaire::id)
                .toList();
    }

    private List<String> faits(String type, long id) {
        var faits = new java.util.ArrayList<String>();
        acteurs.devenir(
                Acteurs.systeme(),
                () ->
                        journal.histoire(type, id, Integer.MAX_VALUE, 50)
                                .forEach(f -> faits.add(f.fait())));
        return faits;
    }

    private List<String> rattacher(OrganisationId de) {
        return rattachements.rattacher(de, vraie, "Même adresse", false).motifs().stream()
                .map(Motif::phrase)
                .toList();
    }

    private ConventionId reprendre(OrganisationId partenaire) {
        return fait(reprises.reprendre(UneReprise.de2019(ehpad, partenaire), UneReprise.pdf()));
    }

    private OrganisationId ajouter(String nom) {
        @Nullable String rien = null;
        var ajout =
                annuaire.ajouter(
                        new NouvelleOrganisation(
                                nom + suffixe,
                                rien,
                                rien,
                                "Numéro inconnu",
                                "60",
                                rien,
                                "44000",
                                "Nantes",
                                "44109",
                                rien,
                                rien));
        return ((AjoutOrganisation.Ajoutee) ajout).id();
    }

    private static List<String> codes(Resultat<?> resultat) {
        return resultat.motifs().stream().map(Motif::code).toList();
    }

    private static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs.toString());
        };
    }
}
