package fr.unisson.abonnements.domaine;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/// Whether an address is one of the public Internet: the platform must not be made to call the
/// network it stands in (OWASP, server-side request forgery). Ranges are those of the IANA
/// special-purpose registries (RFC 6890 and its updates).
public final class AdressesPubliques {

    private AdressesPubliques() {}

    public static boolean contient(InetAddress adresse) {
        if (adresse.isAnyLocalAddress()
                || adresse.isLoopbackAddress()
                || adresse.isLinkLocalAddress()
                || adresse.isSiteLocalAddress()
                || adresse.isMulticastAddress()) return false;
        var o = adresse.getAddress();
        return adresse instanceof Inet6Address ? sixPublique(o) : quatrePublique(o);
    }

    private static boolean quatrePublique(byte[] o) {
        int a = o[0] & 0xff;
        int b = o[1] & 0xff;
        int c = o[2] & 0xff;
        if (a == 0 || a >= 240) return false;
        if (a == 100 && b >= 64 && b < 128) return false;
        if (a == 192 && b == 0 && (c == 0 || c == 2)) return false;
        if (a == 192 && b == 88 && c == 99) return false;
        if (a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100))) return false;
        return !(a == 203 && b == 0 && c == 113);
    }

    /// Global unicast is 2000::/3; within it, tunnels and documentation lead elsewhere.
    private static boolean sixPublique(byte[] o) {
        if ((o[0] & 0xe0) != 0x20) return false;
        var debut = Arrays.copyOf(o, 4);
        boolean teredo = Arrays.equals(debut, new byte[] {0x20, 0x01, 0, 0});
        boolean documentation =
                Arrays.equals(debut, new byte[] {0x20, 0x01, 0x0d, (byte) 0xb8})
                        || (o[0] == 0x3f && (o[1] & 0xff) == 0xff);
        boolean sixVersQuatre = o[0] == 0x20 && o[1] == 0x02;
        return !teredo && !documentation && !sixVersQuatre;
    }
}
