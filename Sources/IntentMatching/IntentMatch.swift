/// What wordings can speak for.
package enum Target: Hashable, Sendable {
    /// An intent, by id.
    case intent(String)
    /// A claim, by id.
    case claim(String)
    /// A red flag, by id.
    case redFlag(String)
}

/// A wording that was found, and what it counted.
package struct Evidence: Hashable, Sendable {
    /// Where a piece of evidence comes from.
    package enum Tier: Int, Hashable, Sendable {
        /// An authored pattern.
        case pattern = 1
        /// An authored cue.
        case cue = 2
        /// Likeness to authored samples.
        case samples = 3
    }

    /// Where it comes from.
    package let tier: Tier

    /// The pattern or cue as written, or the likeness.
    package let text: String

    /// The tokens that it was found in.
    package let tokens: Range<Int>

    /// How much it counted.
    package let points: Int
}

/// An intent found in an utterance.
package struct IntentMatch: Hashable, Sendable {
    /// The id of the intent.
    package let intent: String

    /// The points of its evidence together.
    package let score: Int

    /// What spoke for it and against it.
    package let evidence: [Evidence]

    /// The points that likeness to its samples gave.
    package var samplePoints: Int {
        evidence.filter { $0.tier == .samples }.reduce(0) { $0 + $1.points }
    }

    /// The points of its patterns and cues.
    package var ownPoints: Int {
        evidence.filter { $0.tier != .samples }.reduce(0) { $0 + $1.points }
    }
}

/// A claim or red flag found in an utterance.
package struct EntryMatch: Hashable, Sendable {
    /// The id of the claim or red flag.
    package let id: String

    /// The points of its evidence together.
    package let score: Int

    /// What spoke for it.
    package let evidence: [Evidence]

    /// Whether a pattern spoke for it, and not only likeness to samples.
    package var isSpelledOut: Bool { evidence.contains { $0.tier == .pattern } }
}

/// Everything that wordings say about an utterance.
package struct IntentReading: Hashable, Sendable {
    /// The intents that are meant, in the order in which the utterance names them.
    package let intents: [IntentMatch]

    /// Intents that came near, best first.
    package let considered: [IntentMatch]

    /// The claims that are asked about, those that a pattern spoke for first, then by score.
    package let claims: [EntryMatch]

    /// The red flags that are told of.
    package let redFlags: [EntryMatch]

    init(
        intents: [IntentMatch],
        considered: [IntentMatch],
        claims: [EntryMatch],
        redFlags: [EntryMatch]
    ) {
        self.intents = intents
        self.considered = considered
        self.claims = claims
        self.redFlags = redFlags
    }

    /// The reading of an utterance that is known to mean these intents, whatever its words.
    package init(meaning intents: [String]) {
        let matches = intents.map { IntentMatch(intent: $0, score: 100, evidence: []) }
        self.init(intents: matches, considered: [], claims: [], redFlags: [])
    }
}
