package import Diagnostics

/// A wording, with choices and slots, as an editor wrote it: parsed once, at load.
///
///     does [it|{treatment}] (hurt|sting)
package struct Pattern: Hashable, Sendable {
    /// A part of a pattern.
    package indirect enum Node: Hashable, Sendable {
        /// A word, in any of its inflected forms.
        case word(String)
        /// Any name of a concept of that kind.
        case kind(Concept.Kind)
        /// Any name of that concept, or of a kind of it.
        case concept(String)
        /// One of the wordings of that word list.
        case list(String)
        /// The parts, one after the other.
        case sequence([Node])
        /// One of the parts.
        case anyOf([Node])
        /// The part, or nothing.
        case optional(Node)
        /// Up to ``Pattern/gapLength`` words of any kind.
        case gap
        /// The start of a sentence.
        case start
        /// The end of a sentence.
        case end
    }

    /// How many words a gap may take.
    package static let gapLength = 6

    /// What it looks for.
    package let root: Node

    /// The text as written.
    package let text: String

    /// Where it is written.
    package let position: SourcePosition
}

extension Pattern.Node {
    /// Every node below, this one first.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    package var all: [Pattern.Node] {
        var nodes: [Pattern.Node] = []
        visit { nodes.append($0) }
        return nodes
    }

    /// The words and runs of words that a list of alternatives holds, in lower case.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    package var phrases: [String] {
        switch self {
        case .word(let word): [word.lowercased()]
        case .sequence(let parts):
            parts.map(\.phrases).filter { !$0.isEmpty }.reduce([""]) { starts, ends in
                starts.flatMap { start in ends.map { start.isEmpty ? $0 : start + " " + $0 } }
            }
        case .anyOf(let branches): branches.flatMap(\.phrases)
        default: []
        }
    }

    /// Calls with every node below, this one first.
    ///
    /// - Complexity: O(*n*) in the number of nodes.
    package func visit(_ body: (Pattern.Node) -> Void) {
        body(self)
        switch self {
        case .sequence(let parts), .anyOf(let parts):
            for part in parts { part.visit(body) }
        case .optional(let part): part.visit(body)
        default: break
        }
    }
}
