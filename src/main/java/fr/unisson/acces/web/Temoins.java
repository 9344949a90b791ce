package fr.unisson.acces.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How cookies are named. Those that only travel by HTTPS take the prefix that makes a browser
/// refuse them from anybody else: a neighbouring host, a subdomain, a page without TLS (RFC
/// 6265bis, 4.1.3.2). Plain HTTP, for the demonstration and for measures, goes without.
@Component
class Temoins {

    private static final String PREFIXE = "__Host-";

    private final boolean chiffres;

    Temoins(@Value("${server.servlet.session.cookie.secure:false}") boolean chiffres) {
        this.chiffres = chiffres;
    }

    boolean chiffres() {
        return chiffres;
    }

    String nom(String nom) {
        return chiffres ? PREFIXE + nom : nom;
    }
}
