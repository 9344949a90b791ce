package fr.unisson.acces;

/// RFC 4648 Base32 without padding: the form in which authenticator applications read a key, and
/// people a recovery code.
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encoder(byte[] octets) {
        var texte = new StringBuilder();
        var tampon = 0;
        var bits = 0;
        for (var octet : octets) {
            tampon = (tampon << 8) | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                texte.append(ALPHABET.charAt((tampon >> bits) & 31));
            }
        }
        if (bits > 0) {
            texte.append(ALPHABET.charAt((tampon << (5 - bits)) & 31));
        }
        return texte.toString();
    }
}
