package fr.unisson.acces.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How cookies are named. Those that only travel by HTTPS take the prefix that makes a browser
/// refuse them from anybody else: a neighbouring host, a subdomain, a page without TLS (RFC
/// 6265bis, 4.1.3.2). Plain HTTP, for the demonstration and for measures, goes without.
///
/// The version before the prefix only knows the bare name. While nodes of both serve the same
/// people, one setting has each cookie read and written under both names, the bare one first: every
/// node writes that one, so it is never the older of the two.
@Component
class Temoins {

    private static final String PREFIXE = "__Host-";

    private final boolean chiffres;
    private final boolean anterieurs;

    Temoins(
            @Value("${server.servlet.session.cookie.secure:false}") boolean chiffres,
            @Value("${unisson.session.temoin-anterieur:false}") boolean anterieurs) {
        this.chiffres = chiffres;
        this.anterieurs = anterieurs;
    }

    boolean chiffres() {
        return chiffres;
    }

    /// All those under which a cookie is written; read under the first that the browser sends.
    List<String> noms(String nom) {
        if (!chiffres) return List.of(nom);
        return anterieurs ? List.of(nom, PREFIXE + nom) : List.of(PREFIXE + nom);
    }
}
