package import Diagnostics

/// What speaks against a treatment for people in a certain state.
package struct Contraindication: Hashable, Sendable, KnowledgeEntry {
    /// What follows from it, the worst first.
    package enum Verdict: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Not at all while it lasts.
        case avoid
        /// Not yet.
        case delay
        /// Only when a doctor agrees.
        case ask
        /// With care.
        case precaution
        /// Nobody has looked.
        case noData = "no-data"
        /// Nothing speaks against it.
        case fine

        /// Orders by severity: a worse verdict is less than a milder one.
        package static func < (left: Verdict, right: Verdict) -> Bool {
            left.severity < right.severity
        }

        private var severity: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// What stands behind it.
    package let provenance: Provenance

    /// The id of the treatment.
    package let topic: String

    /// The ids of the states, conditions or actives that it applies to.
    package let who: [String]

    /// What follows.
    package let verdict: Verdict

    /// How long to wait, counted from the event or the last dose.
    package let wait: ISODuration?

    /// Where on the body it counts.
    package let place: String

    /// What it is called.
    package let label: String

    /// Why.
    package let reason: String

    /// What to do.
    package let advice: String

    /// How sources differ.
    package let difference: String?

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
