package import Language

/// The counted tier by itself: names the label whose samples a text is most like.
///
/// It knows no concepts and no patterns, so that it runs on any set of labelled texts.
package struct SampleClassifier: Sendable {
    private let odds: SampleOdds
    private let tokenizer: Tokenizer

    /// Counts the samples of each label.
    ///
    /// - Complexity: O(*n*) in the length of all samples.
    package init(_ samples: [(label: String, texts: [String])], tokenizer: Tokenizer) {
        self.tokenizer = tokenizer
        odds = SampleOdds(
            samples.map { label, texts in
                (Target.intent(label), texts.map { Self.analysis(of: $0, tokenizer) })
            }
        )
    }

    /// The label that the samples speak for most, and by how many standard deviations more than for the next one; nil
    /// for a text of which no sample holds anything.
    ///
    /// - Complexity: O(*f* · *k*) for *f* features of the text and the *k* labels that know each.
    package func best(for text: String) -> (label: String, margin: Double)? {
        let analysis = Self.analysis(of: text, tokenizer)
        let ranked = odds.shortfalls(of: analysis, in: analysis.tokens.indices)
            .sorted { $0.shortfall > $1.shortfall }
        guard let first = ranked.first, case .intent(let label) = first.target else { return nil }
        return (label, ranked.count > 1 ? -ranked[1].shortfall : 0)
    }

    private static func analysis(of text: String, _ tokenizer: Tokenizer) -> Analysis {
        Analysis(text: text, tokens: tokenizer.tokens(in: text), mentions: [])
    }
}
