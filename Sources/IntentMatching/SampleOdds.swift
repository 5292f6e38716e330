import Knowledge
import Language

/// Counted evidence: how much the words of a message, and their letters, speak for each target.
struct SampleOdds: Sendable {
    /// What letters count beside words.
    static let weightOfLetters = 0.5

    private let targets: [Target]
    private let words: FeatureOdds
    private let letters: FeatureOdds

    /// - Complexity: O(*n*) in the length of all samples.
    init(_ samples: [(target: Target, analyses: [Analysis])]) {
        targets = samples.map(\.target)
        words = FeatureOdds(
            samples.map { sample in
                sample.analyses.map { MessageFeatures.words(of: $0, in: $0.tokens.indices) }
            }
        )
        letters = FeatureOdds(
            samples.map { sample in
                sample.analyses.map { MessageFeatures.letters(of: $0, in: $0.tokens.indices) }
            }
        )
    }

    /// Whether any sample holds the word.
    func knows(stem: String) -> Bool { words.knows(MessageFeatures.feature(stem)) }

    /// How far each target is behind the best, in standard deviations: 0 for the best, less for others.
    ///
    /// - Complexity: O(*f* · *k*) for *f* features and the *k* targets that know each.
    func shortfalls(
        of analysis: Analysis,
        in range: Range<Int>
    ) -> [(target: Target, shortfall: Double)] {
        let words = words.standings(for: MessageFeatures.words(of: analysis, in: range))
        let letters = letters.standings(for: MessageFeatures.letters(of: analysis, in: range))
        guard words != nil || letters != nil else { return [] }
        let sums = targets.indices.map { number in
            (words?[number] ?? 0) + Self.weightOfLetters * (letters?[number] ?? 0)
        }
        let best = sums.max() ?? 0
        return zip(targets, sums).map { ($0, $1 - best) }
    }
}
