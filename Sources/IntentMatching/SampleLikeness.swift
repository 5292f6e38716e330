import Knowledge
import Language

/// Counted evidence: how like the samples of each target an utterance is.
///
/// Each sample is a bag of features, weighted by their rarity; a target's centre is the mean of its samples. The
/// likeness is the cosine between the utterance and the centre (Rocchio's method): nothing is trained, and
/// the same samples give the same figures.
struct SampleLikeness: Sendable {
    private var postings: [UInt64: [(target: Int, weight: Double)]] = [:]
    private var rarity: [UInt64: Double] = [:]
    private var targets: [Target] = []
    private let unseenRarity: Double

    /// - Complexity: O(*n*) in the length of all samples.
    init(_ samples: [(target: Target, analyses: [Analysis])]) {
        let bags = samples.map { sample in
            sample.analyses.map { MessageFeatures.words(of: $0, in: $0.tokens.indices) }
        }
        let all = bags.flatMap { $0 }
        var counts: [UInt64: Int] = [:]
        for bag in all {
            for feature in bag { counts[feature, default: 0] += 1 }
        }
        for (feature, count) in counts {
            rarity[feature] = logarithm(Double(all.count + 1) / Double(count))
        }
        unseenRarity = logarithm(Double(all.count + 1))
        targets = samples.map(\.target)
        for (number, bags) in bags.enumerated() { addCentre(of: bags, target: number) }
    }

    private mutating func addCentre(of bags: [[UInt64]], target: Int) {
        var centre: [UInt64: Double] = [:]
        for bag in bags {
            let length = norm(bag)
            guard length > 0 else { continue }
            for feature in bag { centre[feature, default: 0] += weight(of: feature) / length }
        }
        // Summed in a fixed order: the last digit of a sum depends on it.
        let ordered = centre.sorted { $0.key < $1.key }
        let length = ordered.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
        guard length > 0 else { return }
        for (feature, value) in ordered {
            postings[feature, default: []].append((target, value / length))
        }
    }

    /// The likeness to each target that shares a feature with the utterance, from 0 to 1.
    ///
    /// - Complexity: O(*f* · *k*) for *f* features and the *k* targets that know each.
    func likeness(of analysis: Analysis) -> [Target: Double] {
        let bag = MessageFeatures.words(of: analysis, in: analysis.tokens.indices)
        let length = norm(bag)
        guard length > 0 else { return [:] }
        var sums = [Double](repeating: 0, count: targets.count)
        for feature in bag {
            let weight = weight(of: feature)
            for posting in postings[feature] ?? [] {
                sums[posting.target] += posting.weight * weight
            }
        }
        var likeness: [Target: Double] = [:]
        for (number, sum) in sums.enumerated() where sum > 0 {
            likeness[targets[number]] = sum / length
        }
        return likeness
    }

    private func weight(of feature: UInt64) -> Double { rarity[feature] ?? unseenRarity }

    private func norm(_ bag: [UInt64]) -> Double {
        bag.reduce(0) { $0 + weight(of: $1) * weight(of: $1) }.squareRoot()
    }
}
