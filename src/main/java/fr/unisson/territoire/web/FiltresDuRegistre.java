package fr.unisson.territoire.web;

import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.PeriodeFiltree;
import fr.unisson.socle.web.Saisies;
import fr.unisson.territoire.CriteresDuRegistre;
import fr.unisson.territoire.CriteresDuRegistre.Situation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The filters of the register, exactly as the address keeps them.
///
/// @param sixMois only what ends within six months
/// @param apres cursor of the former page
public record FiltresDuRegistre(
        @Nullable String q,
        @Nullable String situation,
        @Nullable String modele,
        @Nullable String partenaire,
        @Nullable String du,
        @Nullable String au,
        @Nullable String preuve,
        @Nullable Boolean sixMois,
        @Nullable String apres) {

    boolean dansLesSixMois() {
        return Boolean.TRUE.equals(sixMois);
    }

    public boolean coche() {
        return dansLesSixMois();
    }

    public boolean actifs() {
        return !requete(null).isEmpty();
    }

    /// The six months prevail over the two days.
    public Erreurs erreurs() {
        return dansLesSixMois() ? Erreurs.AUCUNE : periode().erreurs();
    }

    private PeriodeFiltree periode() {
        return new PeriodeFiltree(du, au);
    }

    /// The query part of an address with the same filters, starting after another row.
    public String requete(@Nullable String depuis) {
        var adresse = UriComponentsBuilder.newInstance();
        ajouter(adresse, "q", q);
        ajouter(adresse, "situation", situation);
        ajouter(adresse, "modele", modele);
        ajouter(adresse, "partenaire", partenaire);
        ajouter(adresse, "du", du);
        ajouter(adresse, "au", au);
        ajouter(adresse, "preuve", preuve);
        ajouter(adresse, "sixMois", dansLesSixMois() ? "true" : null);
        ajouter(adresse, "apres", depuis);
        return adresse.encode().build().toUriString();
    }

    /// What ends within six months is what binds today and ends soon.
    CriteresDuRegistre criteres(LocalDate jour) {
        var etats =
                Saisies.parmi(Situation.class, situation)
                        .map(Situation::etats)
                        .orElse(dansLesSixMois() ? Situation.EN_COURS.etats() : Set.of());
        return new CriteresDuRegistre(
                Saisies.vide(q) ? null : q,
                etats,
                Saisies.vide(modele) ? null : modele,
                Saisies.numero(partenaire).orElse(null),
                dansLesSixMois() ? jour : periode().debut(),
                dansLesSixMois() ? jour.plusMonths(6) : periode().fin(),
                Saisies.parmi(Provenance.class, preuve).orElse(null));
    }

    private static void ajouter(UriComponentsBuilder adresse, String nom, @Nullable String valeur) {
        if (!Saisies.vide(valeur)) {
            adresse.queryParam(nom, "{" + nom + "}").uriVariables(Map.of(nom, "" + valeur));
        }
    }
}
