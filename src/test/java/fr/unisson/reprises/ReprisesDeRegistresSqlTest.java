package fr.unisson.reprises;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.Acteurs;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.AjoutOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.NouvelleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.Avenants;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.NouvelAvenant;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TypeAvenant;
import fr.unisson.documents.TableurEnAttente.Etat;
import fr.unisson.documents.TableursEnAttente;
import fr.unisson.reprises.RegistreVu.Bilan;
import fr.unisson.reprises.domaine.registre.LigneDuRegistre;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.tableur.Mots;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A register of two hundred lines as hospitals keep them: a title above the table, columns named
/// in their own way, dates as text, sections, totals, duplicates, partners half named.
@SqlTest
class ReprisesDeRegistresSqlTest {

    private static final int LIGNES = 200;

    @Autowired ReprisesDeRegistres registres;
    @Autowired RetraitsDeRegistres retraits;
    @Autowired Avenants avenants;
    @Autowired TableursEnAttente tableurs;
    @Autowired ReprisesDeConventions reprises;
    @Autowired Conventions lues;
    @Autowired TermesDesConventions termes;
    @Autowired Annuaire annuaire;
    @Autowired Personnages personnages;
    @Autowired Acteurs acteurs;
    @Autowired JdbcClient db;
    @Autowired Clock horloge;

    String suffixe = "";
    OrganisationId hopital;
    OrganisationId ehpad;
    OrganisationId had;
    Acteur referente;
    Acteur collegue;

    @BeforeEach
    void peupler() {
        suffixe = " " + Long.toString(System.nanoTime(), 36);
        hopital = personnages.organisation("Hôpital du registre" + suffixe);
        ehpad = personnages.organisation("EHPAD Les Glycines" + suffixe);
        had = personnages.organisation("HAD des Pays" + suffixe);
        referente = membre(RoleOrganisation.REFERENT_QUALITE);
        collegue = membre(RoleOrganisation.REFERENT_QUALITE);
    }

    @Test
    void deux_cents_lignes_se_lisent_et_rien_n_est_ecrit_avant_la_confirmation() {
        essai(() -> {
            long id = deposer();
            var lu = registres.lire(id);
            assertThat(lu.lignes()).hasSize(LIGNES);
            assertThat(lu.propositions()).hasSize(3);
            assertThat(conventions()).isZero();
            assertThat(comptes(lu.lignes()))
                    .isEqualTo(
                            Map.of(
                                    "EN_VIGUEUR", 131L,
                                    "EXPIREE", 20L,
                                    "doublon", 9L,
                                    "laissée", 40L));
        });
    }

    @Test
    void un_partenaire_inconnu_se_choisit_parmi_les_propositions() {
        essai(() -> {
            long id = deposer();
            var avant = registres.lire(id);
            var inconnu =
                    avant.propositions().entrySet().stream()
                            .filter(p -> p.getValue().certaine() == null)
                            .findFirst()
                            .orElseThrow();
            assertThat(inconnu.getValue().choix())
                    .extracting(RegistreVu.Choisie::organisation)
                    .contains(ehpad.valeur());
            fait(
                    registres.regler(
                            id,
                            avant.tableur().version(),
                            new ReglagesDuRegistre(
                                    avant.reglages().colonnes(),
                                    Map.of(inconnu.getKey(), ehpad.valeur()),
                                    Map.of(),
                                    Set.of())));
            assertThat(comptes(registres.lire(id).lignes()).get("laissée")).isEqualTo(20L);
            assertThat(registres.regler(id, avant.tableur().version(), avant.reglages()).estFait())
                    .as("une page qui a vieilli ne règle rien")
                    .isFalse();
        });
    }

