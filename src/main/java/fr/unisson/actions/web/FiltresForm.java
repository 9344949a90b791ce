package fr.unisson.actions.web;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.CriteresActions.Precisions;
import fr.unisson.actions.CriteresActions.Tri;
import fr.unisson.actions.Dimension;
import fr.unisson.actions.GenreOrigine;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PeriodeFiltree;
import fr.unisson.socle.web.Saisies;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the plan, exactly as the address keeps them.
///
/// @param etat a state, `TOUTES`, or nothing for the actions not ended
/// @param apres cursor of the former page
public record FiltresForm(
        @Nullable String q,
        @Nullable String etat,
        @Nullable String pilote,
        @Nullable String priorite,
        @Nullable Boolean retard,
        @Nullable Boolean miennes,
        @Nullable String apres,
        @Nullable String origine,
        @Nullable String type,
        @Nullable String dimension,
        @Nullable String etablissement,
        @Nullable String du,
        @Nullable String au,
        @Nullable String tri) {

    static final String TOUTES = "TOUTES";

    static final FiltresForm AUCUN = raccourci(null, null);
    static final FiltresForm LES_MIENNES = raccourci(null, true);
    static final FiltresForm EN_RETARD = raccourci(true, null);
    static final FiltresForm LES_MIENNES_EN_RETARD = raccourci(true, true);

    private static final Set<EtatAction> OUVERTES =
            Arrays.stream(EtatAction.values())
                    .filter(e -> !e.terminee())
                    .collect(Collectors.toUnmodifiableSet());

    private static FiltresForm raccourci(@Nullable Boolean retard, @Nullable Boolean miennes) {
        return new FiltresForm(
                null, null, null, null, retard, miennes, null, null, null, null, null, null, null,
                null);
    }

    /// How a shortcut is called.
    String nom() {
        if (seulementEnRetard()) return seulementMiennes() ? "Les miennes en retard" : "En retard";
        return seulementMiennes() ? "Les miennes" : "Toutes les ouvertes";
    }

    FiltresForm avecEtat(EtatAction choisi) {
        return new FiltresForm(
                q,
                choisi.name(),
                pilote,
                priorite,
                retard,
                miennes,
                null,
                origine,
                type,
                dimension,
                etablissement,
                du,
                au,
                tri);
    }

    public boolean actifs() {
        return !requete(null).isEmpty();
    }

    public boolean seulementEnRetard() {
        return Boolean.TRUE.equals(retard);
    }

    public boolean seulementMiennes() {
        return Boolean.TRUE.equals(miennes);
    }

    CriteresActions criteres() {
        return new CriteresActions(
                Saisies.vide(q) ? null : q,
                etats(),
                Saisies.texte(pilote).matches("\\d{1,18}")
                        ? CompteId.of(Saisies.texte(pilote))
                        : null,
                Saisies.parmi(Priorite.class, priorite).orElse(null),
                seulementEnRetard(),
                seulementMiennes(),
                precisions(),
                ordre());
    }

    /// The filters asked less often, shown unfolded when one of them is at work.
    public boolean precis() {
        return !precisions().equals(Precisions.AUCUNE)
                || ordre() != Tri.ECHEANCE
                || !erreurs().vide();
    }

    public String triChoisi() {
        return ordre().name();
    }

    private Tri ordre() {
        return Saisies.parmi(Tri.class, tri).orElse(Tri.ECHEANCE);
    }

    private Precisions precisions() {
        return new Precisions(
                Saisies.parmi(GenreOrigine.class, origine).orElse(null),
                Saisies.parmi(TypeAction.class, type).orElse(null),
                Saisies.parmi(Dimension.class, dimension).orElse(null),
                Saisies.numero(etablissement).map(EtablissementId::new).orElse(null),
                periode().debut(),
                periode().fin());
    }

    public Erreurs erreurs() {
        return periode().erreurs();
    }

    private PeriodeFiltree periode() {
        return new PeriodeFiltree(du, au);
    }

    private Set<EtatAction> etats() {
        if (TOUTES.equals(etat)) return Set.of();
        return Saisies.parmi(EtatAction.class, etat).map(Set::of).orElse(OUVERTES);
    }

    /// The query part of an address with the same filters, starting after another row.
    public String requete(@Nullable String depuis) {
        var adresse = UriComponentsBuilder.newInstance();
        ajouter(adresse, "q", q);
        ajouter(adresse, "etat", etat);
        ajouter(adresse, "pilote", pilote);
        ajouter(adresse, "priorite", priorite);
        ajouter(adresse, "retard", seulementEnRetard() ? "true" : null);
        ajouter(adresse, "miennes", seulementMiennes() ? "true" : null);
        ajouter(adresse, "origine", origine);
        ajouter(adresse, "type", type);
        ajouter(adresse, "dimension", dimension);
        ajouter(adresse, "etablissement", etablissement);
        ajouter(adresse, "du", du);
        ajouter(adresse, "au", au);
        ajouter(adresse, "tri", ordre() == Tri.ECHEANCE ? null : ordre().name());
        ajouter(adresse, "apres", depuis);
        return adresse.encode().build().toUriString();
    }

    private static void ajouter(UriComponentsBuilder adresse, String nom, @Nullable String valeur) {
        if (valeur != null && !valeur.isBlank()) {
            adresse.queryParam(nom, "{" + nom + "}").uriVariables(Map.of(nom, valeur));
        }
    }
}
