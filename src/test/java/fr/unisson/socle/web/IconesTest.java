package fr.unisson.socle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IconesTest {

    private static final Pattern DANS_UNE_PAGE =
            Pattern.compile("composants\\.icone\\(nom = ([^)]*)\\)");
    private static final Pattern DANS_LE_MENU =
            Pattern.compile("new EntreeNavigation\\(\\s*\"[^\"]*\",\\s*(\"[^\"]*\")");
    private static final Pattern MOT = Pattern.compile("\"([a-z0-9-]+)\"");

    @Test
    void chaque_icone_citee_existe() throws IOException {
        var citees = new TreeSet<String>();
        citees.addAll(citations(Path.of("src/main/jte"), DANS_UNE_PAGE));
        citees.addAll(citations(Path.of("src/main/java"), DANS_LE_MENU));
        Stream.of(Ton.values()).map(Ton::icone).forEach(citees::add);
        Stream.of(PositionOfferte.values()).map(PositionOfferte::icone).forEach(citees::add);
        var dessinees = Files.readString(Path.of("src/main/resources/static/icones.svg"));

        assertThat(citees).isNotEmpty().allMatch(nom -> dessinees.contains("id=\"" + nom + "\""));
    }

    private static Set<String> citations(Path dossier, Pattern motif) throws IOException {
        var noms = new TreeSet<String>();
        try (var fichiers = Files.walk(dossier)) {
            for (var fichier : fichiers.filter(Files::isRegularFile).toList()) {
                motif.matcher(Files.readString(fichier))
                        .results()
                        .flatMap(r -> MOT.matcher(r.group(1)).results())
                        .forEach(r -> noms.add(r.group(1)));
            }
        }
        return noms;
    }
}
