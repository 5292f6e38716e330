import Knowledge
package import Language

/// How near a pattern of an intent came to an utterance that it did not match.
package struct NearMiss: Hashable, Sendable {
    /// The pattern as written.
    package let pattern: String

    /// The tokens that its beginning matched; empty where nothing did.
    package let matched: Range<Int>

    /// The first part that was missing, as written.
    package let missing: String
}

extension IntentMatcher {
    /// Why the patterns of an intent did not match: the one that came farthest, and the first part that it missed.
    ///
    /// - Returns: Nil where the intent has no pattern, or one matched.
    /// - Complexity: O(*n* · *t*) in the length of the intent's patterns and of the utterance: for explanations.
    package func nearMiss(of intent: String, in analysis: Analysis) -> NearMiss? {
        patterns.nearMiss(of: .intent(intent), in: analysis)
    }
}

extension PatternIndex {
    func nearMiss(of target: Target, in analysis: Analysis) -> NearMiss? {
        var best: (parts: Int, miss: NearMiss)?
        for rule in rules(for: target) {
            let nodes = rule.pattern.root.steps
            let programs = rule.program.steps
            for sentence in sentences(of: analysis) {
                for start in sentence.range {
                    let (count, end) = Self.progress(of: programs, in: sentence, from: start)
                    guard count < programs.count else { return nil }
                    guard count > best?.parts ?? -1 else { continue }
                    let miss = NearMiss(
                        pattern: rule.pattern.text,
                        matched: start..<(count == 0 ? start : end),
                        missing: count < nodes.count ? nodes[count].text : rule.pattern.text
                    )
                    best = (count, miss)
                }
            }
        }
        return best?.miss
    }

    /// How many parts of a pattern match in a row, and the token past them.
    private static func progress(
        of parts: [PatternProgram],
        in sentence: Sentence,
        from start: Int
    ) -> (count: Int, end: Int) {
        var end = start
        for count in parts.indices {
            let program = PatternProgram.sequence(Array(parts[...count]))
            guard let next = program.match(in: sentence, from: start) else { return (count, end) }
            end = next
        }
        return (parts.count, end)
    }
}

extension PatternProgram {
    /// The parts of a sequence, or the whole as the only part.
    fileprivate var steps: [PatternProgram] {
        if case .sequence(let parts) = self { parts } else { [self] }
    }
}

extension Pattern.Node {
    /// The parts of a sequence, or the whole as the only part.
    fileprivate var steps: [Pattern.Node] {
        if case .sequence(let parts) = self { parts } else { [self] }
    }

    /// The part as it is written, long choices cut short.
    fileprivate var text: String {
        switch self {
        case .word(let word): return word
        case .kind(let kind): return "{\(kind.rawValue)}"
        case .concept(let id): return "{#\(id)}"
        case .list(let name): return "@\(name)"
        case .sequence(let parts): return parts.map(\.text).joined(separator: " ")
        case .anyOf(let branches):
            let shown = branches.prefix(4).map(\.text).joined(separator: "|")
            return "(" + shown + (branches.count > 4 ? "|…" : "") + ")"
        case .optional(let part): return "[" + part.text + "]"
        case .gap: return "..."
        case .start: return "^"
        case .end: return "$"
        }
    }
}
