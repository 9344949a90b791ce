package fr.unisson.socle.antivirus;

import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Where clamd listens: a host and a port, or a socket of this machine.
sealed interface AdresseDeClamd {

    record Reseau(String hote, int port) implements AdresseDeClamd {}

    record Locale(Path prise) implements AdresseDeClamd {}

    Pattern RESEAU = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\p{Alnum}._-]+):(\\d{1,5})");
    String LOCALE = "unix:";
    int DERNIER_PORT = 65_535;

    /// @param reglage `127.0.0.1:3310`, `[::1]:3310`, or `unix:/run/clamav/clamd.ctl`
    static AdresseDeClamd de(String reglage) {
        if (reglage.startsWith(LOCALE + "/")) {
            try {
                return new Locale(Path.of(reglage.substring(LOCALE.length())));
            } catch (InvalidPathException e) {
                throw refus(reglage);
            }
        }
        var reseau = RESEAU.matcher(reglage);
        if (!reseau.matches()) throw refus(reglage);
        int port = Integer.parseInt(reseau.group(2));
        if (port == 0 || port > DERNIER_PORT) throw refus(reglage);
        return new Reseau(reseau.group(1), port);
    }

    /// Not connected yet. A name is looked up each time: the server may move.
    default SocketChannel ouvrir() throws IOException {
        return switch (this) {
            case Reseau _ -> SocketChannel.open();
            case Locale _ -> SocketChannel.open(StandardProtocolFamily.UNIX);
        };
    }

    default void joindre(SocketChannel canal) throws IOException {
        canal.connect(
                switch (this) {
                    case Reseau(var hote, var port) ->
                            new InetSocketAddress(InetAddress.getByName(hote), port);
                    case Locale(var prise) -> UnixDomainSocketAddress.of(prise);
                });
    }

    private static DemarrageRefuse refus(String reglage) {
        return new DemarrageRefuse(
                "L’adresse de l’antivirus, « " + reglage + " », ne se comprend pas.",
                "Donnez dans UNISSON_ANTIVIRUS l’adresse de clamd : 127.0.0.1:3310, ou"
                        + " unix:/run/clamav/clamd.ctl ; ou retirez ce réglage.");
    }
}
