package fr.unisson.documents;

import fr.unisson.socle.DemarrageRefuse;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// The S3-compatible store, when there is one. It knows keys and bytes; what they mean is for the
/// database.
@Component
@EnableConfigurationProperties(ReglagesDuMagasin.class)
class MagasinS3 implements DisposableBean {

    private static final Duration CONNEXION = Duration.ofSeconds(5);
    private static final Duration LECTURE = Duration.ofSeconds(30);

    private final ReglagesDuMagasin reglages;
    private final @Nullable S3Client client;

    MagasinS3(ReglagesDuMagasin reglages) {
        this.reglages = reglages;
        this.client = reglages.donnes() ? ouvrir(reglages) : null;
    }

    /// Addresses by path and no checksum of Amazon's own: what compatible servers have in common.
    private static S3Client ouvrir(ReglagesDuMagasin reglages) {
        var manque = reglages.manque();
        if (manque != null) {
            throw new DemarrageRefuse(
                    "Il manque " + manque + " : le magasin de fichiers ne peut pas s’ouvrir.",
                    "Donnez l’adresse, le seau, la clé et le secret, ou aucun des quatre.");
        }
        return S3Client.builder()
                .endpointOverride(URI.create(reglages.adresse()))
                .region(Region.of(reglages.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(reglages.cle(), reglages.secret())))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(
                        UrlConnectionHttpClient.builder()
                                .connectionTimeout(CONNEXION)
                                .socketTimeout(LECTURE)
                                .build())
                .build();
    }

    boolean ouvert() {
        return client != null;
    }

    void poser(String cle, Path fichier) {
        client().putObject(o -> o.bucket(reglages.seau()).key(cle), RequestBody.fromFile(fichier));
    }

    InputStream lire(String cle) {
        return client().getObject(o -> o.bucket(reglages.seau()).key(cle));
    }

    /// Nothing happens when it is already gone.
    void effacer(String cle) {
        client().deleteObject(o -> o.bucket(reglages.seau()).key(cle));
    }

    private S3Client client() {
        if (client == null) {
            throw new IllegalStateException(
                    "Some contents are in an S3 store, and unisson.fichiers.s3 is not set");
        }
        return client;
    }

    @Override
    public void destroy() {
        if (client != null) client.close();
    }
}
