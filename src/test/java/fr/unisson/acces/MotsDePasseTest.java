package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MotsDePasseTest {

    /// The parameters of the OWASP Password Storage Cheat Sheet.
    @Test
    void un_mot_de_passe_est_hache_au_prix_fort() {
        var motsDePasse = new MotsDePasse();
        var hache = motsDePasse.hacher("une longue phrase secrète");
        assertThat(hache).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(motsDePasse.correspond("une longue phrase secrète", hache)).isTrue();
        assertThat(motsDePasse.correspond("une autre phrase", hache)).isFalse();
        assertThat(motsDePasse.correspond("une longue phrase secrète", null)).isFalse();
    }

    @Test
    void un_compte_absent_demande_autant_de_calcul_qu_un_autre() {
        var prix = "$argon2id$v=19$m=19456,t=2,p=1$";
        var hache = new MotsDePasse().hacher("une longue phrase secrète");

        assertThat(MotsDePasse.PERSONNE).startsWith(prix).hasSameSizeAs(hache);
        assertThat(new MotsDePasse().correspond("", null)).isFalse();
    }
}
