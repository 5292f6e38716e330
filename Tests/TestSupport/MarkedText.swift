package import Diagnostics

/// A text in which a 👉 shows where a fault must be reported.
package struct MarkedText {
    /// The text without the mark.
    package let text: String

    private let beforeMark: String

    /// Takes the mark out of a text.
    package init(_ marked: String) {
        let halves = marked.split(separator: "👉", maxSplits: 1, omittingEmptySubsequences: false)
        beforeMark = String(halves[0])
        text = halves.joined()
    }

    /// The place of the mark, for a text that starts at `origin`.
    package func place(from origin: SourcePosition) -> SourcePosition {
        origin.advanced(past: beforeMark)
    }
}
