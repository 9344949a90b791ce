package fr.unisson.socle.vie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the tests of the several lives share: a table written a second time, by hand.
public final class Tables {

    private Tables() {}

    /// Every state × role for one transition, its dossier meeting every requirement: allowed
    /// exactly where the table says, to where it says, with a reason exactly when it says.
    public static <E extends Enum<E>, D> void verifier(
            Transition<E, D> transition,
            @Nullable String ligneEcrite,
            E[] etats,
            Role[] roles,
            D pret) {
        var ligne = Ligne.lire(ligneEcrite);
        for (var etat : etats) {
            for (var role : roles) {
                boolean attendu =
                        ligne.depuis().contains(etat.name()) && ligne.roles().contains(role.name());
                var demande = new Demande(role, "Parce que");
                var decision = transition.decider(etat, pret, demande);
                assertThat(decision.permise())
                        .as("%s depuis %s par %s : %s", transition, etat, role, decision)
                        .isEqualTo(attendu);
                if (!attendu) continue;
                assertThat(decision)
                        .isInstanceOfSatisfying(
                                Decision.Permise.class,
                                p -> assertThat(ligne.vers()).contains(p.vers().toString()));
                assertThat(transition.decider(etat, pret, demande.car(" ")).motifs())
                        .extracting(Motif::code)
                        .isEqualTo(ligne.motif() ? List.of(Motif.SANS_MOTIF) : List.of());
            }
        }
        assertThat(transition.passage().depuis())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(ligne.depuis());
        assertThat(transition.passage().destinations())
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(ligne.vers());
        assertThat(transition.roles())
                .extracting(Role::name)
                .containsExactlyInAnyOrderElementsOf(ligne.roles());
        assertThat(transition.motifRequis()).isEqualTo(ligne.motif());
    }

    /// The codes of what a dossier lacks, whoever asks under a role that may, with a reason.
    public static <E extends Enum<E>, D> List<String> manques(
            Transition<E, D> transition, D dossier) {
        var role = transition.roles().iterator().next();
        return transition.deciderSansEtat(dossier, new Demande(role, "Parce que")).motifs().stream()
                .map(Motif::code)
                .toList();
    }

    /// `A B → C : ROLE ROLE motif`, with `∅` for no state before.
    private record Ligne(Set<String> depuis, Set<String> vers, Set<String> roles, boolean motif) {

        static Ligne lire(@Nullable String texte) {
            if (texte == null) throw new AssertionError("A transition is missing from the table");
            var parties = texte.split(" → | : ", -1);
            var qui = List.of(parties[2].split(" ", -1));
            return new Ligne(
                    parties[0].equals("∅") ? Set.of() : Set.of(parties[0].split(" ", -1)),
                    Set.of(parties[1].split(" ", -1)),
                    Set.copyOf(qui.stream().filter(r -> !r.equals("motif")).toList()),
                    qui.contains("motif"));
        }
    }
}
