/// How much each feature of one family speaks for each target, by the samples of all.
///
/// For every feature it counts in how many samples of a target it stands, and in how many of all others. What it speaks for
/// a target is the logarithm of the ratio of the two frequencies, each with ``smoothing`` added (naive Bayes against the
/// rest). Nothing is trained, and the same samples give the same figures.
struct FeatureOdds: Sendable {
    /// What is added to every count, so that an unseen feature is rare and not impossible.
    static let smoothing = 0.03

    private struct Posting {
        let target: Int
        /// How much more a feature speaks for the target than one that its samples lack.
        let gain: Double
    }

    private var postings: [UInt64: [Posting]] = [:]
    /// What a feature that its samples lack takes from each target, before what it takes from all.
    private var absence: [Double] = []

    /// Counts the features of the samples of each target, which come in the order of the targets.
    ///
    /// - Complexity: O(*n*) in the number of features of all samples.
    init(_ samples: [[[UInt64]]]) {
        var counts: [UInt64: [(target: Int, count: Double)]] = [:]
        var totals: [Double] = []
        for (number, bags) in samples.enumerated() {
            for bag in bags {
                for feature in bag { counts[feature, default: []].count(number) }
            }
            totals.append(Double(bags.reduce(0) { $0 + $1.count }))
        }
        let all = totals.reduce(0, +)
        let spread = Self.smoothing * Double(counts.count)
        absence = totals.map { total in
            logarithm(Self.smoothing / (total + spread)) + logarithm(all - total + spread)
        }
        postings.reserveCapacity(counts.count)
        for (feature, byTarget) in counts {
            let sum = byTarget.reduce(0) { $0 + $1.count }
            postings[feature] = byTarget.map { number, count in
                let seen = logarithm((count + Self.smoothing) / Self.smoothing)
                let rest = logarithm((sum + Self.smoothing) / (sum - count + Self.smoothing))
                return Posting(target: number, gain: seen + rest)
            }
        }
    }

    /// Whether any sample holds the feature.
    func knows(_ feature: UInt64) -> Bool { postings[feature] != nil }

    /// How far each target stands from the mean of all, in standard deviations; nothing where no feature is known.
    ///
    /// A family with many features gives larger sums than one with few; in deviations both speak alike.
    ///
    /// - Complexity: O(*f* · *k*) for *f* features and the *k* targets that know each.
    func standings(for features: [UInt64]) -> [Double]? {
        // Features that no sample holds say nothing about which target is meant.
        let known = features.compactMap { postings[$0] }
        guard !known.isEmpty else { return nil }
        var sums = absence.map { $0 * Double(known.count) }
        for list in known {
            for posting in list { sums[posting.target] += posting.gain }
        }
        let mean = sums.reduce(0, +) / Double(sums.count)
        let variance = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(sums.count)
        let deviation = variance.squareRoot()
        return sums.map { deviation > 0 ? ($0 - mean) / deviation : 0 }
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
