package import Knowledge

/// Every name of every concept, as a tree of stems that is walked token by token.
package struct Lexicon: Sendable {
    private struct Step: Hashable {
        let node: Int
        let stem: String
    }

    private var steps: [Step: Int] = [:]
    private var concepts: [Int: String] = [:]
    private var nodeCount = 1

    /// How names were cut into tokens, and utterances must be.
    package let tokenizer: Tokenizer

    /// Creates the lexicon of a knowledge base.
    ///
    /// - Complexity: O(*n*) in the length of all names.
    package init(_ knowledge: KnowledgeBase) {
        tokenizer = Tokenizer(shorthand: knowledge.shorthand)
        for concept in knowledge.concepts.entries {
            for name in concept.names { add(name.text, concept: concept.id) }
        }
    }

    private mutating func add(_ name: String, concept: String) {
        let stems = tokenizer.tokens(in: name).map(\.stem)
        guard !stems.isEmpty else { return }
        var node = 0
        for stem in stems {
            let step = Step(node: node, stem: stem)
            if let next = steps[step] {
                node = next
            } else {
                steps[step] = nodeCount
                node = nodeCount
                nodeCount += 1
            }
        }
        // The first concept in the files keeps a name that stemming makes equal to another's.
        if concepts[node] == nil { concepts[node] = concept }
    }

    /// The longest name that starts at a token: its concept, and where it ends.
    ///
    /// - Complexity: O(*n*) in the length of the longest name.
    package func longestName(in tokens: [Token], from start: Int) -> (concept: String, end: Int)? {
        var node = 0
        var best: (concept: String, end: Int)?
        var index = start
        while index < tokens.count, tokens[index].sentence == tokens[start].sentence,
            let next = steps[Step(node: node, stem: tokens[index].stem)]
        {
            node = next
            index += 1
            if let concept = concepts[node] { best = (concept, index) }
        }
        return best
    }
}
