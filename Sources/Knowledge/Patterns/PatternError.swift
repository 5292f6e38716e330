package import Diagnostics

/// Why a pattern cannot be read, and where.
package struct PatternError: Error, Hashable {
    /// What is wrong with a pattern.
    package enum Fault: Hashable, Sendable {
        /// Nothing stands between two marks.
        case emptyAlternative
        /// A group is not closed; it was opened at that column of the pattern.
        case unclosed(Character, openedAt: Int)
        /// A mark stands where a word is expected.
        case unexpected(Character)
        /// The text ends where a word or a mark is expected.
        case unexpectedEnd
        /// Groups stand in groups beyond what anybody reads.
        case tooDeep
        /// No such kind or concept syntax.
        case unknownKind(String)
        /// No word list of that name.
        case unknownWords(String)
        /// There is no word or slot that must be there.
        case nothingRequired
    }

    /// What is wrong.
    package let fault: Fault

    /// Where, in the file.
    package let position: SourcePosition
}

extension PatternError: CustomStringConvertible {
    /// The message with its place, as compilers print it.
    package var description: String { "\(position): error: \(message)" }

    /// What is wrong, and what to do.
    package var message: String {
        switch fault {
        case .emptyAlternative:
            "empty alternative; write a word, or [ ] around what may be absent"
        case .unclosed(let closing, let column):
            "expected '\(closing)' to close the group opened at column \(column) of the pattern"
        case .unexpected(let character):
            "unexpected '\(character)'"
        case .unexpectedEnd:
            "the pattern ends too early; write what belongs here"
        case .tooDeep:
            "groups are nested deeper than \(PatternParser.depthLimit); flatten them"
        case .unknownKind(let name):
            "unknown kind '{\(name)}'; known are "
                + Concept.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                + "; write {#id} for one concept"
        case .unknownWords(let name):
            "unknown word list '@\(name)'; define <words id=\"\(name)\">"
        case .nothingRequired:
            "the pattern would match anything; put in a word that must be there"
        }
    }
}
