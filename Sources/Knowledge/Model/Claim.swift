package import Diagnostics

/// Something that an article says, and what is known about it.
package struct Claim: Hashable, Sendable, KnowledgeEntry {
    /// How the claim stands.
    package enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// The evidence supports it.
        case supported
        /// The evidence supports some of it.
        case partlySupported = "partly-supported"
        /// No good evidence supports it.
        case unsupported
        /// The evidence is against it.
        case wrong
        /// The article says both it and its opposite.
        case contradictory
    }

    /// Its id.
    package let id: String

    /// The id of the topic.
    package let topic: String

    /// How it stands.
    package let verdict: Verdict

    /// What the article says.
    package let says: String

    /// What is known instead, in sentences that stand alone.
    package let correction: String

    /// The ids of the facts that bear on it, the nearest first.
    package let facts: [String]

    /// Wordings that ask about it.
    package let patterns: [Pattern]

    /// Questions that ask about it.
    package let samples: [Sample]

    /// Where it is written.
    package let position: SourcePosition
}
