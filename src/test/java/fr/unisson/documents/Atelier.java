package fr.unisson.documents;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// The parts of this module, assembled by hand on a folder.
record Atelier(Impression impression, Sceau sceau, LecteurDeSceaux lecteur) {

    static {
        var journaux = (LoggerContext) LoggerFactory.getILoggerFactory();
        journaux.getLogger("eu.europa.esig").setLevel(Level.OFF);
        journaux.getLogger("org.apache.pdfbox").setLevel(Level.OFF);
        journaux.getLogger("org.apache.fontbox").setLevel(Level.OFF);
    }

    Atelier(Path dossier, @Nullable String horodatage) {
        this(dossier, horodatage, UneConvention.HORLOGE, true);
    }

    Atelier(Path dossier, @Nullable String horodatage, Clock horloge, boolean creer) {
        this(
                dossier,
                new ReglagesDuSceau(
                        null, "", creer, new ReglagesDuSceau.Horodatage(horodatage, false), null),
                horloge);
    }

    Atelier(Path dossier, ReglagesDuSceau reglages, Clock horloge) {
        var cle = new CleDuSceau(reglages, dossier, horloge);
        var confiance = new Confiance(cle, reglages);
        this(
                new Impression(horloge),
                new Sceau(cle, confiance, reglages, horloge),
                new LecteurDeSceaux(confiance, horloge));
    }
}
