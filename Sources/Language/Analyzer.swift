package import Knowledge

/// Reads utterances: cuts them into tokens and finds the concepts in them.
package struct Analyzer: Sendable {
    /// Every name that it knows.
    package let lexicon: Lexicon
    private let corrector: SpellingCorrector
    private let scope: Scope
    private let kinds: [String: Concept.Kind]
    private let joins: Set<String>
    private let openers: Set<String>
    private let deniers: Set<String>
    private let courtesies: Set<String>
    private let companions: Set<String>

    /// Creates an analyzer for a knowledge base.
    ///
    /// - Complexity: O(*n*) in the length of all names.
    package init(_ knowledge: KnowledgeBase) {
        lexicon = Lexicon(knowledge)
        corrector = SpellingCorrector(knowledge, tokenizer: lexicon.tokenizer)
        scope = Scope(knowledge)
        kinds = Dictionary(
            knowledge.concepts.entries.map { ($0.id, $0.kind) },
            uniquingKeysWith: { first, _ in first }
        )
        joins = knowledge.words["clause-joins"] ?? []
        openers = knowledge.words["clause-openers"] ?? []
        deniers = knowledge.words["clause-deniers"] ?? []
        courtesies = knowledge.words["courtesies"] ?? []
        companions = courtesies.union(knowledge.words["courtesy-companions"] ?? [])
    }

    /// What an utterance says, as far as words go.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package func analysis(of text: String) -> Analysis {
        var tokens = clauses(of: lexicon.tokenizer.tokens(in: text))
        var corrections: [Correction] = []
        for index in tokens.indices {
            guard let word = corrector.correction(of: tokens[index].form) else { continue }
            corrections.append(Correction(token: index, typed: tokens[index].form, meant: word))
            tokens[index] = tokens[index].corrected(to: word)
        }
        return Analysis(
            text: text,
            tokens: tokens,
            corrections: corrections,
            mentions: scope.marked(mentions(in: tokens), in: tokens)
        )
    }

    /// The tokens with a new sentence where one word joins the next question: "how much is it and | does it hurt".
    private func clauses(of tokens: [Token]) -> [Token] {
        var extra = 0
        return tokens.indices.map { index in
            if opensQuestion(at: index, in: tokens) || opensCourtesy(at: index, in: tokens) {
                extra += 1
            }
            return tokens[index].inSentence(tokens[index].sentence + extra)
        }
    }

    private func opensQuestion(at index: Int, in tokens: [Token]) -> Bool {
        guard index > 0, openers.contains(tokens[index].form),
            joins.contains(tokens[index - 1].form)
        else { return false }
        // "but do not" goes on with a statement.
        return index + 1 == tokens.count || !deniers.contains(tokens[index + 1].form)
    }

    /// Whether nothing but thanks follow, which are no part of what is asked.
    private func opensCourtesy(at index: Int, in tokens: [Token]) -> Bool {
        index > 1 && courtesies.contains(tokens[index].form)
            && !courtesies.contains(tokens[index - 1].form)
            && tokens[(index + 1)...].allSatisfy { companions.contains($0.form) }
    }

    private func mentions(in tokens: [Token]) -> [Mention] {
        var mentions: [Mention] = []
        var index = 0
        while index < tokens.count {
            guard let name = lexicon.longestName(in: tokens, from: index),
                let kind = kinds[name.concept]
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
