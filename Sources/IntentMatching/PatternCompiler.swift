import Knowledge
import Language

/// Makes patterns ready for matching: words become the numbers of their stems, concepts theirs.
///
/// A class, as its tables grow while it walks down the trees of patterns: a value would be copied on the way.
final class PatternCompiler {
    /// The numbers of stems that stand in patterns.
    private(set) var stems: [String: Int] = [:]

    /// The numbers of concepts.
    private(set) var concepts: [String: Int] = [:]

    private var lists: [String: WordListProgram] = [:]
    /// Words already compiled: most stand in many patterns.
    private var compiledWords: [String: PatternProgram] = [:]
    private let tokenizer: Tokenizer

    /// Creates a compiler, with the word lists compiled.
    ///
    /// - Complexity: O(*n*) in the number of concepts and the length of the word lists.
    init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        self.tokenizer = tokenizer
        for (number, concept) in knowledge.concepts.entries.enumerated() {
            concepts[concept.id] = number
        }
        for (name, root) in knowledge.wordLists.sorted(by: { $0.key < $1.key }) {
            lists[name] = WordListProgram(compiled(root))
        }
    }

    /// The rule that a pattern is, or a cue with its weight.
    ///
    /// - Complexity: O(*n*) in the length of the pattern.
    func rule(
        _ pattern: Pattern,
        for target: Target,
        cue: Int? = nil
    ) -> PatternIndex.Rule {
        let program = compiled(pattern.root)
        return PatternIndex.Rule(
            target: target,
            pattern: pattern,
            program: program,
            points: cue ?? IntentMatcher.patternPoints + program.weight,
            isCue: cue != nil
        )
    }

    private func compiled(_ node: Pattern.Node) -> PatternProgram {
        switch node {
        case .word(let word):
            if let known = compiledWords[word] { return known }
            var parts: [PatternProgram] = []
            for token in tokenizer.tokens(in: word) {
                parts.append(.words([number(of: token.stem)]))
            }
            let program = parts.count == 1 ? parts[0] : .sequence(parts)
            compiledWords[word] = program
            return program
        case .list(let name): return lists[name].map(PatternProgram.list) ?? .anyOf([])
        case .kind(let kind): return .kind(kind)
        case .concept(let id): return .concept(concepts[id] ?? -1)
        case .sequence(let parts): return .sequence(compiled(parts))
        case .anyOf(let branches): return joined(compiled(branches))
        case .optional(let part): return .optional(compiled(part))
        case .gap: return .gap
        case .start: return .start
        case .end: return .end
        }
    }

    // A loop, as a closure over a mutable self would copy its tables.
    private func compiled(_ nodes: [Pattern.Node]) -> [PatternProgram] {
        var programs: [PatternProgram] = []
        programs.reserveCapacity(nodes.count)
        for node in nodes { programs.append(compiled(node)) }
        return programs
    }

    /// Alternatives with all single words among them as one set.
    private func joined(_ branches: [PatternProgram]) -> PatternProgram {
        var words: Set<Int> = []
        var others: [PatternProgram] = []
        for branch in branches {
            if case .words(let stems) = branch {
                words.formUnion(stems)
            } else {
                others.append(branch)
            }
        }
        if !words.isEmpty { others.append(.words(words.sorted())) }
        return others.count == 1 ? others[0] : .anyOf(others)
    }

    private func number(of stem: String) -> Int {
        if let number = stems[stem] { return number }
        let number = stems.count
        stems[stem] = number
        return number
    }
}
