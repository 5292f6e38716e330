package import Diagnostics

/// A word that readers may not know, or may read as speaking of some of them alone, and what it means.
///
/// A reply that uses the word, and does not explain it, says what it means, once in a conversation.
package struct Term: Hashable, Sendable, KnowledgeEntry {
    /// What stands behind it.
    package let provenance: Provenance

    /// The words, the one that is shown first.
    package let words: [String]

    /// What it means, as a sentence.
    package let meaning: String

    /// Phrases of a reply that make the sentence needless.
    package let unless: [String]

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
