package fr.unisson.acces;

import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.acces.donnees.Systeme;
import fr.unisson.journal.Journal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The optional second factor: an authenticator application, and ten recovery codes on paper.
@Service
public class SecondsFacteurs {

    private static final int CODES_DE_SECOURS = 10;
    private static final int OCTETS_DE_SECOURS = 10;

    private final SecretsSql secrets;
    private final Systeme systeme;
    private final Coffre coffre;
    private final Journal journal;
    private final Clock horloge;
    private final SecureRandom hasard = new SecureRandom();

    SecondsFacteurs(
            SecretsSql secrets, Systeme systeme, Coffre coffre, Journal journal, Clock horloge) {
        this.secrets = secrets;
        this.systeme = systeme;
        this.coffre = coffre;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param cle Base32, to type where the picture cannot be read
    /// @param adresse `otpauth:` address the picture holds
    public record Preparation(String cle, String adresse) {}

    public record Etat(boolean actif, int secoursRestants) {}

    public Etat etat(CompteId compte) {
        return systeme.lire(() ->
                new Etat(secrets.charger(compte).totpActif(), secrets.secoursRestants(compte)));
    }

    /// The key being set up: the same until it is confirmed, so that a page read twice shows the
    /// same picture. Nothing when the factor is already active.
    public @Nullable Preparation preparer(CompteConnecte compte) {
        return systeme.executer(() -> {
            var secret = secrets.charger(compte.id());
            if (secret.totpActif()) {
                return null;
            }
            var chiffre = secret.totpChiffre();
            var cle = chiffre == null ? poser(compte.id()) : coffre.dechiffrer(chiffre);
            return preparation(cle, compte.courriel());
        });
    }

    /// Turns the factor on with a first good code; returns the recovery codes, shown this once, or
    /// an empty list when the code is wrong.
    public List<String> activer(CompteId compte, String code) {
        return systeme.executer(() -> {
            var secret = secrets.charger(compte);
            var chiffre = secret.totpChiffre();
            if (secret.totpActif() || chiffre == null || !totp(compte, chiffre, code)) {
                return List.of();
            }
            secrets.activerTotp(compte, horloge.instant());
            journal.consigner("compte", compte.valeur(), "Second facteur activé", "");
            return renouvelerSecours(compte);
        });
    }

    public List<String> renouvelerSecours(CompteId compte) {
        var codes = Stream.generate(this::tirer).limit(CODES_DE_SECOURS).toList();
        systeme.faire(() ->
                secrets.remplacerSecours(compte, codes.stream().map(this::empreinte).toList()));
        return codes;
    }

    public void retirer(CompteId compte) {
        systeme.faire(() -> {
            secrets.retirerTotp(compte);
            journal.consigner("compte", compte.valeur(), "Second facteur retiré", "");
        });
    }

    /// Whether this code is good, which spends it.
    boolean verifier(CompteId compte, String saisi) {
        return systeme.executer(() -> {
            var secret = secrets.charger(compte);
            var chiffre = secret.totpChiffre();
            if (!secret.totpActif() || chiffre == null) {
                return false;
            }
            return totp(compte, chiffre, saisi)
                    || secrets.consommerSecours(compte, empreinte(saisi), horloge.instant());
        });
    }

    private boolean totp(CompteId compte, byte[] chiffre, String saisi) {
        var chiffres = saisi.replaceAll("\\s", "");
        OptionalLong pas = Totp.pas(coffre.dechiffrer(chiffre), chiffres, horloge.instant());
        return pas.isPresent() && secrets.consommerPas(compte, pas.getAsLong());
    }

    private byte[] poser(CompteId compte) {
        var cle = Totp.nouvelleCle(hasard);
        secrets.poserTotp(compte, coffre.chiffrer(cle));
        return cle;
    }

    private static Preparation preparation(byte[] cle, String courriel) {
        var texte = Base32.encoder(cle);
        return new Preparation(
                texte,
                "otpauth://totp/Unisson:%s?secret=%s&issuer=Unisson".formatted(courriel, texte));
    }

    private String tirer() {
        var octets = new byte[OCTETS_DE_SECOURS];
        hasard.nextBytes(octets);
        return Base32.encoder(octets).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    private String empreinte(String code) {
        return coffre.empreinte(
                "secours:" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }
}
