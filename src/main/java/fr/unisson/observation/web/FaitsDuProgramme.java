package fr.unisson.observation.web;

import fr.unisson.observation.Chiffre;
import fr.unisson.observation.EtatDeLaBase.Base;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.antivirus.Antivirus;
import fr.unisson.socle.antivirus.EtatDeLAntivirus;
import fr.unisson.socle.web.Fait;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/// Which program runs, on what, and what room is left.
@Component
class FaitsDuProgramme {

    private static final List<String> UNITES = List.of("o", "ko", "Mo", "Go", "To");

    private final ObjectProvider<BuildProperties> construction;
    private final Path dossier;
    private final Antivirus antivirus;
    private final Clock horloge;

    FaitsDuProgramme(
            ObjectProvider<BuildProperties> construction,
            @Value("${unisson.donnees}") Path dossier,
            Antivirus antivirus,
            Clock horloge) {
        this.construction = construction;
        this.dossier = dossier;
        this.antivirus = antivirus;
        this.horloge = horloge;
    }

    List<Fait> lire(Base base, List<Chiffre> chiffres) {
        var faits = new ArrayList<Fait>();
        var construit = construction.getIfAvailable();
        faits.add(
                construit == null
                        ? new Fait("Version", "En développement")
                        : new Fait(
                                "Version",
                                Objects.requireNonNullElse(construit.getVersion(), "inconnue"),
                                "construite le " + Dates.moment(construit.getTime())));
        faits.add(new Fait("Java", Runtime.version().toString()));
        faits.add(
                new Fait(
                        "Base de données",
                        "PostgreSQL " + base.serveur(),
                        taille(CompositionDeLEtat.valeur(chiffres, "base.octets", ""))));
        base.migration()
                .ifPresent(m ->
                        faits.add(
                                new Fait(
                                        "Structure de la base",
                                        "V" + m.version(),
                                        (m.nombre() > 1
                                                        ? m.nombre()
                                                                + " migrations, la dernière le "
                                                        : "une migration, le ")
                                                + Dates.jour(m.le().toLocalDate()))));
        faits.add(disque());
        faits.add(antivirus());
        return faits;
    }

    private Fait antivirus() {
        var nom = "Antivirus";
        return switch (antivirus.etat()) {
            case EtatDeLAntivirus.Absent _ ->
                    new Fait(nom, "Aucun", "les fichiers envoyés ne sont pas examinés");
            case EtatDeLAntivirus.Muet(var pourquoi) ->
                    new Fait(
                            nom,
                            "Ne répond pas",
                            "tout fichier envoyé est refusé ; le système dit : " + pourquoi);
            case EtatDeLAntivirus.Present present ->
                    new Fait(nom, present.programme() + " répond", age(present));
        };
    }

    private String age(EtatDeLAntivirus.Present present) {
        var signatures = present.signatures();
        if (signatures == null) return "il ne dit pas la date de ses signatures";
        var du = "signatures du " + Dates.jour(signatures);
        return present.perime(Dates.jourDe(horloge.instant()))
                ? du + ", trop anciennes : leur mise à jour (freshclam) est à regarder"
                : du;
    }

    private Fait disque() {
        try {
            var partition = Files.getFileStore(existant(dossier.toAbsolutePath()));
            return new Fait(
                    "Disque du dossier de données",
                    taille(partition.getUsableSpace()) + " libres",
                    "sur " + taille(partition.getTotalSpace()));
        } catch (IOException _) {
            return new Fait(
                    "Disque du dossier de données", "Illisible", "vérifiez les droits du dossier");
        }
    }

    /// With an external database the folder may not have been needed yet.
    private static Path existant(Path voulu) {
        var ici = voulu;
        while (!Files.exists(ici) && ici.getParent() != null) {
            ici = ici.getParent();
        }
        return ici;
    }

    static String taille(long octets) {
        var valeur = (double) octets;
        var rang = 0;
        while (valeur >= 1000 && rang < UNITES.size() - 1) {
            valeur /= 1000;
            rang++;
        }
        return Nombres.auPlus(
                        valeur < 10 ? 1 : 0,
                        new BigDecimal(String.format(Locale.ROOT, "%.3f", valeur)))
                + " "
                + UNITES.get(rang);
    }
}
