import Knowledge
import Language

/// Every pattern of the knowledge, found by the words that it cannot do without.
struct PatternIndex: Sendable {
    /// What a pattern speaks for, and how much.
    struct Rule: Sendable {
        let target: Target
        let pattern: Pattern
        let program: PatternProgram
        let points: Int
        let isCue: Bool
    }

    private var stems: [String: Int] = [:]
    private var lists: [String: WordListProgram] = [:]
    /// Words already compiled: most stand in many patterns.
    private var compiledWords: [String: PatternProgram] = [:]
    private var concepts: [String: Int] = [:]
    private var rules: [Rule] = []
    private var rulesByKey: [PatternKey: [Int]] = [:]
    private var lineages: [String: Set<Int>] = [:]
    private let tokenizer: Tokenizer

    /// - Complexity: O(*n*) in the length of all patterns.
    init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        self.tokenizer = tokenizer
        for (number, concept) in knowledge.concepts.entries.enumerated() {
            concepts[concept.id] = number
        }
        for concept in knowledge.concepts.entries {
            lineages[concept.id] = Set(
                knowledge.lineage(of: concept.id).compactMap { concepts[$0] }
            )
        }
        for (name, root) in knowledge.wordLists.sorted(by: { $0.key < $1.key }) {
            lists[name] = WordListProgram(compiled(root))
        }
        for intent in knowledge.intents.entries {
            for pattern in intent.patterns { add(pattern, for: .intent(intent.id)) }
            for cue in intent.cues { add(cue.pattern, for: .intent(intent.id), cue: cue.weight) }
        }
        for claim in knowledge.claims.entries {
            for pattern in claim.patterns { add(pattern, for: .claim(claim.id)) }
        }
        for flag in knowledge.redFlags.entries {
            for pattern in flag.patterns { add(pattern, for: .redFlag(flag.id)) }
        }
        indexRules()
    }

    private mutating func add(_ pattern: Pattern, for target: Target, cue: Int? = nil) {
        let program = compiled(pattern.root)
        rules.append(
            Rule(
                target: target,
                pattern: pattern,
                program: program,
                points: cue ?? IntentMatcher.patternPoints + program.weight,
                isCue: cue != nil
            )
        )
    }

    private mutating func indexRules() {
        var rarity: [PatternKey: Int] = [:]
        for rule in rules {
            for key in rule.program.keys { rarity[key, default: 0] += 1 }
        }
        for (number, rule) in rules.enumerated() {
            for key in rule.program.anchors(rarity: rarity) ?? [] {
                rulesByKey[key, default: []].append(number)
            }
        }
    }

    private mutating func compiled(_ node: Pattern.Node) -> PatternProgram {
        switch node {
        case .word(let word):
            if let known = compiledWords[word] { return known }
            let parts = tokenizer.tokens(in: word).map {
                PatternProgram.words([number(of: $0.stem)])
            }
            let program = parts.count == 1 ? parts[0] : .sequence(parts)
            compiledWords[word] = program
            return program
        case .list(let name): return lists[name].map(PatternProgram.list) ?? .anyOf([])
        case .kind(let kind): return .kind(kind)
        case .concept(let id): return .concept(concepts[id] ?? -1)
        case .sequence(let parts): return .sequence(parts.map { compiled($0) })
        case .anyOf(let branches): return joined(branches.map { compiled($0) })
        case .optional(let part): return .optional(compiled(part))
        case .gap: return .gap
        case .start: return .start
        case .end: return .end
        }
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
        if !words.isEmpty { others.append(.words(words)) }
        return others.count == 1 ? others[0] : .anyOf(others)
    }

    private mutating func number(of stem: String) -> Int {
        if let number = stems[stem] { return number }
        let number = stems.count
        stems[stem] = number
        return number
    }
}

// MARK: - Matching

extension PatternIndex {
    /// The sentences of an utterance as patterns see them.
    func sentences(of analysis: Analysis) -> [Sentence] {
        let numbers = analysis.tokens.map { stems[$0.stem] }
        var slots: [Int: Sentence.Slot] = [:]
        for mention in analysis.mentions {
            slots[mention.tokens.lowerBound] = Sentence.Slot(
                kind: mention.kind,
                lineage: lineages[mention.concept] ?? [],
                end: mention.tokens.upperBound
            )
        }
        return analysis.sentences.map { Sentence(range: $0, stems: numbers, slots: slots) }
    }

    /// Whether any pattern holds the word.
    func knows(stem: String) -> Bool { stems[stem] != nil }

    /// Every rule that holds in a sentence, with the tokens that it holds for.
    ///
    /// - Complexity: O(*c* · *t*²) for *c* candidate rules, those that share a rare word with the sentence.
    func matches(in sentence: Sentence) -> [(rule: Rule, tokens: Range<Int>)] {
        var candidates: Set<Int> = []
        for key in sentence.keys {
            for number in rulesByKey[key] ?? [] { candidates.insert(number) }
        }
        return candidates.sorted().compactMap { number in
            let rule = rules[number]
            for start in sentence.range {
                if let end = rule.program.match(in: sentence, from: start) {
                    return (rule, start..<end)
                }
            }
            return nil
        }
    }
}
