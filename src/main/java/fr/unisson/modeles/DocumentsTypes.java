package fr.unisson.modeles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Amendments by block, letters and the review, shipped with Unisson and read once.
@Component
public class DocumentsTypes {

    private final List<DocumentType> documents;

    public DocumentsTypes() throws IOException {
        var lus = new ArrayList<DocumentType>();
        for (var f :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:/documents-types/*.md"))
            lus.add(DocumentType.lire(f.getContentAsString(StandardCharsets.UTF_8)));
        lus.sort(Comparator.comparingInt(DocumentType::ordre));
        this.documents = List.copyOf(lus);
    }

    public List<DocumentType> lister() {
        return documents;
    }

    public java.util.Optional<DocumentType> trouver(String code) {
        return documents.stream().filter(d -> d.code().equals(code)).findFirst();
    }
}
