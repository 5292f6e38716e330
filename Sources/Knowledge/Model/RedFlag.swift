package import Diagnostics

/// How soon a person needs help.
package enum Urgency: String, Hashable, Sendable, CaseIterable, Comparable {
    /// There is no hurry.
    case none
    /// At the next chance.
    case routine
    /// Within days.
    case soon
    /// Today.
    case sameDay = "same-day"
    /// Now.
    case emergency

    /// Orders by hurry.
    package static func < (left: Urgency, right: Urgency) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A sign that needs a person soon.
package struct RedFlag: Hashable, Sendable, KnowledgeEntry {
    /// How a reply opens that does not open by its urgency.
    package enum Frame: String, Hashable, Sendable {
        /// With warmth, to a person in distress.
        case crisis
    }

    /// What stands behind it.
    package let provenance: Provenance

    /// The id of the treatment.
    package let topic: String

    /// How soon help is needed.
    package let urgency: Urgency

    /// How the reply opens, where that is not by its urgency.
    package let frame: Frame?

    /// What a person sees or feels.
    package let sign: String

    /// When it appears.
    package let when: String

    /// What it may mean.
    package let meaning: String

    /// What to do, the first thing first.
    package let advice: String

    /// Wordings that tell of it.
    package let patterns: [Pattern]

    /// Messages that raise it.
    package let samples: [Sample]

    /// Its id.
    package var id: String { provenance.id }

    /// Where it is written.
    package var position: SourcePosition { provenance.position }
}
