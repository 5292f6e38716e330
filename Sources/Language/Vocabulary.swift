import Knowledge

/// The words of a knowledge base: all that are known to be spelt right, and those worth correcting to.
struct Vocabulary {
    /// Every word in names, wordings and statements, and in several samples.
    private(set) var known: Set<String> = []

    /// The stems of the known words, which make their other forms known.
    private(set) var stems: Set<String> = []

    /// The words of names, misspelt ones aside.
    private(set) var names: Set<String> = []

    /// The words of names and patterns, with how often they stand there.
    private(set) var targets: [String: Int] = [:]

    /// - Complexity: O(*n*) in the length of the knowledge.
    init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        for concept in knowledge.concepts.entries {
            for name in concept.names {
                let words = tokenizer.tokens(in: name.text).map(\.form)
                known.formUnion(words)
                guard name.use != .misspelt else { continue }
                names.formUnion(words)
                for word in words { add(word) }
            }
        }
        var patternWords: [String: Int] = [:]
        for root in knowledge.patterns.map(\.root) + knowledge.wordLists.values {
            root.visit { node in
                if case .word(let word) = node { patternWords[word, default: 0] += 1 }
            }
        }
        for (word, count) in patternWords {
            for token in tokenizer.tokens(in: word) { add(token.form, count: count) }
        }
        for text in knowledge.statements.flatMap(\.texts) {
            known.formUnion(tokenizer.tokens(in: text).map(\.form))
        }
        // Samples hold slips of their own, and the same ones again: a word counts from its eighth sample on.
        var counts: [String: Int] = [:]
        for sample in knowledge.samples {
            for word in Set(tokenizer.tokens(in: sample.text).map(\.form)) {
                counts[word, default: 0] += 1
            }
        }
        known.formUnion(counts.filter { $0.value >= 8 }.keys)
        stems = Set(known.map(Stemmer.stem))
    }

    private mutating func add(_ word: String, count: Int = 1) {
        known.insert(word)
        if word.utf8.count >= SpellingCorrector.shortest - 1 { targets[word, default: 0] += count }
    }
}
