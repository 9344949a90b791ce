package fr.unisson.socle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Rows in the text format of `COPY`: tabs between fields, `\N` for null.
public final class LigneDeCopie {

    private final OutputStream sortie;
    private final StringBuilder tampon = new StringBuilder(1024);
    private boolean entamee;

    public LigneDeCopie(OutputStream sortie) {
        this.sortie = sortie;
    }

    public LigneDeCopie champ(@Nullable Object valeur) {
        if (entamee) tampon.append('\t');
        entamee = true;
        if (valeur == null) {
            tampon.append("\\N");
            return this;
        }
        var texte = valeur.toString();
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if (c == '\\') tampon.append("\\\\");
            else tampon.append(c < ' ' ? ' ' : c);
        }
        return this;
    }

    public void fin() throws IOException {
        sortie.write(tampon.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        tampon.setLength(0);
        entamee = false;
    }
}
