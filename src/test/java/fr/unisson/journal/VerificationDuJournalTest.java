package fr.unisson.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class VerificationDuJournalTest {

    private static final Instant MIDI = Instant.parse("2026-11-21T11:00:00Z");

    private final Fait premier = fait(1, "Créé", "");
    private final Fait second = fait(2, "Modifié", premier.empreinte());

    @Test
    void une_chaine_intacte_se_suit() {
        assertThat(VerificationDuJournal.suit(null, premier)).isTrue();
        assertThat(VerificationDuJournal.suit(premier, second)).isTrue();
    }

    @Test
    void une_ligne_modifiee_se_voit() {
        var modifie =
                new Fait(
                        second.objetType(),
                        second.objetId(),
                        second.rang(),
                        second.le(),
                        second.compte(),
                        second.acteur(),
                        "Autre chose",
                        second.detail(),
                        second.precedente(),
                        second.empreinte());
        assertThat(VerificationDuJournal.suit(premier, modifie)).isFalse();
    }

    @Test
    void une_ligne_retiree_se_voit() {
        var troisieme = fait(3, "Signé", second.empreinte());
        assertThat(VerificationDuJournal.suit(premier, troisieme)).isFalse();
    }

    @Test
    void une_premiere_ligne_retiree_se_voit() {
        assertThat(VerificationDuJournal.suit(null, second)).isFalse();
    }

    @Test
    void une_ligne_glissee_au_milieu_se_voit() {
        var glissee = fait(2, "Glissé", "autre empreinte");
        assertThat(VerificationDuJournal.suit(premier, glissee)).isFalse();
    }

    private static Fait fait(int rang, String texte, String precedente) {
        return new Fait("essai", 1, rang, MIDI, 7L, "Ana", texte, "", precedente, "").scelle();
    }
}
