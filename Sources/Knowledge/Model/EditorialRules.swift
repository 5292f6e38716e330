package import Diagnostics

/// What every topic of a kind must say, once anything is known on it.
package struct Demand: Hashable, Sendable {
    /// The kind of topic.
    package let kind: Concept.Kind

    /// The aspects of which it must have a fact.
    package let aspects: [String]

    /// Where it is written.
    package let position: SourcePosition

    /// The kinds of statement of which it must have one.
    package let statements: [KnowledgeBase.Statement.Kind]
}

/// A word that two countries spell, or say, each in its own way.
package typealias SpellingPair = (british: String, american: String)
