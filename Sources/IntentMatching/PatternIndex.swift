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

    private let stems: [String: Int]
    private var rules: [Rule] = []
    private var rulesByKey: [PatternKey: [Int]] = [:]
    private var lineages: [String: Set<Int>] = [:]

    /// - Complexity: O(*n*) in the length of all patterns.
    init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        let compiler = PatternCompiler(knowledge, tokenizer: tokenizer)
        for concept in knowledge.concepts.entries {
            lineages[concept.id] = Set(
                knowledge.lineage(of: concept.id).compactMap { compiler.concepts[$0] }
            )
        }
        for intent in knowledge.intents.entries {
            let target = Target.intent(intent.id)
            for pattern in intent.patterns {
                rules.append(compiler.rule(pattern, for: target))
            }
            for cue in intent.cues {
                rules.append(compiler.rule(cue.pattern, for: target, cue: cue.weight))
            }
        }
        for claim in knowledge.claims.entries {
            for pattern in claim.patterns {
                rules.append(compiler.rule(pattern, for: .claim(claim.id)))
            }
        }
        for flag in knowledge.redFlags.entries {
            for pattern in flag.patterns {
                rules.append(compiler.rule(pattern, for: .redFlag(flag.id)))
            }
        }
        stems = compiler.stems
        indexRules()
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
}

// MARK: - Matching

extension PatternIndex {
    /// The sentences of an utterance as patterns see them.
    func sentences(of analysis: Analysis) -> [Sentence] {
        let numbers = analysis.tokens.map { stems[$0.stem] }
        var slots = [Sentence.Slot?](repeating: nil, count: analysis.tokens.count + 1)
        for mention in analysis.mentions {
            slots[mention.tokens.lowerBound] = Sentence.Slot(
                kind: mention.kind,
                lineage: lineages[mention.concept] ?? [],
                end: mention.tokens.upperBound
            )
        }
        return analysis.sentences.map { Sentence(range: $0, stems: numbers, slots: slots) }
    }

    /// The patterns of a target, cues aside.
    func rules(for target: Target) -> [Rule] {
        rules.filter { $0.target == target && !$0.isCue }
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
