package import Knowledge

/// A concept found in an utterance.
package struct Mention: Hashable, Sendable {
    /// The id of the concept.
    package let concept: String

    /// What sort of thing it is.
    package let kind: Concept.Kind

    /// The tokens that name it.
    package let tokens: Range<Int>
}
