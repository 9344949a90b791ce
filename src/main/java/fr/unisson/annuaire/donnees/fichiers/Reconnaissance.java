package fr.unisson.annuaire.donnees.fichiers;

import fr.unisson.annuaire.domaine.MotifFichier;
import java.nio.charset.StandardCharsets;

/// Tells the format of a file by its first bytes; the name and the extension are never asked.
public final class Reconnaissance {
    private Reconnaissance() {}

    public static Lecteur reconnaitre(Source source, Bornes bornes) throws FichierIllisible {
        byte[] tete = source.tete();
        if (tete.length == 0) throw new FichierIllisible(MotifFichier.VIDE);
        if (commence(tete, 'P', 'K') || commence(tete, 0x1f, 0x8b) || commence(tete, 0xd0, 0xcf))
            throw new FichierIllisible(MotifFichier.ARCHIVE);
        if (commence(tete, 0xff, 0xfe) || commence(tete, 0xfe, 0xff))
            throw new FichierIllisible(MotifFichier.UTF16);
        for (byte octet : tete) if (octet == 0) throw new FichierIllisible(MotifFichier.BINAIRE);
        String debut =
                new String(tete, StandardCharsets.UTF_8).replace("\ufeff", "").stripLeading();
        if (debut.isEmpty()) throw new FichierIllisible(MotifFichier.VIDE);
        if (debut.startsWith("{")) return new LecteurFinessPlus();
        if (debut.startsWith("<")) throw new FichierIllisible(MotifFichier.XML);
        if (debut.startsWith("finess;etalab;")
                || debut.startsWith("structureej;")
                || debut.startsWith("structureet;")) return new LecteurHistorique(bornes);
        if (debut.startsWith("=\"Num") && debut.contains("FINESS")) return new LecteurSite(bornes);
        throw new FichierIllisible(
                illisible(tete) ? MotifFichier.BINAIRE : MotifFichier.FORMAT_INCONNU);
    }

    private static boolean commence(byte[] tete, int premier, int deuxieme) {
        return tete.length > 1 && (tete[0] & 0xff) == premier && (tete[1] & 0xff) == deuxieme;
    }

    private static boolean illisible(byte[] tete) {
        for (byte octet : tete)
            if (octet >= 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r')
                return true;
        return false;
    }
}
