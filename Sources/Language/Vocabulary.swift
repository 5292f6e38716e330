import Knowledge

/// The words of a knowledge base: all that are known to be spelt right, and those worth correcting to.
struct Vocabulary {
    /// Every word in names, wordings, samples and statements.
    private(set) var known: Set<String> = []

    /// The words of names and patterns, with how often they stand there.
    private(set) var targets: [String: Int] = [:]

    /// - Complexity: O(*n*) in the length of the knowledge.
    init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        for concept in knowledge.concepts.entries {
            for name in concept.names {
                let words = tokenizer.tokens(in: name.text).map(\.form)
                known.formUnion(words)
                guard name.use != .misspelt else { continue }
                for word in words { add(word) }
            }
        }
        for pattern in knowledge.patterns {
            for case .word(let word) in pattern.root.all {
                for token in tokenizer.tokens(in: word) { add(token.form) }
            }
        }
        let texts = knowledge.samples.map(\.text) + knowledge.statements.flatMap(\.texts)
        for text in texts { known.formUnion(tokenizer.tokens(in: text).map(\.form)) }
    }

    private mutating func add(_ word: String) {
        known.insert(word)
        if word.utf8.count >= SpellingCorrector.shortest - 1 { targets[word, default: 0] += 1 }
    }
}
