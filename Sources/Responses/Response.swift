package import Dialogue
package import Knowledge

/// A reply, with what stands behind each of its sentences.
package struct Response: Hashable, Sendable {
    /// One or more sentences that rest on the same statement, or on none.
    package struct Sentence: Hashable, Sendable {
        /// The words.
        package let text: String
        /// The id of the statement; nil for small talk and frames that state nothing.
        package let statement: String?
        /// How strong its evidence is.
        package let grade: Grade?
        /// The ids of its sources.
        package let sources: [String]
    }

    /// What was decided.
    package let act: DialogueAct

    /// The sentences, by paragraph.
    package let paragraphs: [[Sentence]]

    /// The sources of all sentences, each once, in the order of first use.
    package let sources: [Source]

    /// The ids of the terms that it explains.
    package let explained: [String]

    /// The line on evidence and sources, if anything was stated.
    package let footer: String?

    /// The sentences in their order.
    package var sentences: [Sentence] { paragraphs.flatMap(\.self) }

    /// The whole reply as text: paragraphs on lines of their own, then the footer.
    package var text: String {
        let lines = paragraphs.map { $0.map(\.text).joined(separator: " ") }
        return (lines + [footer].compactMap(\.self)).joined(separator: "\n")
    }
}
