package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Contrast of the tokens, as WCAG 2.2 computes it (criteria 1.4.3 and 1.4.11).
class CouleursTest {

    private static final Pattern JETON = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final String SOMBRE = "@media (prefers-color-scheme: dark)";

    static Stream<Arguments> textes() throws IOException {
        var paires =
                List.of(
                        "encre/fond surface creux principal-pale attente-pale danger-pale fait-pale",
                        "encre-douce/fond surface creux principal-pale attente-pale danger-pale fait-pale",
                        "principal/fond surface creux principal-pale",
                        "principal-vif/fond surface principal-pale",
                        "attente/fond surface creux attente-pale",
                        "danger/fond surface creux danger-pale",
                        "fait/fond surface creux fait-pale",
                        "sur-principal/principal principal-vif",
                        "sur-danger/danger danger-vif");
        return croiser(paires);
    }

    static Stream<Arguments> contours() throws IOException {
        return croiser(List.of("bord/fond surface creux", "principal/fond surface filet"));
    }

    @ParameterizedTest(name = "{0} : {1} sur {2}")
    @MethodSource("textes")
    void un_texte_se_lit_sur_son_fond(
            String jeu, String texte, String fond, Map<String, String> c) {
        assertThat(contraste(c, texte, fond)).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0} : {1} sur {2}")
    @MethodSource("contours")
    void un_champ_se_distingue_de_son_fond(
            String jeu, String trait, String fond, Map<String, String> c) {
        assertThat(contraste(c, trait, fond)).isGreaterThanOrEqualTo(3);
    }

    private static Stream<Arguments> croiser(List<String> paires) throws IOException {
        var css = Files.readString(Path.of("src/main/resources/static/unisson.css"));
        var coupure = css.indexOf(SOMBRE);
        var fin = css.indexOf("/* ---------- Bootstrap");
        var clair = jetons(css.substring(0, coupure));
        var sombre = jetons(css.substring(coupure, fin));
        return paires.stream()
                .map(p -> p.split("/", 2))
                .flatMap(p ->
                        Arrays.stream(p[1].split(" "))
                                .flatMap(fond ->
                                        Stream.of(
                                                Arguments.of("clair", p[0], fond, clair),
                                                Arguments.of("sombre", p[0], fond, sombre))));
    }

    private static Map<String, String> jetons(String css) {
        var jetons = new HashMap<String, String>();
        JETON.matcher(css).results().forEach(r -> jetons.put(r.group(1), r.group(2)));
        return jetons;
    }

    private static double contraste(Map<String, String> jetons, String a, String b) {
        var x = luminance(Objects.requireNonNull(jetons.get(a), a));
        var y = luminance(Objects.requireNonNull(jetons.get(b), b));
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(String hexa) {
        return 0.2126 * canal(hexa, 1) + 0.7152 * canal(hexa, 3) + 0.0722 * canal(hexa, 5);
    }

    private static double canal(String hexa, int debut) {
        var c = Integer.parseInt(hexa.substring(debut, debut + 2), 16) / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
