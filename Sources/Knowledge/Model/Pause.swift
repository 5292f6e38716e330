package import Diagnostics

/// A product that is stopped before a treatment and started again after it.
package struct Pause: Hashable, Sendable, KnowledgeEntry {
    /// What stands behind it.
    package let provenance: Provenance

    /// The id of the treatment.
    package let topic: String

    /// The ids of the products.
    package let products: [String]

    /// How long before the treatment it is stopped, nil where it need not be.
    package let before: ISODuration?

    /// How long after the treatment it may start again, nil where nothing is said.
    package let after: ISODuration?

    /// What to do, in a sentence or two.
    package let advice: String

    /// How sources differ.
    package let difference: String?

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
