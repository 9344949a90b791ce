package fr.unisson.pilotage.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.VoletDuComite;
import fr.unisson.socle.web.Ton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What other modules add to the page of the committee.
class VoletsDuComiteTest {

    private static final LocalDate JOUR = LocalDate.of(2026, 11, 22);
    private static final ConventionId CONVENTION = new ConventionId(1);

    @Test
    void les_volets_sont_dans_leur_ordre_et_ceux_qui_n_ont_pas_lieu_d_etre_manquent() {
        var lus =
                new VoletsLus(
                                List.of(
                                        volet("Suites", 60, Optional.of(vide())),
                                        volet("Ailleurs", 5, Optional.empty()),
                                        volet("Signaux", 10, Optional.of(vide()))))
                        .lire(CONVENTION, JOUR);
        assertThat(lus.keySet()).containsExactly("Signaux", "Suites");
    }

    @Test
    void une_ligne_dit_son_etat_et_sa_date_et_n_attire_l_oeil_que_si_elle_attend() {
        var attend = ligne("Registre en retard", true, LocalDate.of(2026, 12, 1));
        var calme = ligne("Mission non activée", false, null);
        var lus =
                new VoletsLus(
                                List.of(
                                        volet(
                                                "Signaux",
                                                10,
                                                Optional.of(
                                                        new VoletDuComite.Contenu(
                                                                List.of(attend, calme),
                                                                "Aucun.",
                                                                null)))))
                        .lire(CONVENTION, JOUR);
        var lignes = VoletsLus.blocs(lus).getFirst().lignes();
        assertThat(lignes)
                .extracting(l -> l.etat() == null ? null : l.etat().ton())
                .containsExactly(Ton.ATTENTE, Ton.NEUTRE);
        assertThat(lignes.getFirst().cote()).isEqualTo("pour le 1er décembre 2026");
        assertThat(lignes.getLast().cote()).isNull();
        assertThat(VoletsLus.datees(lus)).containsExactly(attend);
    }

    private static VoletDuComite.Ligne ligne(
            String titre, boolean attend, @org.jspecify.annotations.Nullable LocalDate pour) {
        return new VoletDuComite.Ligne(titre, "/x", "", "Ouverte", attend, pour);
    }

    private static VoletDuComite.Contenu vide() {
        return new VoletDuComite.Contenu(List.of(), "Aucun.", null);
    }

    private static VoletDuComite volet(
            String titre, int ordre, Optional<VoletDuComite.Contenu> contenu) {
        return new VoletDuComite() {
            @Override
            public String titre() {
                return titre;
            }

            @Override
            public int ordre() {
                return ordre;
            }

            @Override
            public Optional<Contenu> pour(ConventionId convention, LocalDate jour) {
                return contenu;
            }
        };
    }
}