    @Test
    void confirme_tout_entre_d_un_coup_et_le_rapport_dit_chaque_ligne() {
        essai(() -> {
            long id = deposer(3);
            var lu = registres.lire(id);
            fait(registres.confirmer(id, lu.tableur().version()));
            var bilan = Objects.requireNonNull(registres.lire(id).bilan());
            assertThat(bilan.prises()).hasSize(23);
            assertThat(bilan.laissees()).hasSize(7);
            assertThat(bilan.laissees())
                    .extracting(Bilan.Laissee::raison)
                    .noneMatch(String::isBlank);
            assertThat(conventions()).isEqualTo(23);
            assertThat(
                            db.sql(
                                            """
                                            select count(*) from convention
                                             where provenance = 'NON_CONFIRMEE' and fin_periode is not null
                                               and etat = 'EN_VIGUEUR'
                                            """)
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(17);
            assertThat(registres.confirmer(id, lu.tableur().version()).estFait())
                    .as("deux clics, une reprise")
                    .isFalse();
            // The same file again: everything is there already.
            var encore = registres.lire(deposer(3));
            assertThat(comptes(encore.lignes()).getOrDefault("EN_VIGUEUR", 0L)).isZero();
            assertThat(encore.lignes())
                    .filteredOn(l -> l.doublon() != null)
                    .allMatch(l -> Objects.requireNonNull(l.doublon()).startsWith("Déjà suivie"));
        });
    }

    @Test
    void un_partenaire_se_cherche_par_d_autres_mots() {
        var autre = personnages.organisation("Korrigan du Couchant" + suffixe);
        essai(() -> {
            long id = fait(lire("registre.csv", csv("Dialyse;Maison Zzyx;04/05/2026;en cours")));
            var avant = registres.lire(id);
            var cle = avant.propositions().keySet().iterator().next();
            assertThat(requireNonNull(avant.propositions().get(cle)).toutes())
                    .extracting(RegistreVu.Choisie::organisation)
                    .doesNotContain(autre.valeur());
            fait(
                    registres.regler(
                            id,
                            avant.tableur().version(),
                            new ReglagesDuRegistre(
                                    avant.reglages().colonnes(),
                                    Map.of(),
                                    Map.of(cle, "korrigan couchant" + suffixe),
                                    Set.of())));
            var apres = registres.lire(id);
            assertThat(
                            requireNonNull(apres.propositions().get(cle))
                                    .toutes()
                                    .getFirst()
                                    .organisation())
                    .as("ce que la recherche trouve vient en tête")
                    .isEqualTo(autre.valeur());
            assertThat(requireNonNull(apres.propositions().get(cle)).certaine()).isNull();
            fait(registres.regler(id, apres.tableur().version(), apres.reglages()));
            assertThat(requireNonNull(registres.lire(id).propositions().get(cle)).trouvees())
                    .as("une relecture garde ce qui a été cherché")
                    .hasSize(1);
        });
    }

    @Test
    void un_sigle_se_reconnait_pour_le_nom_entier() {
        var ch = personnages.organisation("Centre hospitalier du Marais" + suffixe);
        personnages.organisation("Centre hospitalier universitaire du Marais" + suffixe);
        essai(() -> {
            long id =
                    fait(
                            lire(
                                    "registre.csv",
                                    csv(
                                            "Dialyse;CH du Marais"
                                                    + suffixe
                                                    + ";04/05/2026;en cours",
                                            "Urgences;hospitalisation à domicile des pays"
                                                    + suffixe
                                                    + ";04/05/2026;en cours")));
            assertThat(registres.lire(id).propositions().values())
                    .extracting(RegistreVu.Proposition::certaine)
                    .containsExactlyInAnyOrder(ch.valeur(), had.valeur());
        });
    }

    @Test
    void un_registre_se_retire_en_entier_sauf_ce_qui_est_confirme_ou_amende() {
        essai(() -> {
            long id = deposer(1);
            fait(registres.confirmer(id, registres.lire(id).tableur().version()));
            var prises = Objects.requireNonNull(registres.lire(id).bilan()).prises();
            var confirmee = new ConventionId(prises.get(0).convention());
            var amendee = new ConventionId(prises.get(1).convention());
            var seule = new ConventionId(prises.get(2).convention());
            var perdue = prises.get(3).convention();
            mettre("update reprise set etat = 'CONFIRMEE' where convention_id = :c", confirmee);
            mettre("update convention set provenance = 'CONFIRMEE' where id = :c", confirmee);
            fait(
                    avenants.creer(
                            amendee,
                            new NouvelAvenant(
                                    "Renfort",
                                    "",
                                    Set.of(TypeAvenant.TEXTE_LIBRE),
                                    List.of("2"),
                                    null,
                                    null)));
            fait(reprises.retirer(seule, 1, "Déjà vue"));
            acteurs.devenir(
                    Acteurs.systeme(),
                    () ->
                            mettre(
                                    "delete from convention_acces where convention_id = :c",
                                    new ConventionId(perdue)));
            var prevu = retraits.prevoir(id);
            assertThat(prevu.partantes()).hasSize(prises.size() - 4);
            assertThat(prevu.deja()).isEqualTo(1);
            assertThat(prevu.restantes())
                    .extracting(RetraitPrevu.Restante::raison)
                    .satisfiesExactly(
                            r -> assertThat(r).contains("confirmée"),
                            r -> assertThat(r).contains("avenant"),
                            r -> assertThat(r).contains("lisez plus"));
            assertThat(retraits.retirer(id, "autre", "Mauvais fichier").motifs())
                    .as("ce qui a été montré est ce qui est fait")
                    .extracting(Motif::code)
                    .containsExactly(Resultat.DEPASSE);
            assertThat(
                            retraits.retirer(id, prevu.empreinte(), "Appeler le 06 12 34 56 78")
                                    .motifs())
                    .as("un motif refusé se dit comme tel, et rien n’est retiré")
                    .extracting(Motif::code)
                    .containsExactly(Motif.SANS_MOTIF);
            assertThat(retraits.retirer(id, prevu.empreinte(), " ").motifs())
                    .extracting(Motif::code)
                    .containsExactly(Motif.SANS_MOTIF);
            assertThat(fait(retraits.retirer(id, prevu.empreinte(), "Mauvais fichier")))
                    .isEqualTo(prises.size() - 4);
            assertThat(prevu.partantes())
                    .allSatisfy(p -> {
                        assertThat(lues.charger(p.convention()).etat())
                                .isEqualTo(EtatConvention.RETIREE);
                        assertThat(reprises.charger(p.convention()).histoire().getLast().motif())
                                .isEqualTo("Mauvais fichier");
                    });
            assertThat(lues.charger(confirmee).etat()).isNotEqualTo(EtatConvention.RETIREE);
            assertThat(retraits.prevoir(id).partantes()).isEmpty();
            assertThat(retraits.retirer(id, retraits.prevoir(id).empreinte(), "Encore").motifs())
                    .extracting(Motif::code)
                    .containsExactly("RIEN");
            assertThat(registres.lire(deposer(1)).aPrendre())
                    .as("ce qui est retiré peut être importé de nouveau")
                    .isEqualTo(prises.size() - 2);
            acteurs.devenir(
                    collegue,
                    () ->
                            assertThatThrownBy(() -> retraits.prevoir(id))
                                    .isInstanceOf(Introuvable.class));
        });
    }

    private void mettre(String sql, ConventionId id) {
        assertThat(db.sql(sql).param("c", id.valeur()).update()).isPositive();
    }

    @Test
    void un_doublon_se_reprend_si_on_le_veut() {
        essai(() -> {
            long id = deposer();
            var avant = registres.lire(id);
            var doublon =
                    avant.lignes().stream()
                            .filter(l -> l.doublon() != null)
                            .findFirst()
                            .orElseThrow();
            assertThat(doublon.prise()).isFalse();
            fait(
                    registres.regler(
                            id,
                            avant.tableur().version(),
                            new ReglagesDuRegistre(
                                    avant.reglages().colonnes(),
                                    Map.of(),
                                    Map.of(),
                                    Set.of(doublon.numero()))));
            assertThat(registres.lire(id).lignes())
                    .filteredOn(l -> l.numero() == doublon.numero())
                    .allMatch(LigneDuRegistre::prise);
        });
    }

    @Test
    void une_organisation_ajoutee_depuis_se_reconnait_a_la_relecture() {
        essai(() -> {
            var nom = "Klinikum am Rhein" + suffixe;
            long id =
                    fait(
                            lire(
                                    "registre.csv",
                                    csv(
                                            "Dialyse;" + nom + ";04/05/1995;résiliée au 30/06/1998",
                                            "Urgences;Résidence Les Glycines"
                                                    + suffixe
                                                    + ";12/06/98;en cours")));
            var avant = registres.lire(id);
            assertThat(comptes(avant.lignes())).isEqualTo(Map.of("laissée", 2L));
            assertThat(
                            Objects.requireNonNull(
                                            avant.propositions()
                                                    .get(
                                                            Mots.cle(
                                                                    "Résidence Les Glycines"
                                                                            + suffixe)))
                                    .choix())
                    .as("le genre change d’un registre à l’annuaire, pas le nom")
                    .extracting(RegistreVu.Choisie::organisation)
                    .containsExactly(ehpad.valeur());
            assertThat(
                            annuaire.ajouter(
                                    new NouvelleOrganisation(
                                            nom,
                                            null,
                                            null,
                                            "Organisme allemand",
                                            null,
                                            null,
                                            null,
                                            "Kehl, Allemagne",
                                            null,
                                            null,
                                            null)))
                    .isInstanceOf(AjoutOrganisation.Ajoutee.class);
            fait(registres.regler(id, avant.tableur().version(), avant.reglages()));
            var relue = registres.lire(id).lignes().getFirst();
            var situation = Objects.requireNonNull(relue.situation());
            assertThat(situation.etat()).isEqualTo(EtatConvention.RESILIEE);
            assertThat(situation.depuis()).isEqualTo(LocalDate.of(1998, 7, 1));
            assertThat(Objects.requireNonNull(relue.reprise()).convention().signeeLe())
                    .isEqualTo(LocalDate.of(1995, 5, 4));
        });
    }

    @Test
    void une_virgule_separe_deux_partenaires_connus_et_ne_coupe_pas_un_nom() {
        essai(() -> {
            var deux = "EHPAD Les Glycines" + suffixe + ", HAD des Pays" + suffixe;
            var un = "EHPAD Les Glycines" + suffixe + ", pôle inconnu";
            var lu =
                    registres.lire(
                            fait(
                                    lire(
                                            "registre.csv",
                                            csv(
                                                    "Parcours;" + deux + ";04/05/2020;en cours",
                                                    "Urgences;" + un + ";04/05/2020;en cours"))));
            assertThat(lu.lignes().getFirst().partenaires())
                    .extracting(n -> n.organisation().orElse(0L))
                    .containsExactly(ehpad.valeur(), had.valeur());
            assertThat(lu.lignes().getLast().partenaires())
                    .singleElement()
                    .matches(n -> n.ecrit().equals(un));
        });
    }

    @Test
    void ce_que_le_registre_ne_dit_pas_reste_non_renseigne() {
        essai(() -> {
            var exact = "EHPAD Les Glycines" + suffixe;
            var effet = jour().minusMonths(3);
            var octets =
                    ("Objet;Partenaire;Date de signature;Prise d'effet;Durée;Renouvellement;Préavis;Type\n"
                                    + "Soins à domicile;"
                                    + exact
                                    + ";12/13/2024;"
                                    + effet
                                    + ";3 ans;;;HAD\n"
                                    + "Garde d'animaux;"
                                    + exact
                                    + ";"
                                    + effet
                                    + ";13/13/2024;3 ans;tacite;2 mois;Insolite\n"
                                    + "Lingerie;"
                                    + exact
                                    + ";"
                                    + effet
                                    + ";"
                                    + effet
                                    + ";3 ans;tacite;2 mois;Insolite\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            long id = fait(lire("registre.csv", octets));
            var lu = registres.lire(id);
            assertThat(lu.lignes().get(1).prise()).as("sa prise d’effet est illisible").isFalse();
            assertThat(lu.lignes().get(1).raisons())
                    .isEqualTo(
                            "Prise d’effet\u00a0: «\u00a013/13/2024\u00a0» n’est pas une date lisible."
                                    + " Corrigez-la dans le fichier.");
            fait(registres.confirmer(id, lu.tableur().version()));
            var bilan = Objects.requireNonNull(registres.lire(id).bilan());
            var had = bilan.prises().getFirst();
            assertThat(had.remarques())
                    .anyMatch(r -> r.startsWith("Renouvellement\u00a0: Non renseigné"))
                    .anyMatch(r -> r.startsWith("Préavis\u00a0: Non renseigné"))
                    .anyMatch(r -> r.contains("restera «\u00a0non renseignée\u00a0»"))
                    .noneMatch(r -> r.startsWith("Type"));
            assertThat(bilan.prises().getLast().remarques())
                    .singleElement()
                    .asString()
                    .contains("«\u00a0Insolite\u00a0» n’est pas reconnu");
            var c = lues.charger(new ConventionId(had.convention()));
            assertThat(c.signeeLe()).isNull();
            assertThat(c.modele()).isEqualTo("had-esms");
            assertThat(c.duree().enToutesLettres())
                    .contains("Le préavis n’est pas renseigné", "par défaut, à confirmer")
                    .doesNotContain("3 mois");
            var terme = termes.trouver(c.id()).orElseThrow();
            assertThat(terme.limite()).isNull();
            assertThat(terme.raisons()).noneMatch(r -> r.contains("préavis est de"));
            assertThat(reprises.charger(c.id()).copie()).isNull();
        });
    }

    @Test
    void une_date_que_le_tableur_a_inventee_se_dit_et_une_date_inconnue_laisse_la_ligne() {
        essai(() -> {
            var exact = "EHPAD Les Glycines" + suffixe;
            var octets =
                    ("Objet;Partenaire;Date de signature;Prise d'effet;Durée\n"
                                    + "Lingerie;"
                                    + exact
                                    + ";01/01/1900;01/01/1900;3 ans\n"
                                    + "Repas;"
                                    + exact
                                    + ";inconnue;?;3 ans\n"
                                    + "Nuits;"
                                    + exact
                                    + ";12/03/2024;inconnue;3 ans\n"
                                    + "Projet;"
                                    + exact
                                    + ";02/04/2024;00/01/1900;3 ans\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var lignes = registres.lire(fait(lire("registre.csv", octets))).lignes();
            assertThat(lignes.get(0).raisons())
                    .contains(
                            "Prise d’effet\u00a0: «\u00a001/01/1900\u00a0» n’est pas une date vraisemblable",
                            "Date de signature\u00a0: «\u00a001/01/1900\u00a0» n’est pas une date vraisemblable")
                    .doesNotContain("Ni date de signature");
            assertThat(lignes.get(1).raisons())
                    .isEqualTo("Date de signature\u00a0: Ni date de signature, ni prise d’effet.");
            assertThat(lignes.get(2).prise()).as("l’effet est inconnu, la signature non").isTrue();
            assertThat(lignes.get(3).raisons()).startsWith("Prise d’effet").doesNotContain("Ni ");
            assertThat(lignes.get(3).mots())
                    .as("ce qui est illisible n’est pas aussi dit absent")
                    .noneMatch(m -> m.contains("le jour de la signature"));
        });
    }

    @Test
    void une_ligne_numerotee_et_sans_titre_est_laissee_et_dite() {
        essai(() -> {
            var registre =
                    """
                    Numéro;Objet;Partenaire;Date de signature;Statut
                    R-1;Dialyse;Maison Zzyx;04/05/2026;en cours
                    Pôle de gériatrie;;;;
                    R-3;;Maison Zzyx;;
                    """
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            long id = fait(lire("registre.csv", registre));
            assertThat(registres.lire(id).lignes())
                    .extracting(LigneDuRegistre::numero)
                    .as("un titre de rubrique n’est pas une ligne ; un oubli en est une")
                    .containsExactly(2, 4);
        });
    }

    @Test
    void le_rapport_ne_garde_pas_ce_qui_designe_une_personne() {
        essai(() -> {
            long id =
                    fait(
                            lire(
                                    "registre.csv",
                                    csv(
                                            "Suivi de M. Dupont né le 12/03/1941;Maison"
                                                    + " Zzyx;04/05/2026;en cours",
                                            "Dialyse;Maison Zzyx;04/05/2026;en cours")));
            fait(registres.confirmer(id, registres.lire(id).tableur().version()));
            assertThat(Objects.requireNonNull(registres.lire(id).bilan()).laissees())
                    .extracting(Bilan.Laissee::titre)
                    .containsExactly("Titre non gardé : il désigne une personne", "Dialyse");
        });
    }

    private static byte[] csv(String... lignes) {
        return ("Objet;Partenaire;Date de signature;Statut\n" + String.join("\n", lignes))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void un_registre_n_est_lu_que_de_qui_l_a_envoye() {
        essai(() -> {
            long id = deposer();
            acteurs.devenir(
                    collegue,
                    () -> {
                        assertThatThrownBy(() -> registres.lire(id))
                                .isInstanceOf(Introuvable.class);
                        assertThatThrownBy(() -> registres.confirmer(id, 1))
                                .isInstanceOf(Introuvable.class);
                        registres.oublier(id);
                    });
            assertThat(registres.lire(id).tableur().etat()).isEqualTo(Etat.EN_ATTENTE);
            registres.oublier(id);
            assertThat(registres.lire(id).tableur().etat()).isEqualTo(Etat.OUBLIE);
        });
        var soignante = membre(RoleOrganisation.PROFESSIONNEL);
        acteurs.defaire(
                soignante,
                () ->
                        assertThatThrownBy(this::deposer)
                                .isInstanceOf(fr.unisson.socle.Interdit.class));
    }

    @Test
    void un_fichier_illisible_se_refuse_et_un_fichier_recent_attend() {
        essai(() -> {
            assertThat(
                            lire(
                                            "registre.xlsx",
                                            "ce n’est pas un classeur"
                                                    .getBytes(
                                                            java.nio.charset.StandardCharsets
                                                                    .UTF_8))
                                    .estFait())
                    .isFalse();
            long id = deposer(1);
            acteurs.devenir(
                    Acteurs.systeme(), () -> assertThat(tableurs.oublierLesAnciens()).isZero());
            assertThat(registres.lire(id).tableur().etat()).isEqualTo(Etat.EN_ATTENTE);
        });
    }

    private Map<String, Long> comptes(List<LigneDuRegistre> lignes) {
        return lignes.stream()
                .collect(
                        Collectors.groupingBy(
                                l ->
                                        l.doublon() != null
                                                ? "doublon"
                                                : l.situation() == null
                                                        ? "laissée"
                                                        : l.situation().etat().name(),
                                HashMap::new,
                                Collectors.counting()));
    }

    private int conventions() {
        return db.sql(
                        """
                        select count(*) from convention c
                         where exists (select 1 from partie p where p.convention_id = c.id
                            and p.organisation_id = :o)
                        """)
                .param("o", hopital.valeur())
                .query(Integer.class)
                .single();
    }

    private long deposer() {
        return deposer(20);
    }

    private long deposer(int sections) {
        return fait(lire("Registre des conventions 2026.xlsx", classeur(sections)));
    }

    private Resultat<Long> lire(String nom, byte[] octets) {
        try {
            return registres.deposer(hopital, nom, new ByteArrayInputStream(octets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ten kinds of lines in each section, among titles, sections and totals.
    private byte[] classeur(int sections) {
        var octets = new ByteArrayOutputStream();
        try (var table =
                FormatDeTableur.XLSX.ouvrir(
                        octets, "Conventions", List.of("REGISTRE DES CONVENTIONS", "", "", ""))) {
            table.ligne(Arrays.asList((Object) null));
            table.ligne("mise à jour : octobre", null, null);
            table.ligne(
                    "N°",
                    "Objet de la convention",
                    "Établissement partenaire",
                    "Signée le",
                    "Date d’effet",
                    "Échéance",
                    "Durée",
                    "Reconduction",
                    "Statut",
                    "Avenants");
            int n = 0;
            for (int i = 0; i < sections; i++) {
                table.ligne("Section " + (i + 1), null, null, null, null, null, null, null, null);
                for (var l : lignes(i)) {
                    var cellules = new Object[l.length + 1];
                    cellules[0] = ++n;
                    System.arraycopy(l, 0, cellules, 1, l.length);
                    table.ligne(cellules);
                }
            }
            table.ligne("Total", null, n, null, null, null, null, null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return octets.toByteArray();
    }

    private Object[][] lignes(int i) {
        var an = jour().getYear();
        var exact = "EHPAD Les Glycines" + suffixe;
        var crie = ("had des pays" + suffixe).toUpperCase(java.util.Locale.FRENCH);
        return new Object[][] {
            // 0 tacit since 2019, dates as text
            {
                "Filière gériatrique " + i,
                exact,
                "12/02/2019",
                "1er mars 2019",
                "",
                "3 ans",
                "tacite",
                "En cours",
                "2"
            },
            // 1 a date cell, no status
            {
                "Télémédecine " + i,
                crie,
                LocalDate.of(an - 1, 3, 1),
                LocalDate.of(an - 1, 4, 1),
                "",
                "36 mois",
                "expresse",
                "",
                ""
            },
            // 2 an end and no length
            {
                "Pharmacie " + i,
                exact,
                "janvier " + (an - 1),
                "",
                "31/12/" + (an + 2),
                "",
                "",
                "active",
                ""
            },
            // 3 open-ended
            {
                "Prêt de matériel " + i,
                exact,
                "03/05/2015",
                "",
                "",
                "indéterminée",
                "",
                "en vigueur",
                ""
            },
            // 4 past its term, no status
            {"Formation " + i, crie, "01/01/2018", "01/01/2018", "", "2 ans", "non", "", ""},
            // 5 two partners in a cell, years alone
            {
                "Parcours " + i,
                exact + " ; " + crie,
                "15-06-" + (an - 1),
                "",
                "",
                "3",
                "TR",
                "ok",
                "avenant n° 1"
            },
            // 6 half named
            {
                "Urgences " + i,
                "Glycines" + suffixe,
                "01/01/" + (an - 1),
                "",
                "",
                "3 ans",
                "",
                "",
                ""
            },
            // 7 a project
            {"Projet " + i, exact, "", "", "", "", "", i % 2 == 0 ? "projet" : "à signer", ""},
            // 8 no title, once in two the same as another line
            {
                i % 2 == 0 ? "Imagerie" : "Imagerie " + i,
                exact,
                "10/10/" + (an - 1),
                "",
                "",
                "3 ans",
                "",
                "",
                ""
            },
            // 9 renewed by its end
            {
                "Hygiène " + i,
                crie,
                "01/02/2020",
                "01/02/2020",
                "31/01/" + (an + 1),
                "2 ans",
                "avenant",
                "en cours",
                ""
            },
        };
    }

    private LocalDate jour() {
        return LocalDate.now(horloge);
    }

    private void essai(Runnable travail) {
        acteurs.defaire(referente, travail);
    }

    private Acteur membre(RoleOrganisation role) {
        return personnages.acteur(personnages.membre("Lise", "Registre", hopital, role), hopital);
    }

    private static <T> T fait(Resultat<T> resultat) {
        return switch (resultat) {
            case Resultat.Fait<T>(var valeur) -> valeur;
            case Resultat.Refus<T>(var motifs) -> throw new AssertionError(motifs.toString());
        };
    }
}
