package import Diagnostics

/// One of the texts of a statement, with its place: what a review of wording looks at.
package struct StatementText: Hashable, Sendable {
    /// The id of the statement.
    package let statement: String

    /// The name of its element, such as `caveat`.
    package let part: String

    /// The text.
    package let text: String

    /// Where it is written.
    package let position: SourcePosition

    /// Whether it is said in whole sentences, and is no label, heading, quotation or wording of a question.
    package var isSaid: Bool {
        !["label", "sign", "when", "says", "pattern", "sample", "word", "unless"].contains(part)
    }

    /// Whether it stands beside the statement and is said only on request.
    package var isAside: Bool { ["detail", "differ"].contains(part) }
}
