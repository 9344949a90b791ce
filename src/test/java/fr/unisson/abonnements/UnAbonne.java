package fr.unisson.abonnements;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Another program, which is told: a real HTTP server on the loopback.
final class UnAbonne implements AutoCloseable {

    record Recu(String signature, String evenement, String corps) {}

    private final HttpServer serveur;
    private final List<Recu> recus = new CopyOnWriteArrayList<>();
    private volatile int reponse = 204;
    private volatile String vers = "";

    UnAbonne() {
        try {
            serveur =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        serveur.createContext("/", this::recevoir);
        serveur.start();
    }

    String adresse() {
        return "http://127.0.0.1:" + serveur.getAddress().getPort() + "/rappel";
    }

    UnAbonne quiRepond(int statut) {
        reponse = statut;
        return this;
    }

    UnAbonne quiRenvoieVers(String ailleurs) {
        reponse = 302;
        vers = ailleurs;
        return this;
    }

    List<Recu> recus() {
        return recus;
    }

    private void recevoir(HttpExchange echange) throws IOException {
        var corps = new String(echange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var entetes = echange.getRequestHeaders();
        recus.add(
                new Recu(
                        String.valueOf(entetes.getFirst("Unisson-Signature")),
                        String.valueOf(entetes.getFirst("Unisson-Evenement")),
                        corps));
        if (!vers.isEmpty()) echange.getResponseHeaders().add("Location", vers);
        echange.sendResponseHeaders(reponse, -1);
        echange.close();
    }

    @Override
    public void close() {
        serveur.stop(0);
    }
}
