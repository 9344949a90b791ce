package fr.unisson.acces;

import fr.unisson.acces.donnees.SessionsDeFournisseurSql;
import fr.unisson.acces.donnees.SessionsDeFournisseurSql.Ouverte;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;

/// Sessions that a provider opened, and ends when it says so (OpenID Connect Back-Channel Logout
/// 1.0). Kept in the database like the sessions themselves: whichever node is told, all obey.
@Service
public class SessionsDeFournisseur {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsDeFournisseur.class);

    private final Fournisseurs fournisseurs;
    private final SessionsDeFournisseurSql sessions;
    private final SessionsOuvertes ouvertes;
    private final Essais essais;
    private final Coffre coffre;
    private final Systeme systeme;
    private final Journal journal;
    private final Clock horloge;

    SessionsDeFournisseur(
            Fournisseurs fournisseurs,
            SessionsDeFournisseurSql sessions,
            SessionsOuvertes ouvertes,
            Essais essais,
            Coffre coffre,
            Systeme systeme,
            Journal journal,
            Clock horloge) {
        this.fournisseurs = fournisseurs;
        this.sessions = sessions;
        this.ouvertes = ouvertes;
        this.essais = essais;
        this.coffre = coffre;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// What came of a notice.
    public sealed interface Suite {

        record Obeie(int sessions) implements Suite {}

        /// @param raison the claim that is not as it should be; names nobody
        record Refusee(String raison) implements Suite {}

        record TropDEssais(Duration attente) implements Suite {}
    }

    /// @param session number of the session just opened here
    /// @param numero the provider's own number of its session, empty when it gives none
    public void retenir(
            String session, CompteId compte, String emetteur, String sujet, String numero) {
        systeme.faire(() ->
                sessions.retenir(session, compte, emetteur, sujet, numero, horloge.instant()));
    }

    /// @param jeton the logout token, whatever it is
    /// @param adresse network address it comes from
    public Suite recevoir(String code, String jeton, String adresse) {
        var attente = essais.presenter(adresse);
        if (attente.isPresent()) {
            return new Suite.TropDEssais(attente.get());
        }
        Jwt avis;
        try {
            avis = fournisseurs.lireAvis(code, jeton);
        } catch (JwtException e) {
            return refuser(code, "token");
        }
        var emetteur = texte(avis, "iss");
        var empreinte = coffre.empreinte("avis:" + emetteur + " " + avis.getId());
        if (!systeme.executer(() -> sessions.recevoir(empreinte, horloge.instant()))) {
            return refuser(code, "jti");
        }
        essais.rendre(adresse);
        var fermees = fermer(code, emetteur, texte(avis, "sub"), texte(avis, ControleDAvis.NUMERO));
        LOG.info("Avis de déconnexion de « {} » : {} session(s) fermée(s)", code, fermees);
        return new Suite.Obeie(fermees);
    }

    /// Sessions end before they are forgotten: stopped in between, the next notice ends them.
    private int fermer(String code, String emetteur, String sujet, String numero) {
        var nommees = systeme.executer(() -> sessions.ouvertes(emetteur, sujet, numero));
        nommees.forEach(o -> ouvertes.fermerLaSession(o.compte(), o.session()));
        systeme.faire(() -> {
            nommees.stream().map(Ouverte::session).forEach(sessions::oublier);
            nommees.stream()
                    .map(Ouverte::compte)
                    .distinct()
                    .forEach(c ->
                            journal.consigner(
                                    "compte",
                                    c.valeur(),
                                    "Sessions fermées par le fournisseur d’identité",
                                    fournisseurs.nom(code)));
        });
        return nommees.size();
    }

    private static Suite refuser(String code, String raison) {
        LOG.warn("Avis de déconnexion de « {} » refusé : {}", code, raison);
        return new Suite.Refusee(raison);
    }

    private static String texte(Jwt avis, String revendication) {
        return Optional.ofNullable(avis.getClaimAsString(revendication))
                .map(String::strip)
                .orElse("");
    }
}
