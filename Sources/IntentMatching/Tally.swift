import Knowledge
import Language

/// Evidence gathered for each target.
struct Tally {
    private(set) var evidence: [Target: [Evidence]] = [:]

    /// Adds a rule; only the best pattern of a target counts, and each cue once.
    ///
    /// A pattern is worth a bonus beside its own points.
    mutating func add(_ rule: PatternIndex.Rule, tokens: Range<Int>, bonus: Int = 0) {
        let piece = Evidence(
            tier: rule.isCue ? .cue : .pattern,
            text: rule.pattern.text,
            tokens: tokens,
            points: rule.points + (rule.isCue ? 0 : bonus)
        )
        if rule.isCue {
            guard evidence[rule.target]?.contains(where: { $0.text == piece.text }) != true else {
                return
            }
        } else if let index = evidence[rule.target]?.firstIndex(where: { $0.tier == .pattern }) {
            if let before = evidence[rule.target]?[index], before.points < piece.points {
                evidence[rule.target]?[index] = piece
            }
            return
        }
        add(piece, for: rule.target)
    }

    /// Adds a piece of evidence.
    mutating func add(_ piece: Evidence, for target: Target) {
        evidence[target, default: []].append(piece)
    }
}

extension [Evidence] {
    /// The points together.
    var score: Int { reduce(0) { $0 + $1.points } }

    /// The strongest first.
    var inOrder: [Evidence] {
        sorted {
            ($1.points, $0.tokens.lowerBound, $0.text) < ($0.points, $1.tokens.lowerBound, $1.text)
        }
    }
}
