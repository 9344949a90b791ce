package fr.unisson.indicateurs.domaine;

import static fr.unisson.indicateurs.domaine.TransitionValeur.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionValeurTest {

    private static final DossierValeur MESUREE = new DossierValeur(true, true, false);

    /// The table, written a second time by hand.
    private static final Map<TransitionValeur, String> TABLE =
            Map.of(
                    SAISIR, "∅ → SAISIE : RESPONSABLE TENEUR PLATEFORME",
                    REPRENDRE, "SAISIE → SAISIE : RESPONSABLE TENEUR PLATEFORME",
                    VALIDER, "SAISIE → VALIDEE : RESPONSABLE VALIDEUR",
                    RENVOYER, "VALIDEE → SAISIE : RESPONSABLE VALIDEUR motif",
                    PUBLIER, "VALIDEE → PUBLIEE : RESPONSABLE",
                    CORRIGER, "VALIDEE PUBLIEE → SAISIE : RESPONSABLE TENEUR motif");

    @ParameterizedTest
    @EnumSource(TransitionValeur.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionValeur t) {
        Tables.verifier(t, TABLE.get(t), EtatValeur.values(), RoleValeur.values(), MESUREE);
    }

    @Test
    void ce_qui_n_a_pas_ete_mesure_ne_se_publie_pas() {
        assertThat(
                        PUBLIER.decider(
                                        EtatValeur.VALIDEE,
                                        new DossierValeur(false, true, false),
                                        Demande.de(RoleValeur.RESPONSABLE))
                                .motifs())
                .extracting(Motif::code)
                .containsExactly("MESUREE");
    }

    @Test
    void une_periode_en_cours_ne_se_valide_ni_ne_se_publie() {
        var provisoire = new DossierValeur(true, false, false);
        var demande = Demande.de(RoleValeur.RESPONSABLE);
        assertThat(VALIDER.decider(EtatValeur.SAISIE, provisoire, demande).motifs())
                .extracting(Motif::code)
                .containsExactly("TERMINEE");
        assertThat(PUBLIER.decider(EtatValeur.VALIDEE, provisoire, demande).motifs())
                .extracting(Motif::code)
                .containsExactly("TERMINEE");
        assertThat(SAISIR.deciderSansEtat(provisoire, demande).permise()).isTrue();
    }

    @Test
    void qui_a_saisi_laisse_valider_la_personne_nommee() {
        var reservee = new DossierValeur(true, true, true);
        for (var role : new RoleValeur[] {RoleValeur.RESPONSABLE, RoleValeur.VALIDEUR}) {
            assertThat(VALIDER.decider(EtatValeur.SAISIE, reservee, Demande.de(role)).motifs())
                    .extracting(Motif::code)
                    .containsExactly("AUTRE_REGARD");
        }
    }
}
