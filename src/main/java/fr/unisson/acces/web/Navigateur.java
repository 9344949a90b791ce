package fr.unisson.acces.web;

/// The name of a browser, in the words its owner would use to recognise it.
final class Navigateur {

    private Navigateur() {}

    static String nommer(String entete) {
        return logiciel(entete) + " sur " + appareil(entete);
    }

    private static String logiciel(String entete) {
        if (entete.contains("Edg/")) {
            return "Edge";
        }
        if (entete.contains("Firefox/")) {
            return "Firefox";
        }
        if (entete.contains("Chrome/")) {
            return "Chrome";
        }
        return entete.contains("Safari/") ? "Safari" : "Navigateur";
    }

    private static String appareil(String entete) {
        if (entete.contains("iPhone") || entete.contains("iPad")) {
            return "iPhone ou iPad";
        }
        if (entete.contains("Android")) {
            return "Android";
        }
        if (entete.contains("Windows")) {
            return "Windows";
        }
        if (entete.contains("Mac OS")) {
            return "Mac";
        }
        return entete.contains("Linux") ? "Linux" : "un appareil inconnu";
    }
}
