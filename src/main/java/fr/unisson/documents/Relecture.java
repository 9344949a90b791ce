package fr.unisson.documents;

/// What came of asking the S3 store for a content again.
enum Relecture {
    CONFORME,
    CHANGEE,
    /// The store answers that it holds no such object.
    ABSENTE,
    /// The store is not set, or does not answer: nothing is known of the content.
    SANS_REPONSE
}
