package fr.unisson.annuaire;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A SIRET: SIREN and five digits (NIC), the whole with a Luhn key.
///
/// La Poste (SIREN 356000000) has more establishments than Luhn keys allow: its SIRET are right
/// when the sum of their digits is a multiple of five; its head office keeps a Luhn key.
public record Siret(String valeur) {
    private static final Pattern FORME = Pattern.compile("[0-9]{14}");
    private static final String LA_POSTE = "356000000";

    public Siret {
        if (!juste(valeur)) throw new IllegalArgumentException("SIRET faux : " + valeur);
    }

    public static Optional<Siret> lire(@Nullable String saisie) {
        if (saisie == null) return Optional.empty();
        String valeur = Espaces.retirer(saisie);
        return juste(valeur) ? Optional.of(new Siret(valeur)) : Optional.empty();
    }

    public Siren siren() {
        return new Siren(valeur.substring(0, 9));
    }

    private static boolean juste(String valeur) {
        if (!FORME.matcher(valeur).matches()) return false;
        if (Luhn.juste(valeur)) return Luhn.juste(valeur.substring(0, 9));
        return valeur.startsWith(LA_POSTE) && valeur.chars().map(c -> c - '0').sum() % 5 == 0;
    }

    @Override
    public String toString() {
        return valeur;
    }
}
