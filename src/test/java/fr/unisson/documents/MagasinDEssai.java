package fr.unisson.documents;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// An S3 server of its own process (S3Proxy), which checks signatures and keeps objects as files.
/// Its jars are in `target/s3proxy`, where `./unisson magasin` puts them.
final class MagasinDEssai implements AutoCloseable {

    static final String SEAU = "fichiers";
    static final String CLE = "identifiant-d-essai";
    static final String SECRET = "secret-d-essai";

    private static final Path JARS = Path.of("target", "s3proxy");

    private final Process processus;
    private final int port;
    private final S3Client client;

    private MagasinDEssai(Process processus, int port) {
        this.processus = processus;
        this.port = port;
        this.client = client(SECRET);
    }

    static MagasinDEssai demarrer() {
        try {
            if (!Files.isDirectory(JARS)) throw new IOException("il manque " + JARS);
            int port;
            try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = prise.getLocalPort();
            }
            var dossier = Files.createTempDirectory("unisson-s3-");
            var reglages = dossier.resolve("s3proxy.conf");
            Files.writeString(
                    reglages,
                    """
                    s3proxy.authorization=aws-v4
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=transient
                    jclouds.identity=local
                    jclouds.credential=local
                    """
                            .formatted(port, CLE, SECRET));
            var processus =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-cp",
                                    JARS.toAbsolutePath() + "/*",
                                    "org.gaul.s3proxy.Main",
                                    "--properties",
                                    reglages.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(dossier.resolve("journal.txt").toFile())
                            .start();
            var magasin = new MagasinDEssai(processus, port);
            magasin.attendre(dossier.resolve("journal.txt"));
            magasin.client.createBucket(b -> b.bucket(SEAU));
            return magasin;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void attendre(Path journal) throws IOException {
        while (processus.isAlive()) {
            try (var prise = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (prise.isConnected()) return;
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        throw new IOException("S3Proxy ne démarre pas :\n" + Files.readString(journal));
    }

    URI adresse() {
        return URI.create("http://127.0.0.1:" + port);
    }

    S3Client client(String secret) {
        return S3Client.builder()
                .endpointOverride(adresse())
                .region(Region.of("us-east-1"))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(CLE, secret)))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    boolean contient(String cle) {
        try {
            client.headObject(o -> o.bucket(SEAU).key(cle));
            return true;
        } catch (NoSuchKeyException absent) {
            return false;
        }
    }

    void remplacer(String cle, byte[] octets) {
        client.putObject(o -> o.bucket(SEAU).key(cle), RequestBody.fromBytes(octets));
    }

    void effacer(String cle) {
        client.deleteObject(o -> o.bucket(SEAU).key(cle));
    }

    @Override
    public void close() {
        client.close();
        processus.destroyForcibly();
    }
}
