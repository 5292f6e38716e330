package import Diagnostics

/// A statement about a topic.
package struct Fact: Hashable, Sendable, KnowledgeEntry {
    /// What stands behind it.
    package let provenance: Provenance

    /// The id of the topic that it is about.
    package let topic: String

    /// The kinds of question that it answers, the main one first.
    package let aspects: [String]

    /// The ids of the further concepts that it speaks of.
    package let about: [String]

    /// The statement, in one sentence that stands alone.
    package let short: String

    /// Numbers and particulars.
    package let detail: String?

    /// What limits it.
    package let caveat: String?

    /// How sources differ.
    package let difference: String?

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
