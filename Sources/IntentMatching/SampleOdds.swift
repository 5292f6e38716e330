import Knowledge
import Language

/// Counted evidence: how much the words of a message speak for each target, by the samples of all.
///
/// For every feature it counts in how many samples of a target it stands, and in how many of all others. The score of a
/// target is the sum, over the features of a message, of the logarithm of the ratio of the two frequencies, each with
/// ``smoothing`` added (naive Bayes against the rest). Nothing is trained, and the same samples give the same
/// figures.
struct SampleOdds: Sendable {
    /// What is added to every count, so that an unseen feature is rare and not impossible.
    static let smoothing = 0.1

    private struct Posting {
        let target: Int
        /// How much more a feature speaks for the target than one that its samples lack.
        let gain: Double
    }

    private var postings: [UInt64: [Posting]] = [:]
    private var targets: [Target] = []
    /// What a feature that its samples lack takes from each target, before what it takes from all.
    private var absence: [Double] = []

    /// - Complexity: O(*n*) in the length of all samples.
    init(_ samples: [(target: Target, analyses: [Analysis])]) {
        var counts: [UInt64: [(target: Int, count: Double)]] = [:]
        var totals: [Double] = []
        for (number, sample) in samples.enumerated() {
            targets.append(sample.target)
            totals.append(0)
            for analysis in sample.analyses {
                for feature in MessageFeatures.features(of: analysis) {
                    counts[feature, default: []].count(number)
                    totals[number] += 1
                }
            }
        }
        let all = totals.reduce(0, +)
        let spread = Self.smoothing * Double(counts.count)
        absence = totals.map { total in
            logarithm(Self.smoothing / (total + spread)) + logarithm(all - total + spread)
        }
        for (feature, byTarget) in counts {
            let sum = byTarget.reduce(0) { $0 + $1.count }
            postings[feature] = byTarget.map { number, count in
                let seen = logarithm((count + Self.smoothing) / Self.smoothing)
                let rest = logarithm((sum + Self.smoothing) / (sum - count + Self.smoothing))
                return Posting(target: number, gain: seen + rest)
            }
        }
    }

    /// Whether any sample holds the word.
    func knows(stem: String) -> Bool { postings[MessageFeatures.feature(stem)] != nil }

    /// How far each target is behind the best, in natural logarithms of odds: 0 for the best, less for others.
    ///
    /// - Complexity: O(*f* · *k*) for *f* features and the *k* targets that know each.
    func shortfalls(of analysis: Analysis) -> [(target: Target, shortfall: Double)] {
        // Features that no sample holds say nothing about which target is meant.
        let features = MessageFeatures.features(of: analysis).filter { postings[$0] != nil }
        guard !features.isEmpty else { return [] }
        var scores = absence.map { $0 * Double(features.count) }
        for feature in features {
            for posting in postings[feature] ?? [] { scores[posting.target] += posting.gain }
        }
        let best = scores.max() ?? 0
        return zip(targets, scores).map { ($0, $1 - best) }
    }
}

extension [(target: Int, count: Double)] {
    /// Counts one more for a target; targets come in ascending order.
    fileprivate mutating func count(_ target: Int) {
        if let last, last.target == target {
            self[count - 1].count += 1
        } else {
            append((target, 1))
        }
    }
}
