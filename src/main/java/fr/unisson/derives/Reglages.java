package fr.unisson.derives;

import fr.unisson.conventions.ComiteDePilotage;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.derives.donnees.ReglageSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The thresholds of a convention: the usual ones, until somebody changes them and says why.
@Service
@Transactional
public class Reglages {

    private static final String MUETTE = "muette";

    private final Conventions conventions;
    private final List<SourceDeDerive> sources;
    private final ReglageSql sql;
    private final ComiteDePilotage comite;
    private final DevoirsDesAlertes devoirs;
    private final Journal journal;
    private final Clock horloge;

    Reglages(
            Conventions conventions,
            List<SourceDeDerive> sources,
            ReglageSql sql,
            ComiteDePilotage comite,
            DevoirsDesAlertes devoirs,
            Journal journal,
            Clock horloge) {
        this.conventions = conventions;
        this.sources = sources;
        this.sql = sql;
        this.comite = comite;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// A source as it stands in one convention.
    public record Regle(SourceDeDerive source, boolean muette, Seuils seuils) {}

    @Transactional(readOnly = true)
    public List<Regle> lister(ConventionId convention) {
        conventions.charger(convention);
        var changes = sql.enVigueur(convention);
        return sources.stream()
                .map(s -> {
                    var siens = changes.getOrDefault(s.code(), Map.of());
                    return new Regle(s, siens.getOrDefault(MUETTE, 0) == 1, seuils(s, siens));
                })
                .toList();
    }

    /// A change, in words: "Jours de retard : 45 jours", "Source muette".
    public record Changement(
            String source,
            String quoi,
            String motif,
            @org.jspecify.annotations.Nullable String par,
            java.time.Instant le) {}

    /// The latest first.
    @Transactional(readOnly = true)
    public List<Changement> histoire(ConventionId convention) {
        return sql.histoire(convention).stream()
                .map(c -> new Changement(libelle(c.source()), mots(c), c.motif(), c.par(), c.le()))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean peutRegler(ConventionId convention) {
        return conventions.charger(convention).etat().engage() && comite.regle(convention);
    }

    boolean muette(ConventionId convention, SourceDeDerive source) {
        return siens(convention, source).getOrDefault(MUETTE, 0) == 1;
    }

    Seuils seuils(ConventionId convention, SourceDeDerive source) {
        return seuils(source, siens(convention, source));
    }

    /// Only what changes is written, each with the same reason.
    ///
    /// @param valeurs by code of threshold; those that are not named stay
    public Resultat<Integer> regler(
            ConventionId convention,
            String code,
            boolean muette,
            Map<String, Integer> valeurs,
            String motif) {
        if (!peutRegler(convention)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "Les règles valent pour toutes les parties : elles se règlent par la présidence"
                            + " du comité ou qui l’anime, tant que la convention est en vigueur.");
        }
        var source = sources.stream().filter(s -> s.code().equals(code)).findFirst();
        if (source.isEmpty()) return Resultat.refus("SOURCE", "Cette règle n’existe pas.");
        var motifs = new ArrayList<Motif>();
        var nouveaux = new LinkedHashMap<String, Integer>();
        var siens = siens(convention, source.get());
        for (var seuil : source.get().seuils()) {
            var voulue = valeurs.get(seuil.code());
            if (voulue == null) continue;
            if (!seuil.admet(voulue)) {
                motifs.add(
                        new Motif(
                                "SEUIL",
                                "%s : écrivez un nombre de %d à %d."
                                        .formatted(
                                                seuil.libelle(),
                                                seuil.minimum(),
                                                seuil.maximum())));
            } else if (voulue != siens.getOrDefault(seuil.code(), seuil.usuel()).intValue()) {
                nouveaux.put(seuil.code(), voulue);
            }
        }
        if (muette != (siens.getOrDefault(MUETTE, 0) == 1)) nouveaux.put(MUETTE, muette ? 1 : 0);
        if (motifs.isEmpty() && nouveaux.isEmpty()) {
            motifs.add(new Motif("RIEN", "Rien ne change : modifiez une valeur d’abord."));
        }
        if (motif.isBlank()) motifs.add(new Motif(Motif.SANS_MOTIF, "Dites pourquoi."));
        motifs.addAll(TextesLibres.refus(Map.of("IDENTITE_MOTIF", motif)));
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        for (var n : nouveaux.entrySet()) {
            if (!sql.changer(
                    convention, code, n.getKey(), n.getValue(), motif.strip(), horloge.instant())) {
                return Resultat.depasse();
            }
        }
        journal.consigner(
                "convention",
                convention.valeur(),
                "Seuils d’alerte réglés",
                source.get().libelle() + " : " + motif.strip());
        devoirs.prevenirDuReglage(
                conventions.charger(convention),
                source.get().libelle(),
                nouveaux.entrySet().stream().map(n -> avantApres(source.get(), siens, n)).toList(),
                motif.strip());
        return Resultat.fait(nouveaux.size());
    }

    /// "Retard : 45 jours (avant : 30 jours)".
    private static String avantApres(
            SourceDeDerive source, Map<String, Integer> avant, Map.Entry<String, Integer> apres) {
        return source.seuils().stream()
                .filter(s -> s.code().equals(apres.getKey()))
                .findFirst()
                .map(s ->
                        s.libelle()
                                + " : "
                                + s.enMots(apres.getValue())
                                + " (avant : "
                                + s.enMots(avant.getOrDefault(s.code(), s.usuel()))
                                + ")")
                .orElse(
                        apres.getValue() == 1
                                ? "Ne prévient plus (avant : prévenait)"
                                : "Prévient de nouveau (avant : ne prévenait plus)");
    }

    private Map<String, Integer> siens(ConventionId convention, SourceDeDerive source) {
        return sql.enVigueur(convention).getOrDefault(source.code(), Map.of());
    }

    private static Seuils seuils(SourceDeDerive source, Map<String, Integer> siens) {
        var tous = new LinkedHashMap<String, Integer>();
        source.seuils().forEach(s -> tous.put(s.code(), siens.getOrDefault(s.code(), s.usuel())));
        return new Seuils(tous);
    }

    private String libelle(String code) {
        return sources.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(SourceDeDerive::libelle)
                .orElse(code);
    }

    private String mots(ReglageSql.Changement c) {
        if (c.parametre().equals(MUETTE)) {
            return c.valeur() == 1 ? "Ne prévient plus" : "Prévient de nouveau";
        }
        return sources.stream()
                .filter(s -> s.code().equals(c.source()))
                .flatMap(s -> s.seuils().stream())
                .filter(s -> s.code().equals(c.parametre()))
                .findFirst()
                .map(s -> s.libelle() + " : " + s.enMots(c.valeur()))
                .orElse(c.parametre() + " : " + c.valeur());
    }
}
