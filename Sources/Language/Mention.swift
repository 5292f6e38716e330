package import Knowledge

/// A concept found in an utterance.
package struct Mention: Hashable, Sendable {
    /// The id of the concept.
    package let concept: String

    /// What sort of thing it is.
    package let kind: Concept.Kind

    /// The tokens that name it.
    package let tokens: Range<Int>

    /// Whether it is said not to be so: "not pregnant".
    package internal(set) var isNegated = false

    /// Whether it is said of somebody else: "my daughter is pregnant".
    package internal(set) var isOfOthers = false

    /// Whether it is said of the person who speaks.
    package internal(set) var isOfSpeaker = false

    /// Creates a mention that is neither denied nor somebody else's.
    package init(concept: String, kind: Concept.Kind, tokens: Range<Int>) {
        self.concept = concept
        self.kind = kind
        self.tokens = tokens
    }
}
