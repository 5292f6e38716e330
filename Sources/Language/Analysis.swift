/// A word that was taken for misspelt.
package struct Correction: Hashable, Sendable {
    /// The number of its token.
    package let token: Int

    /// The word as it was typed, in lower case.
    package let typed: String

    /// The word that it was taken for.
    package let meant: String
}

/// What the language stage makes of an utterance: all that later stages see of it.
package struct Analysis: Hashable, Sendable {
    /// The utterance as it was typed.
    package let text: String

    /// Its tokens.
    package let tokens: [Token]

    /// The words that were taken for misspelt.
    package let corrections: [Correction]

    /// The token ranges of its sentences, none of them empty.
    package let sentences: [Range<Int>]

    /// The concepts that it names, in their order; they do not overlap.
    package let mentions: [Mention]

    /// Puts tokens and mentions together.
    package init(
        text: String,
        tokens: [Token],
        corrections: [Correction] = [],
        mentions: [Mention]
    ) {
        self.text = text
        self.tokens = tokens
        self.corrections = corrections
        self.mentions = mentions
        var sentences: [Range<Int>] = []
        var start = 0
        for index in tokens.indices {
            let isLast = index + 1 == tokens.count
            if isLast || tokens[index + 1].sentence != tokens[index].sentence {
                sentences.append(start..<(index + 1))
                start = index + 1
            }
        }
        self.sentences = sentences
    }

    /// The text that a run of tokens was typed as.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    package func typed(_ tokens: Range<Int>) -> String {
        guard let first = self.tokens[tokens].first, let last = self.tokens[tokens].last else {
            return ""
        }
        return String(
            decoding: Array(text.utf8)[first.range.lowerBound..<last.range.upperBound],
            as: UTF8.self
        )
    }
}

/// Says nothing of what was typed: descriptions end in logs.
extension Analysis: CustomStringConvertible, CustomReflectable {
    /// How much there is, not what.
    package var description: String {
        "an utterance of \(tokens.count) tokens and \(mentions.count) mentions"
    }

    /// Nothing to look into.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
