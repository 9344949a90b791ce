package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// The bodies that the reader sees, with what needs care in each.
public record PageListeInstances(
        Filtres filtres,
        List<Ligne> lignes,
        @Nullable String suite,
        @Nullable String debut,
        boolean peutCreer) {

    /// Filters kept in the address.
    public record Filtres(
            @Nullable String q,
            @Nullable String nature,
            @Nullable String closes,
            @Nullable String soin,
            @Nullable String siege) {

        CriteresInstances criteres() {
            return new CriteresInstances(
                    Saisies.texte(q),
                    Saisies.parmi(NatureInstance.class, nature).orElse(null),
                    "true".equals(closes),
                    "true".equals(soin),
                    "true".equals(siege));
        }

        /// The query part of an address with the same filters.
        String requete(@Nullable String apres) {
            var adresse = UriComponentsBuilder.newInstance();
            adresse.queryParamIfPresent("q", Optional.ofNullable(q).filter(x -> !x.isBlank()));
            adresse.queryParamIfPresent(
                    "nature", Optional.ofNullable(nature).filter(x -> !x.isEmpty()));
            adresse.queryParamIfPresent("closes", Optional.ofNullable(closes));
            adresse.queryParamIfPresent("soin", Optional.ofNullable(soin));
            adresse.queryParamIfPresent("siege", Optional.ofNullable(siege));
            adresse.queryParamIfPresent("apres", Optional.ofNullable(apres));
            return adresse.encode().build().toUriString();
        }

        public boolean coche(@Nullable String valeur) {
            return "true".equals(valeur);
        }

        public boolean actifs() {
            return !criteres().equals(CriteresInstances.ACTIVES);
        }
    }

    public PageListeInstances {
        lignes = List.copyOf(lignes);
    }

    public List<Choix> natures() {
        return natures(NatureInstance.values());
    }

    static List<Choix> natures(NatureInstance... natures) {
        return Arrays.stream(natures).map(n -> new Choix(n.name(), n.libelle())).toList();
    }

    static Ligne ligne(LigneInstance i) {
        var faits = new ArrayList<String>();
        if (!i.nom().equals(i.nature().libelle())) faits.add(i.nature().libelle());
        faits.add(i.porteurs());
        if (i.membres() > 0) faits.add(i.membres() == 1 ? "1 membre" : i.membres() + " membres");
        if (i.prochaine() != null) faits.add("prochaine séance le " + Dates.jour(i.prochaine()));
        return new Ligne(
                i.nom(),
                TetesInstance.LISTE + "/" + i.id(),
                String.join(" · ", faits),
                i.active() ? soin(i) : new Pastille("Close", Ton.NEUTRE),
                i.jySiege() ? "Vous y siégez" : null);
    }

    private static @Nullable Pastille soin(LigneInstance i) {
        if (i.avisEnRetard() > 0) {
            return new Pastille(
                    i.avisEnRetard() == 1
                            ? "Un avis sans réponse"
                            : i.avisEnRetard() + " avis sans réponse",
                    Ton.DANGER);
        }
        if (i.vacants() > 0) {
            return new Pastille(
                    i.vacants() == 1 ? "Un siège vacant" : i.vacants() + " sièges vacants",
                    Ton.ATTENTE);
        }
        return i.finissants() == 0
                ? null
                : new Pastille(
                        i.finissants() == 1
                                ? "Un siège finit bientôt"
                                : i.finissants() + " sièges finissent bientôt",
                        Ton.ATTENTE);
    }
}
