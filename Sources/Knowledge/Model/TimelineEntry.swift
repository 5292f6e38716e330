package import Diagnostics

/// What people usually see at some time after a treatment.
package struct TimelineEntry: Hashable, Sendable, KnowledgeEntry {
    /// What stands behind it.
    package let provenance: Provenance

    /// The id of the treatment.
    package let topic: String

    /// When, counted from the end of the treatment.
    package let window: TimeWindow

    /// When, in words: "Day 2".
    package let label: String

    /// What people usually see.
    package let seen: String

    /// What is not normal then, if anything is said of it.
    package let notNormal: String?

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
