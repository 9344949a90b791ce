package fr.unisson.acces.web;

import fr.unisson.acces.JetonDApi;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.JetonsDApi.Duree;
import fr.unisson.acces.Portee;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.web.PageJetons.Saisie;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The page of tokens, and what is wrong with one about to be made.
@Component
class CompositionJetons {

    private static final int NOM = 80;

    private final Clock horloge;

    CompositionJetons(Clock horloge) {
        this.horloge = horloge;
    }

    PageJetons page(
            Fil fil,
            String organisation,
            String adresse,
            List<JetonDApi> jetons,
            Saisie saisie,
            @Nullable String cree,
            Erreurs erreurs) {
        var maintenant = horloge.instant();
        return new PageJetons(
                fil,
                organisation,
                adresse,
                jetons.stream().map(j -> ligne(j, adresse, maintenant)).toList(),
                Arrays.stream(Portee.values())
                        .map(p -> new Choix(p.name(), p.libelle(), p.code()))
                        .toList(),
                organisation.isEmpty()
                        ? List.of()
                        : JetonsDApi.ROLES.stream()
                                .sorted()
                                .map(r -> new Choix(r.name(), r.libelle()))
                                .toList(),
                Arrays.stream(Duree.values()).map(d -> new Choix(d.name(), d.libelle())).toList(),
                saisie,
                cree,
                erreurs);
    }

    private static PageJetons.Jeton ligne(JetonDApi j, String adresse, Instant maintenant) {
        boolean sert = j.sert(maintenant);
        return new PageJetons.Jeton(
                j.nom(),
                j.debut() + "…",
                faits(j),
                etat(j, sert),
                sert ? adresse + "/" + j.id() + "/revocation" : null);
    }

    private static String faits(JetonDApi j) {
        var portees =
                j.portees().stream().sorted().map(Portee::code).collect(Collectors.joining(", "));
        var usage =
                j.dernierUsageLe() == null
                        ? "jamais utilisé"
                        : "utilisé le " + Dates.moment(j.dernierUsageLe());
        return String.join(
                " · ",
                portees,
                "créé par " + j.createur() + " le " + Dates.moment(j.creeLe()),
                "expire le " + Dates.moment(j.expireLe()),
                usage);
    }

    private static Pastille etat(JetonDApi j, boolean sert) {
        if (j.revoqueLe() != null) return new Pastille("Révoqué", Ton.NEUTRE);
        return sert ? new Pastille("Sert", Ton.FAIT) : new Pastille("Expiré", Ton.NEUTRE);
    }

    static Erreurs verifier(Saisie s, boolean deLOrganisation) {
        var erreurs = Erreurs.AUCUNE;
        if (s.nom().isEmpty())
            erreurs = erreurs.plus("nom", "Donnez un nom : celui du logiciel qui s’en servira.");
        erreurs = erreurs.borner("nom", s.nom(), NOM);
        if (deLOrganisation && role(s) == null)
            erreurs = erreurs.plus("role", "Choisissez le rôle que tiendra ce jeton.");
        if (portees(s).isEmpty())
            erreurs = erreurs.plus("portees", "Choisissez au moins une chose que ce jeton ouvre.");
        if (duree(s) == null) erreurs = erreurs.plus("duree", "Choisissez jusqu’à quand il sert.");
        return erreurs;
    }

    static Set<Portee> portees(Saisie s) {
        var portees = EnumSet.noneOf(Portee.class);
        s.portees().forEach(p -> Saisies.parmi(Portee.class, p).ifPresent(portees::add));
        return portees;
    }

    static @Nullable Duree duree(Saisie s) {
        return Saisies.parmi(Duree.class, s.duree()).orElse(null);
    }

    static @Nullable RoleOrganisation role(Saisie s) {
        return Saisies.parmi(RoleOrganisation.class, s.role())
                .filter(JetonsDApi.ROLES::contains)
                .orElse(null);
    }
}
