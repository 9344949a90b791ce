package fr.unisson.echeances;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A mail server as one meets them: it takes the connection and says nothing, or knows nobody.
final class ServeurSmtpRetif implements AutoCloseable {

    enum Humeur {
        MUET,
        ADRESSE_INCONNUE,
        BOITE_PLEINE
    }

    private final ServerSocket porte;
    private final Humeur humeur;
    private final Queue<Socket> ouvertes = new ConcurrentLinkedQueue<>();

    ServeurSmtpRetif(Humeur humeur) {
        this.humeur = humeur;
        try {
            porte = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accueillir);
    }

    int port() {
        return porte.getLocalPort();
    }

    private void accueillir() {
        try {
            while (!porte.isClosed()) {
                var client = porte.accept();
                ouvertes.add(client);
                if (humeur != Humeur.MUET) Thread.ofVirtual().start(() -> repondre(client));
            }
        } catch (IOException _) {
            // Closed at the end of the test.
        }
    }

    private void repondre(Socket client) {
        try (var entree =
                new BufferedReader(
                        new InputStreamReader(
                                client.getInputStream(), StandardCharsets.US_ASCII))) {
            dire(client, "220 retif");
            for (var ligne = entree.readLine(); ligne != null; ligne = entree.readLine()) {
                dire(client, reponse(ligne));
            }
        } catch (IOException _) {
            // The client went away.
        }
    }

    private String reponse(String ligne) {
        if (!ligne.startsWith("RCPT")) return "250 ok";
        return humeur == Humeur.ADRESSE_INCONNUE
                ? "550 5.1.1 User unknown"
                : "452 4.2.2 Mailbox full";
    }

    private static void dire(Socket client, String ligne) throws IOException {
        client.getOutputStream().write((ligne + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            porte.close();
            for (var socket : ouvertes) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
