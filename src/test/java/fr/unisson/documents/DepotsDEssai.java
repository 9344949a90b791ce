package fr.unisson.documents;

import fr.unisson.socle.Acteur;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Files and sealed documents, deposited by the platform as it does.
public final class DepotsDEssai {

    private DepotsDEssai() {}

    /// @return the digest of the file
    public static String deposer(ApplicationContext contexte, String texte) {
        var octets = texte.getBytes(StandardCharsets.UTF_8);
        return ecrire(
                contexte,
                () -> {
                    var fichiers = contexte.getBean(Fichiers.class);
                    return fichiers.conserver(
                                    "note.txt",
                                    "text/plain",
                                    new ByteArrayInputStream(octets),
                                    1 << 20)
                            .empreinte();
                });
    }

    /// @return the digest of the sealed document
    public static String sceller(ApplicationContext contexte, long objet) {
        var scelle =
                contexte.getBean(Sceau.class)
                        .sceller(
                                contexte.getBean(Impression.class)
                                        .imprimer(UneConvention.maquette()));
        return ecrire(
                contexte,
                () -> {
                    contexte.getBean(Fichiers.class)
                            .conserver("scelle.pdf", "application/pdf", scelle.pdf(), null);
                    contexte.getBean(Verification.class).inscrire(scelle, "essai", objet);
                    return scelle.pdf().empreinte();
                });
    }

    private static <T> T ecrire(
            ApplicationContext contexte, java.util.function.Supplier<T> travail) {
        var transaction = contexte.getBean(TransactionTemplate.class);
        return Acteur.systeme("essai").executer(() -> transaction.execute(_ -> travail.get()));
    }
}
