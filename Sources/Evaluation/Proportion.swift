/// A share of cases, with how sure it is.
package struct Proportion: Hashable, Sendable {
    /// How many cases hold.
    package private(set) var hits = 0

    /// How many cases there are.
    package private(set) var total = 0

    /// The share before any case.
    package init() {}

    /// Counts a case.
    package mutating func add(_ isHit: Bool) {
        hits += isHit ? 1 : 0
        total += 1
    }

    /// The share, 0 where there are no cases.
    package var share: Double { total == 0 ? 0 : Double(hits) / Double(total) }

    /// The bounds of the 95 % interval of Wilson (1927), which holds for few cases and for shares near 0 and 1.
    package var interval: (lower: Double, upper: Double) {
        guard total > 0 else { return (0, 1) }
        let z = 1.959_964
        let n = Double(total)
        let center = share + z * z / (2 * n)
        let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        let scale = 1 + z * z / n
        return (max(0, (center - spread) / scale), min(1, (center + spread) / scale))
    }
}

extension Proportion: CustomStringConvertible {
    /// The share with its interval and counts: `0.84 [0.78, 0.89] (151/180)`.
    package var description: String {
        "\(share.hundredths) [\(interval.lower.hundredths), \(interval.upper.hundredths)] (\(hits)/\(total))"
    }
}

extension Double {
    /// The number with two digits after the point.
    fileprivate var hundredths: String {
        let rounded = Int((self * 100).rounded())
        let digits = String(rounded % 100)
        return "\(rounded / 100)." + (digits.count == 1 ? "0" + digits : digits)
    }
}
