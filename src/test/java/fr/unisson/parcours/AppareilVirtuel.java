package fr.unisson.parcours;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/// The device that Chromium lends to tests in place of a fingerprint reader: it keeps keys, counts,
/// and recognises its owner or not.
final class AppareilVirtuel {

    private final CDPSession chromium;
    private final String numero;

    private AppareilVirtuel(CDPSession chromium, String numero) {
        this.chromium = chromium;
        this.numero = numero;
    }

    static AppareilVirtuel brancher(Visiteur qui) {
        var chromium = qui.page().context().newCDPSession(qui.page());
        chromium.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var demande = new JsonObject();
        demande.add("options", options);
        var reponse = chromium.send("WebAuthn.addVirtualAuthenticator", demande);
        return new AppareilVirtuel(
                chromium, requireNonNull(reponse.get("authenticatorId")).getAsString());
    }

    /// Whether it recognises its owner from now on; it gives up when it does not.
    void reconnaitre(boolean oui) {
        var demande = demande();
        demande.addProperty("isUserVerified", oui);
        chromium.send("WebAuthn.setUserVerified", demande);
    }

    /// The key it keeps, secret included, as somebody who broke it open would copy it.
    JsonObject copier() {
        return chromium.send("WebAuthn.getCredentials", demande())
                .getAsJsonArray("credentials")
                .get(0)
                .getAsJsonObject();
    }

    /// Keeps this key and no other.
    void recevoir(JsonObject cle) {
        chromium.send("WebAuthn.clearCredentials", demande());
        var demande = demande();
        demande.add("credential", cle);
        chromium.send("WebAuthn.addCredential", demande);
    }

    private JsonObject demande() {
        var demande = new JsonObject();
        demande.addProperty("authenticatorId", numero);
        return demande;
    }
}
