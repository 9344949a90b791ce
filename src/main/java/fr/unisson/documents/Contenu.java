package fr.unisson.documents;

import fr.unisson.socle.Empreinte;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Bytes that cannot change and the digest that names them; two equal digests are one content.
public final class Contenu {

    private final byte[] octets;
    private final String empreinte;

    private Contenu(byte[] octets) {
        this.octets = octets;
        this.empreinte = Empreinte.de(octets);
    }

    public static Contenu de(byte[] octets) {
        return new Contenu(octets.clone());
    }

    public byte[] octets() {
        return octets.clone();
    }

    public InputStream ouvrir() {
        return new ByteArrayInputStream(octets);
    }

    /// SHA-256 in lower-case hexadecimal.
    public String empreinte() {
        return empreinte;
    }

    public int taille() {
        return octets.length;
    }

    @Override
    public boolean equals(@Nullable Object autre) {
        return autre instanceof Contenu c && c.empreinte.equals(empreinte);
    }

    @Override
    public int hashCode() {
        return empreinte.hashCode();
    }

    @Override
    public String toString() {
        return "Contenu[" + empreinte + ", " + octets.length + " octets]";
    }
}
