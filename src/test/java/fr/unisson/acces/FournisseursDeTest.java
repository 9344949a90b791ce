package fr.unisson.acces;

import fr.unisson.acces.ReglagesDeConnexion.Fournisseur;
import java.util.List;
import java.util.Map;

/// Sets the providers of a running program, for tests that share it.
public final class FournisseursDeTest {

    private FournisseursDeTest() {}

    public static void offrir(
            Fournisseurs fournisseurs, String code, String nom, String emetteur, String secret) {
        fournisseurs.regler(
                List.of(
                        new Fournisseur(
                                code,
                                nom,
                                emetteur,
                                "",
                                "unisson",
                                secret,
                                List.of("openid", "profile"),
                                Map.of(),
                                null)));
    }

    public static void aucun(Fournisseurs fournisseurs) {
        fournisseurs.regler(List.of());
    }
}
