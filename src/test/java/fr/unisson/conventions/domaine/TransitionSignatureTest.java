package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.TransitionSignature.*;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.domaine.DossierSignature.Mandat;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionSignatureTest {

    private static final LocalDate JOUR = LocalDate.of(2027, 3, 15);
    private static final String TEXTE = "a".repeat(64);

    private static final Map<TransitionSignature, String> TABLE =
            Map.of(
                    INVITER, "EN_ATTENTE → INVITE : SYSTEME ANIMATEUR",
                    OUVRIR, "INVITE → OUVERT : SIGNATAIRE",
                    SIGNER, "OUVERT → SIGNE : SIGNATAIRE",
                    REFUSER, "INVITE OUVERT → REFUSE : SIGNATAIRE motif",
                    EXPIRER, "EN_ATTENTE INVITE OUVERT → EXPIRE : SYSTEME",
                    RENOUVELER, "EXPIRE → INVITE : SIGNATAIRE ANIMATEUR SYSTEME",
                    DELEGUER,
                            "EN_ATTENTE INVITE OUVERT EXPIRE → DELEGUE : SIGNATAIRE REFERENT motif",
                    DEPOSER_UNE_COPIE,
                            "EN_ATTENTE INVITE OUVERT EXPIRE → HORS_OUTIL : SIGNATAIRE REFERENT",
                    REJETER_LA_COPIE, "HORS_OUTIL → INVITE : REFERENT motif",
                    ANNULER,
                            "EN_ATTENTE INVITE OUVERT SIGNE REFUSE EXPIRE HORS_OUTIL → ANNULE :"
                                    + " SYSTEME motif");

    static final class Faits {
        String affichee = TEXTE;
        @Nullable Mandat mandat = new Mandat(JOUR, JOUR, true);
        boolean lu = true;
        boolean consentement = true;
        boolean code = true;
        boolean tour = true;
        @Nullable LocalDate limite = JOUR.minusDays(1);
        @Nullable Long copie = 5L;
        @Nullable LocalDate dateCopie = JOUR;
        @Nullable Long deposant = 1L;
        @Nullable Long acteur = 2L;

        DossierSignature dossier() {
            return new DossierSignature(
                    JOUR,
                    affichee,
                    TEXTE,
                    mandat,
                    lu,
                    consentement,
                    code,
                    tour,
                    limite,
                    copie,
                    dateCopie,
                    deposant,
                    acteur);
        }
    }

    @ParameterizedTest
    @EnumSource(TransitionSignature.class)
    void chaque_etat_et_chaque_role_suivent_la_table(TransitionSignature transition) {
        Tables.verifier(
                transition,
                TABLE.get(transition),
                EtatSignature.values(),
                RoleConvention.values(),
                new Faits().dossier());
    }

    static Stream<Arguments> manques() {
        return Stream.of(
                manque(SIGNER, "TEXTE_ACTUEL", f -> f.affichee = "b".repeat(64)),
                manque(SIGNER, "MANDAT_EN_COURS", f -> f.mandat = null),
                manque(DELEGUER, "MANDAT_EN_COURS", f -> f.mandat = null),
                manque(SIGNER, "TEXTE_LU", f -> f.lu = false),
                manque(SIGNER, "CONSENTEMENT", f -> f.consentement = false),
                manque(SIGNER, "CODE", f -> f.code = false),
                manque(SIGNER, "TOUR_ARRIVE", f -> f.tour = false),
                manque(EXPIRER, "DELAI_ECOULE", f -> f.limite = JOUR),
                manque(EXPIRER, "DELAI_ECOULE", f -> f.limite = null),
                manque(DEPOSER_UNE_COPIE, "COPIE_JOINTE", f -> f.copie = null),
                manque(DEPOSER_UNE_COPIE, "COPIE_JOINTE", f -> f.dateCopie = JOUR.plusDays(1)),
                manque(REJETER_LA_COPIE, "AUTRE_PARTIE", f -> f.acteur = 1L));
    }

    @ParameterizedTest
    @MethodSource("manques")
    void chaque_garde_refuse_seule(
            TransitionSignature transition, String regle, Consumer<Faits> abime) {
        var faits = new Faits();
        abime.accept(faits);
        var demande = new Demande(transition.roles().iterator().next(), "Parce que");
        assertThat(transition.deciderSansEtat(faits.dossier(), demande).motifs())
                .extracting(Motif::code)
                .containsExactly(regle);
    }

    @Test
    void chaque_garde_a_son_manque() {
        var eprouvees = manques().map(a -> (String) a.get()[1]).toList();
        assertThat(Arrays.stream(ExigenceSignature.values()).map(Enum::name))
                .allSatisfy(e -> assertThat(eprouvees).contains(e));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-15, 2027-03-15, true, true",
        "2027-03-16, , true, false",
        "2027-01-01, 2027-03-14, true, false",
        "2027-01-01, , true, true",
        "2027-01-01, , false, false"
    })
    void un_mandat_vaut_du_premier_au_dernier_jour_inclus(
            LocalDate debut, @Nullable LocalDate fin, boolean couvre, boolean valide) {
        assertThat(new Mandat(debut, fin, couvre).valide(JOUR)).isEqualTo(valide);
    }

    private static Arguments manque(TransitionSignature t, String regle, Consumer<Faits> abime) {
        return Arguments.of(t, regle, abime);
    }
}
