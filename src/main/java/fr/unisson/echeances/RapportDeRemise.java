package fr.unisson.echeances;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What mail servers say of a mail they could not deliver, in a form made for programs (RFC 3464).
///
/// @param nomme headers that name the mail it is about: in the part returned, and in its own
record RapportDeRemise(String nomme, List<Sort> sorts) {

    RapportDeRemise {
        sorts = List.copyOf(sorts);
    }

    /// What became of the mail for one recipient.
    ///
    /// @param adresses as the sender wrote it, and as the last server knew it
    record Sort(Set<String> adresses, String action, String statut, String diagnostic) {

        /// Class 5 of RFC 3463 is for good; class 4 may pass.
        boolean definitif() {
            return action.equals("failed") && statut.startsWith("5.");
        }

        String enMots() {
            return diagnostic.isEmpty() ? statut : diagnostic;
        }
    }

    private static final int DIAGNOSTIC_AU_PLUS = 300;

    /// Empty for any other mail.
    static Optional<RapportDeRemise> lire(MimeMessage message)
            throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) return Optional.empty();
        var type = new ContentType(message.getContentType()).getParameter("report-type");
        if (type != null && !type.equalsIgnoreCase("delivery-status")) return Optional.empty();
        var nomme = new StringBuilder(noms(message));
        var sorts = new ArrayList<Sort>();
        if (message.getContent() instanceof Multipart parties) {
            for (var i = 0; i < parties.getCount(); i++) {
                var partie = parties.getBodyPart(i);
                if (est(partie, "message/delivery-status", "message/global-delivery-status")) {
                    sorts.addAll(sorts(partie));
                } else if (est(
                        partie,
                        "message/rfc822",
                        "message/global",
                        "text/rfc822-headers",
                        "message/rfc822-headers",
                        "message/global-headers")) {
                    nomme.append(' ').append(numeroRendu(partie));
                }
            }
        }
        return sorts.isEmpty()
                ? Optional.empty()
                : Optional.of(new RapportDeRemise(nomme.toString(), sorts));
    }

    private static boolean est(Part partie, String... types) throws MessagingException {
        for (var type : types) {
            if (partie.isMimeType(type)) return true;
        }
        return false;
    }

    private static String noms(MimeMessage message) throws MessagingException {
        return Stream.of("In-Reply-To", "References")
                .map(nom -> entete(message, nom))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String entete(MimeMessage message, String nom) {
        try {
            return message.getHeader(nom, " ");
        } catch (MessagingException _) {
            return null;
        }
    }

    private static String numeroRendu(Part partie) throws MessagingException, IOException {
        try (var octets = partie.getInputStream()) {
            return Objects.requireNonNullElse(
                    new InternetHeaders(octets).getHeader("Message-ID", " "), "");
        }
    }

    /// A group of fields for the mail, then one per recipient, with empty lines between them.
    private static List<Sort> sorts(Part partie) throws MessagingException, IOException {
        var sorts = new ArrayList<Sort>();
        try (var octets = new BufferedInputStream(partie.getInputStream())) {
            while (suite(octets)) {
                var champs = new InternetHeaders(octets);
                var statut = champ(champs, "Status");
                if (!statut.isEmpty()) sorts.add(sort(champs, statut));
            }
        }
        return sorts;
    }

    private static boolean suite(InputStream octets) throws IOException {
        octets.mark(1);
        var lu = octets.read();
        octets.reset();
        return lu >= 0;
    }

    private static Sort sort(InternetHeaders champs, String statut) {
        var diagnostic = apresType(champ(champs, "Diagnostic-Code")).replaceAll("\\s+", " ");
        return new Sort(
                Stream.of("Original-Recipient", "Final-Recipient")
                        .map(nom -> adresse(champ(champs, nom)))
                        .filter(a -> !a.isEmpty())
                        .collect(Collectors.toSet()),
                champ(champs, "Action").toLowerCase(Locale.ROOT),
                statut,
                diagnostic.substring(0, Math.min(DIAGNOSTIC_AU_PLUS, diagnostic.length())));
    }

    private static String champ(InternetHeaders champs, String nom) {
        var valeur = champs.getHeader(nom, " ");
        return valeur == null ? "" : valeur.strip();
    }

    /// `rfc822; Ana@Exemple.fr`, sometimes within angle brackets.
    private static String adresse(String champ) {
        return apresType(champ).replaceAll("^<|>$", "").toLowerCase(Locale.ROOT);
    }

    private static String apresType(String champ) {
        return champ.substring(champ.indexOf(';') + 1).strip();
    }
}
