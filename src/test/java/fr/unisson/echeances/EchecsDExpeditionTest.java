package fr.unisson.echeances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.unisson.Acteurs;
import fr.unisson.echeances.ServeurSmtpRetif.Humeur;
import fr.unisson.echeances.donnees.BoiteDEnvoiSql.Ligne;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What does not leave, and what becomes of it.
class EchecsDExpeditionTest extends BancDExpedition {

    @Test
    void un_serveur_absent_n_empeche_rien_et_le_courriel_part_a_son_retour() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Plus tard", "x", null));
                    expedition(1, plusTard(0)).expedier();
                    assertThat(ligne().etat()).isEqualTo("A_ENVOYER");
                    assertThat(ligne().tentatives()).isEqualTo(1);
                    assertThat(ligne().erreur()).isNotBlank();

                    expedition(SMTP.getSmtp().getPort(), plusTard(30)).expedier();
                    assertThat(recus()).isEmpty();

                    expedition(SMTP.getSmtp().getPort(), plusTard(90)).expedier();
                    assertThat(recus()).hasSize(1);
                    assertThat(ligne().erreur()).isNull();
                });
    }

    @Test
    void apres_trois_jours_d_echec_le_courriel_est_abandonne_et_cela_se_voit() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Jamais", "x", null));
                    expedition(1, plusTard(Duration.ofDays(4).toSeconds())).expedier();
                    assertThat(ligne().etat()).isEqualTo("ABANDONNE");
                    assertThat(boite.enPeine(Long.MAX_VALUE, 50))
                            .anyMatch(l -> l.adresse().equals(adresse));
                });
    }

    /// Without a limit the thread would wait for ever, and this test with it.
    @Test
    void un_serveur_qui_accepte_et_se_tait_ne_bloque_rien() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Silence", "x", null));
                    courrier.deposer(adresse, Lettre.de("Silence encore", "x", null));
                    try (var muet = new ServeurSmtpRetif(Humeur.MUET)) {
                        expedition(muet.port(), plusTard(0)).expedier();
                    }
                    // The first is put off; the second was not even tried.
                    assertThat(boite.recents(Long.MAX_VALUE, 2))
                            .extracting(Ligne::etat, Ligne::tentatives)
                            .containsExactly(tuple("A_ENVOYER", 0), tuple("A_ENVOYER", 1));
                });
    }

    @Test
    void une_adresse_refusee_pour_de_bon_est_marquee_et_n_est_pas_reessayee() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Personne", "x", null));
                    try (var retif = new ServeurSmtpRetif(Humeur.ADRESSE_INCONNUE)) {
                        expedition(retif.port(), plusTard(0)).expedier();
                    }
                    assertThat(ligne().etat()).isEqualTo("ABANDONNE");
                    assertThat(ligne().erreur()).contains("550");
                    assertThat(refusees.trouver(adresse))
                            .get()
                            .satisfies(r -> {
                                assertThat(r.nombre()).isEqualTo(1);
                                assertThat(r.erreur()).contains("User unknown");
                            });
                });
    }

    @Test
    void une_boite_pleine_n_est_pas_une_adresse_inconnue() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Pleine", "x", null));
                    try (var retif = new ServeurSmtpRetif(Humeur.BOITE_PLEINE)) {
                        expedition(retif.port(), plusTard(0)).expedier();
                    }
                    assertThat(ligne().etat()).isEqualTo("A_ENVOYER");
                    assertThat(refusees.trouver(adresse)).isEmpty();
                });
    }

    @Test
    void un_courriel_qui_passe_rehabilite_l_adresse() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    refusees.refuser(adresse, "550", Instant.now());
                    courrier.deposer(adresse, Lettre.de("Retour", "x", null));
                    expedition(SMTP.getSmtp().getPort(), plusTard(0)).expedier();
                    assertThat(refusees.trouver(adresse)).isEmpty();
                });
    }

    @Test
    void ce_qui_est_abandonne_repart_sur_demande_ou_quitte_la_liste_avec_une_raison() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Relance", "x", null));
                    var tard = Duration.ofDays(4).toSeconds();
                    expedition(1, plusTard(tard)).expedier();
                    var id = ligne().id();
                    assertThat(boite.relancer(id, plusTard(tard).instant())).isTrue();
                    expedition(1, plusTard(tard + 60)).expedier();
                    assertThat(ligne().etat()).as("three days begin again").isEqualTo("A_ENVOYER");
                    assertThat(boite.renoncer(id, "Adresse fausse")).isTrue();
                    assertThat(boite.enPeine(Long.MAX_VALUE, 50)).noneMatch(l -> l.id() == id);
                    assertThat(ligne().motif()).isEqualTo("Adresse fausse");
                });
    }

    @Test
    void ce_a_quoi_on_renonce_pendant_l_envoi_reste_abandonne() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Renoncé", "x", null));
                    var le = plusTard(0).instant();
                    var lettre = boite.reserver(le, le.plusSeconds(60), 1).getFirst();
                    assertThat(boite.renoncer(lettre.id(), "Adresse fausse")).isTrue();
                    boite.reporter(lettre, le, "451");
                    boite.rendre(lettre, le);
                    boite.abandonner(lettre, "550");
                    boite.envoyee(lettre, le, false);
                    assertThat(ligne())
                            .extracting(Ligne::etat, Ligne::motif, Ligne::erreur, Ligne::tentatives)
                            .containsExactly("ABANDONNE", "Adresse fausse", null, 1);
                });
    }

    @Test
    void un_secret_abandonne_ne_peut_pas_repartir() {
        acteurs.defaire(
                Acteurs.systeme(),
                () -> {
                    mettreDeCoteLesAutres();
                    courrier.deposer(adresse, Lettre.de("Code", "123456", null).secrete());
                    expedition(1, plusTard(Duration.ofDays(4).toSeconds())).expedier();
                    assertThat(boite.relancer(ligne().id(), Instant.now())).isFalse();
                });
    }
}
