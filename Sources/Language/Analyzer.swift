package import Knowledge

/// Reads utterances: cuts them into tokens and finds the concepts in them.
package struct Analyzer: Sendable {
    /// Every name that it knows.
    package let lexicon: Lexicon
    private let kinds: [String: Concept.Kind]

    /// Creates an analyzer for a knowledge base.
    ///
    /// - Complexity: O(*n*) in the length of all names.
    package init(_ knowledge: KnowledgeBase) {
        lexicon = Lexicon(knowledge)
        kinds = Dictionary(
            knowledge.concepts.entries.map { ($0.id, $0.kind) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What an utterance says, as far as words go.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package func analysis(of text: String) -> Analysis {
        let tokens = lexicon.tokenizer.tokens(in: text)
        return Analysis(text: text, tokens: tokens, mentions: mentions(in: tokens))
    }

    private func mentions(in tokens: [Token]) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < tokens.count {
            guard let name = lexicon.longestName(in: tokens, from: index), let kind = kinds[name.concept]
            else {
                index += 1
                continue
            }
            mentions.append(Mention(concept: name.concept, kind: kind, tokens: index..<name.end))
            index = name.end
        }
        return mentions
    }
}
