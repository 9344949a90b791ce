package fr.unisson.reprises;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.Finess;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.annuaire.ResultatsAnnuaire;
import fr.unisson.annuaire.Sigles;
import fr.unisson.reprises.RegistreVu.Choisie;
import fr.unisson.reprises.RegistreVu.Proposition;
import fr.unisson.reprises.domaine.registre.NomPropre;
import fr.unisson.reprises.domaine.registre.Partenaires.Nomme;
import fr.unisson.socle.tableur.Mots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks up the names and numbers of a register in the directory: certain by its number or its
/// exact name, proposed otherwise.
@Component
class AnnuaireDuRegistre {

    private static final int PROPOSEES = 5;
    private static final int TROUVEES = 12;

    private final Annuaire annuaire;

    AnnuaireDuRegistre(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    /// @param recherches the words that the reader looks up for a name, by its key
    /// @param deja looked up before: a name that is certain is looked up once; the others are
    ///   again, because somebody may have added the organisation meanwhile
    Map<String, Proposition> chercher(
            List<Nomme> nommes, Map<String, String> recherches, Map<String, Proposition> deja) {
        var trouvees = new LinkedHashMap<String, Proposition>();
        for (var n : nommes) {
            var avant = deja.get(n.cle());
            trouvees.put(
                    n.cle(),
                    avant == null || avant.certaine() == null
                            ? chercher(n, recherches.getOrDefault(n.cle(), ""))
                            : avant);
        }
        return trouvees;
    }

    private Proposition chercher(Nomme n, String recherche) {
        var parNumero = numero(n.numero());
        if (parNumero.isPresent()) {
            var c = parNumero.get();
            return new Proposition(n.ecrit(), n.numero(), c.organisation(), List.of(c), List.of());
        }
        var proches = proches(n.ecrit());
        if (proches.isEmpty()) {
            // "Résidence Les Tilleuls" is "EHPAD Les Tilleuls" in the directory: its own name
            // counts.
            var propre = NomPropre.de(n.ecrit());
            if (!propre.isEmpty()) proches = exacts(propre);
        }
        var memes = proches.stream().filter(c -> nom(c.nom()).equals(nom(n.ecrit()))).toList();
        return new Proposition(
                n.ecrit(),
                n.numero(),
                memes.size() == 1 ? memes.getFirst().organisation() : null,
                proches,
                recherche.isEmpty() ? List.of() : trouver(recherche));
    }

    /// "CH de Blain" is "Centre hospitalier de Blain".
    private static String nom(String ecrit) {
        return Sigles.abreger(Mots.cle(ecrit));
    }

    /// What the words of a reader find: organisations, and those that hold a place found.
    private List<Choisie> trouver(String mots) {
        var trouves = annuaire.chercher(CritereRecherche.texte(mots), null, TROUVEES);
        if (trouves.approches()) return List.of();
        return trouves.tranche().elements().stream()
                .flatMap(r ->
                        r.genre() == GenreAnnuaire.ORGANISATION
                                ? Stream.of(choisie(r))
                                : tenue(r).stream())
                .distinct()
                .toList();
    }

    private Optional<Choisie> tenue(ResultatAnnuaire lieu) {
        return Optional.ofNullable(annuaire.charger(new EtablissementId(lieu.id())).organisation())
                .flatMap(o -> annuaire.trouver(o))
                .map(o ->
                        new Choisie(
                                o.id().valeur(),
                                o.raisonSociale(),
                                detail("pour " + lieu.nom(), lieu.ville())));
    }

    private Optional<Choisie> numero(String numero) {
        if (numero.isEmpty()) return Optional.empty();
        return Finess.lire(numero)
                .flatMap(f -> annuaire.trouver(f).map(o -> o.id().valeur()).or(() -> lieu(f)))
                .or(() -> proches(numero).stream().map(Choisie::organisation).findFirst())
                .flatMap(this::choisie);
    }

    private Optional<Long> lieu(Finess finess) {
        return annuaire.trouverEtablissement(finess)
                .map(e -> e.organisation())
                .filter(Objects::nonNull)
                .map(o -> o.valeur());
    }

    private Optional<Choisie> choisie(long organisation) {
        return annuaire.trouver(new fr.unisson.annuaire.OrganisationId(organisation))
                .map(o ->
                        new Choisie(
                                organisation,
                                o.raisonSociale(),
                                detail(o.adresse().ville(), null)));
    }

    private List<Choisie> proches(String mots) {
        return choisies(chercher(mots));
    }

    /// One word alone looks like too many others to be told of what is only close to it.
    private List<Choisie> exacts(String mots) {
        var trouves = chercher(mots);
        return trouves.approches() ? List.of() : choisies(trouves);
    }

    private ResultatsAnnuaire chercher(String mots) {
        return annuaire.chercher(
                CritereRecherche.texte(mots).parmi(GenreAnnuaire.ORGANISATION), null, PROPOSEES);
    }

    private static List<Choisie> choisies(ResultatsAnnuaire trouves) {
        return trouves.tranche().elements().stream().map(AnnuaireDuRegistre::choisie).toList();
    }

    private static Choisie choisie(ResultatAnnuaire r) {
        return new Choisie(
                r.id(),
                r.nom(),
                detail(r.ville(), r.finess() == null ? null : "FINESS " + r.finess()));
    }

    private static String detail(@Nullable String ville, @Nullable String numero) {
        return Stream.of(ville, numero).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
