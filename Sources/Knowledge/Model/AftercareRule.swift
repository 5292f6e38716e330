package import Diagnostics

/// What is allowed, and from when, after a treatment.
package struct AftercareRule: Hashable, Sendable, KnowledgeEntry {
    /// What the rule says about its activity.
    package enum Rule: String, Hashable, Sendable {
        /// Not in this window.
        case avoid
        /// A little, with care.
        case limit
        /// From the start of the window on.
        case start
        /// It helps; use it.
        case use

        /// Whether the activity is allowed in the window.
        package var allows: Bool { self == .start || self == .use }
    }

    /// How much weight the rule has.
    package enum Strength: String, Hashable, Sendable {
        /// Always.
        case must
        /// Better so.
        case should
        /// If one likes.
        case may
    }

    /// What stands behind it.
    package let provenance: Provenance

    /// The id of the treatment.
    package let topic: String

    /// The ids of the activities or products.
    package let activities: [String]

    /// What it says.
    package let rule: Rule

    /// When it holds, counted from the end of the treatment.
    package let window: TimeWindow

    /// How much weight it has.
    package let strength: Strength

    /// What to do, in a sentence or two.
    package let instruction: String

    /// Why.
    package let reason: String

    /// How sources differ.
    package let difference: String?

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
