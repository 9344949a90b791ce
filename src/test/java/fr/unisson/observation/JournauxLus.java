package fr.unisson.observation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/// What the program writes in its logs meanwhile, exactly as it does in production: one JSON object
/// for each line.
public final class JournauxLus implements AutoCloseable {

    /// Shorter words (a city, a role) may be part of any sentence.
    private static final int MOT_AU_MOINS = 8;

    private static final Pattern COURRIEL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.\\p{L}{2,}");

    private static final String TEMOIN = "Fin des journaux relus";

    private final ByteArrayOutputStream lu = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> sortie = new OutputStreamAppender<>();

    private JournauxLus(Environment environnement) {
        var contexte = (LoggerContext) LoggerFactory.getILoggerFactory();
        contexte.putObject(Environment.class.getName(), environnement);
        var ecriture = new StructuredLogEncoder();
        ecriture.setContext(contexte);
        ecriture.setFormat("logstash");
        ecriture.setCharset(StandardCharsets.UTF_8);
        ecriture.start();
        sortie.setContext(contexte);
        sortie.setEncoder(ecriture);
        sortie.setOutputStream(lu);
        sortie.start();
        racine().addAppender(sortie);
    }

    public static JournauxLus ouvrir(Environment environnement) {
        return new JournauxLus(environnement);
    }

    /// What was written up to here. A witness is written last: were it not read back, nothing else
    /// would have been, and no reading of these logs would prove anything.
    public String texte() {
        LoggerFactory.getLogger(JournauxLus.class).error(TEMOIN);
        var texte = lu.toString(StandardCharsets.UTF_8);
        assertThat(texte)
                .as(
                        "journaux relus (branchés : %s, ouverts : %s) %s",
                        racine().isAttached(sortie),
                        sortie.isStarted(),
                        racine().getLoggerContext().getStatusManager().getCopyOfStatusList())
                .contains(TEMOIN);
        return texte;
    }

    /// No mail address, and nothing of what was typed: names, sentences, addresses.
    public void neDisentRienDe(Collection<String> saisies) {
        var texte = texte();
        assertThat(COURRIEL.matcher(texte).results().map(r -> r.group()).distinct())
                .as("adresses de courriel lues dans les journaux")
                .isEmpty();
        var minuscule = texte.toLowerCase(Locale.FRENCH);
        assertThat(
                        saisies.stream()
                                .map(String::strip)
                                .filter(s -> s.length() >= MOT_AU_MOINS)
                                .filter(s -> !s.matches("[-0-9/: ]*"))
                                .filter(s -> minuscule.contains(s.toLowerCase(Locale.FRENCH))))
                .as("textes saisis lus dans les journaux")
                .isEmpty();
    }

    @Override
    public void close() {
        racine().detachAppender(sortie);
        sortie.stop();
    }

    private static Logger racine() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
