package fr.unisson.gouvernance;

import static fr.unisson.acces.RoleOrganisation.*;
import static fr.unisson.gouvernance.UneInstance.fait;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.Requetes;
import fr.unisson.SqlTest;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichiers;
import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.echeances.MarquesDeTest;
import fr.unisson.gouvernance.Bilan.Brouillon;
import fr.unisson.gouvernance.domaine.DossierAvis;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Empreinte;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SqlTest
class CharteEtBilanSqlTest {

    @Autowired Chartes chartes;
    @Autowired Bilans bilans;
    @Autowired RegistreDesAvis registre;
    @Autowired Instances instances;
    @Autowired Sieges sieges;
    @Autowired SiegesASoigner aSoigner;
    @Autowired Fichiers fichiers;
    @Autowired Echeances echeances;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;

    private final LocalDate jour = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void une_charte_s_ecrit_ou_se_depose_et_ses_versions_restent() {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        var usager = personnages.compte("Jeanne", "Loriot");
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> {
                    var id = UneInstance.creer(instances, UneInstance.cvs(ehpad));
                    assertThat(chartes.adopter(id, " ", null, jour, "").motifs())
                            .extracting(Motif::code)
                            .containsExactly("TEXTE");
                    var texte = fait(chartes.adopter(id, "Nous nous écoutons.", null, jour, ""));
                    assertThat(texte.empreinte()).isEqualTo(Empreinte.de("Nous nous écoutons."));
                    var piece =
                            new Envoi(
                                    "charte.pdf",
                                    new ByteArrayInputStream(
                                            "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)));
                    var deposee = fait(chartes.adopter(id, "", piece, jour, "Durée précisée"));

                    assertThat(chartes.lister(id)).extracting(Charte::numero).containsExactly(2, 1);
                    fait(sieges.ajouter(id, UneInstance.membre(usager, jour)));
                    acteurs.devenir(
                            personnages.acteur(usager),
                            () -> {
                                assertThat(chartes.lister(id)).hasSize(2);
                                assertThat(
                                                fichiers.trouver(
                                                        Objects.requireNonNull(deposee.fichier())))
                                        .isPresent();
                                assertThat(chartes.adopter(id, "Autre", null, jour, "").motifs())
                                        .extracting(Motif::code)
                                        .containsExactly(Motif.ROLE);
                            });
                    acteurs.devenir(
                            Acteurs.compte(usager.valeur() + 1_000),
                            () -> {
                                assertThat(chartes.lister(id)).isEmpty();
                                assertThat(
                                                fichiers.trouver(
                                                        Objects.requireNonNull(deposee.fichier())))
                                        .isEmpty();
                            });
                });
    }

    @Test
    void un_bilan_s_assemble_se_corrige_puis_s_arrete_en_versions() {
        enDirection(id -> {
            int annee = jour.getYear();
            fait(
                    sieges.ajouter(
                            id,
                            UneInstance.siege(
                                    College.USAGERS,
                                    FonctionSiege.PRESIDENCE,
                                    Occupant.personne("Ahmed | Zeroual", ""),
                                    LocalDate.of(annee, 1, 1))));
            registre.emettre(
                    new NouvelAvis(id, MatiereAvis.PRIX, "Prix des repas", "", "", null, null),
                    new DossierAvis("Trop cher", null, jour.plusDays(30), null, "", null, ""),
                    jour);
            var assemble = bilans.assembler(id, annee);
            assertThat(assemble)
                    .contains(
                            "## Composition",
                            "Au " + Dates.jour(jour) + " : 1 titulaire",
                            "Ahmed   Zeroual",
                            "Ahmed   Zeroual arrive le 1er janvier",
                            "## Avis et réponses",
                            "Prix des repas",
                            "Réponse attendue pour le");

            var brouillon = bilans.brouillon(id, annee);
            assertThat(brouillon.version()).isZero();
            var garde = fait(bilans.enregistrer(brouillon));
            assertThat(bilans.enregistrer(brouillon).motifs())
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
            var fige =
                    fait(
                            bilans.figer(
                                    new Brouillon(
                                            id, annee, garde.version(), "# Une bonne année")));
            assertThat(fige.numero()).isEqualTo(1);
            assertThat(fige.empreinte()).isEqualTo(Empreinte.de("# Une bonne année"));
            var suite = bilans.brouillon(id, annee);
            var second = fait(bilans.figer(new Brouillon(id, annee, suite.version(), "Complété")));
            assertThat(second.numero()).isEqualTo(2);
            assertThat(bilans.lister(id))
                    .extracting(Bilan::texte)
                    .containsExactly("Complété", "# Une bonne année");
            assertThat(bilans.enregistrer(new Brouillon(id, annee + 1, 0, "Trop tôt")).motifs())
                    .extracting(Motif::code)
                    .containsExactly("ANNEE");
            assertThat(
                            new String(
                                    bilans.imprimer(id, annee, 1).octets(),
                                    StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        });
    }

    @Test
    void les_sieges_vacants_et_finissants_sont_annonces_puis_se_taisent() {
        var ehpad = personnages.organisation("EHPAD");
        var secretaire = personnages.membre("Sylvie", "Pavageau", ehpad, SECRETAIRE_INSTANCE);
        acteurs.defaire(
                personnages.acteur(secretaire, ehpad),
                () -> {
                    var id = UneInstance.creer(instances, UneInstance.cvs(ehpad));
                    var vacant = fait(sieges.ajouter(id, siege("", null)));
                    fait(sieges.ajouter(id, siege("Loin", jour.plusDays(91))));
                    var bientot = fait(sieges.ajouter(id, siege("Bientôt", jour.plusDays(90))));
                    fait(sieges.ajouter(id, siege("Fini", jour.minusDays(31))));
                    acteurs.devenir(Acteurs.systeme(), aSoigner::annoncer);

                    assertThat(echeances.aFaire())
                            .extracting(AFaire::libelle)
                            .containsExactly(
                                    "Renouveler ou remplacer un membre", "Pourvoir un siège");
                    var ligne = instances.lister(CriteresInstances.ACTIVES, ehpad).getFirst();
                    assertThat(ligne.vacants()).isEqualTo(1);
                    assertThat(ligne.finissants()).isEqualTo(1);
                    assertThat(ligne.membres()).isEqualTo(2);

                    fait(
                            sieges.remplacer(
                                    vacant, 1, remplacement(Occupant.personne("Nadine", ""), "")));
                    fait(
                            sieges.remplacer(
                                    bientot,
                                    1,
                                    remplacement(Occupant.personne("Paul", ""), "Départ")));
                    assertThat(echeances.aFaire()).isEmpty();
                });
    }

    @Test
    void seule_est_relue_l_instance_dont_la_composition_a_change_ou_que_le_jour_change() {
        enDirection(id -> {
            acteurs.devenir(
                    Acteurs.systeme(), () -> MarquesDeTest.toutEstVu(db, SiegesASoigner.TRAVAIL));
            fait(sieges.ajouter(id, siege("", null)));
            acteurs.devenir(
                    Acteurs.systeme(),
                    () -> {
                        assertThat(MarquesDeTest.lire(db, SiegesASoigner.TRAVAIL))
                                .containsExactly(id.valeur());
                        MarquesDeTest.toutEstVu(db, SiegesASoigner.TRAVAIL);
                        assertThat(Requetes.compter(() -> assertThat(aSoigner.annoncer()).isZero()))
                                .as("the day, the marks")
                                .isEqualTo(2);
                        echeances.leverTout("gouvernance", "instance-sieges", id.valeur());
                        db.sql("update siege set version = version where instance_id = :i")
                                .param("i", id.valeur())
                                .update();
                        assertThat(aSoigner.annoncer()).isOne();
                        assertThat(pourvoir(id)).isOne();

                        echeances.leverTout("gouvernance", "instance-sieges", id.valeur());
                        assertThat(aSoigner.annoncer()).isZero();
                        MarquesDeTest.toutEtaitVuHier(db, SiegesASoigner.TRAVAIL);
                        assertThat(aSoigner.annoncer()).isPositive();
                        assertThat(pourvoir(id)).isOne();
                    });
        });
    }

    private long pourvoir(InstanceId id) {
        return db.sql(
                        """
                        select count(*) from echeance
                         where objet_type = 'instance-sieges' and objet_id = :i and levee_le is null
                        """)
                .param("i", id.valeur())
                .query(Long.class)
                .single();
    }

    private Sieges.Remplacement remplacement(Occupant qui, String motif) {
        return new Sieges.Remplacement(
                qui, jour, null, Designation.ELECTION, "", FonctionSiege.MEMBRE, motif);
    }

    private NouveauSiege siege(String nom, @org.jspecify.annotations.Nullable LocalDate fin) {
        return new NouveauSiege(
                College.FAMILLES,
                null,
                FonctionSiege.MEMBRE,
                null,
                nom.isEmpty() ? Occupant.VACANT : Occupant.personne(nom, ""),
                "",
                Designation.ELECTION,
                jour.minusYears(1),
                fin);
    }

    private void enDirection(Consumer<InstanceId> travail) {
        var ehpad = personnages.organisation("EHPAD");
        var directrice = personnages.membre("Hélène", "Bastier", ehpad, DIRECTION);
        acteurs.defaire(
                personnages.acteur(directrice, ehpad),
                () -> travail.accept(UneInstance.creer(instances, UneInstance.cvs(ehpad))));
    }
}
