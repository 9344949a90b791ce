package fr.unisson.conventions;

import fr.unisson.gouvernance.Mandat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The facts that establish one signature, kept as JSON apart from the convention because some are
/// personal: address on the network, device, mail. Instants are ISO 8601 in UTC.
public record Preuve(
        String procedure,
        Document document,
        List<Attendu> signataires,
        Signataire signataire,
        @Nullable Mandat mandat,
        Invitation invitation,
        Authentification authentification,
        ConsentementDonne consentement,
        Contexte contexte,
        String signeLe,
        String jourLocal,
        String fuseau) {

    public Preuve {
        signataires = List.copyOf(signataires);
    }

    public record Document(
            String titre, @Nullable String numero, int version, int octets, String sha256) {}

    public record Attendu(String nom, String qualite, String partie) {}

    /// @param enRemplacementDe the request that was handed over to this signatory
    public record Signataire(
            long compte,
            String nom,
            String qualite,
            String partie,
            String courriel,
            @Nullable Long enRemplacementDe) {}

    public record Invitation(@Nullable String envoyee, @Nullable String ouverte, int relances) {}

    /// @param codeEnvoyeA masked address
    public record Authentification(
            String methode,
            String codeEnvoyeA,
            String codeEnvoyeLe,
            String codeVerifieLe,
            int essaisManques) {}

    public record ConsentementDonne(
            String version, String texte, boolean coche, boolean texteAfficheEnEntier) {}

    public record Contexte(String adresse, String navigateur) {}

    /// "h…c@exemple.fr".
    static String masquer(String courriel) {
        int arobase = courriel.indexOf('@');
        if (arobase < 1) return "…";
        var nom = courriel.substring(0, arobase);
        return nom.charAt(0)
                + "…"
                + (nom.length() > 1 ? nom.substring(nom.length() - 1) : "")
                + courriel.substring(arobase);
    }
}
