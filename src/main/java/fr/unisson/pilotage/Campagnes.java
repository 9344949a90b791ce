package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.indicateurs.Publications;
import fr.unisson.indicateurs.Publications.Publication;
import fr.unisson.indicateurs.Sens;
import fr.unisson.pilotage.donnees.CampagneSql;
import fr.unisson.pilotage.donnees.CampagneSql.Ligne;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The indicators that the parties feed for a convention, with what they published.
@Service
@Transactional(readOnly = true)
public class Campagnes {

    private final Conventions conventions;
    private final Parties parties;
    private final CampagneSql sql;
    private final Publications publications;
    private final ActeurDeTransaction acteurs;

    Campagnes(
            Conventions conventions,
            Parties parties,
            CampagneSql sql,
            Publications publications,
            ActeurDeTransaction acteurs) {
        this.conventions = conventions;
        this.parties = parties;
        this.sql = sql;
        this.publications = publications;
        this.acteurs = acteurs;
    }

    /// In the order of the text. The lists of a convention are read under the rights of the actor;
    /// the indicator of another organisation is read as the platform, and only what it published is
    /// handed over.
    public List<CampagneVue> lister(ConventionId id) {
        conventions.charger(id);
        var lignes = sql.lister(id);
        if (lignes.isEmpty()) return List.of();
        var miennes = Acteur.courant().organisations();
        var organisations =
                parties.lister(id).stream()
                        .collect(Collectors.toMap(PartieVue::id, p -> p.organisation().valeur()));
        Map<?, Publication> lues =
                acteurs.devenir(
                        Acteur.systeme("indicateurs de convention"),
                        () -> publications.lire(lignes.stream().map(Ligne::indicateur).toList()));
        return lignes.stream()
                .map(l ->
                        vue(
                                id,
                                l,
                                lues.get(l.indicateur()),
                                miennes.contains(organisations.getOrDefault(l.partie(), 0L))))
                .toList();
    }

    private static CampagneVue vue(
            ConventionId id, Ligne l, @Nullable Publication p, boolean sien) {
        var manque = p == null || l.jusqua() != null ? null : p.manque();
        return new CampagneVue(
                l.id(),
                id,
                l.rang(),
                l.nom(),
                l.frequence(),
                l.seuil(),
                l.partie(),
                l.nomPartie(),
                l.indicateur(),
                p == null ? Sens.HAUSSE : p.sens(),
                p == null ? "" : p.unite(),
                p == null ? 0 : p.decimales(),
                l.depuis(),
                l.jusqua(),
                p == null ? List.of() : p.publies().stream().filter(c -> due(l, c)).toList(),
                manque == null ? "" : manque.libelle(),
                p == null || manque == null ? null : p.du(),
                sien);
    }

    /// What it measured before the convention, or after the party left, is its own.
    private static boolean due(Ligne l, Publications.Chiffre c) {
        return !c.periode().fin().isBefore(l.depuis())
                && (l.jusqua() == null || !c.periode().fin().isAfter(l.jusqua()));
    }
}
