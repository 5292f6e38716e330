import Knowledge

/// A pattern made ready for matching.
///
/// Matching goes by sets of places instead of backtracking, so that no pattern can blow up.
indirect enum PatternProgram: Sendable {
    /// One of some stems, their numbers in ascending order.
    case words([Int])
    case kind(Concept.Kind)
    case concept(Int)
    case list(WordListProgram)
    case sequence([PatternProgram])
    case anyOf([PatternProgram])
    case optional(PatternProgram)
    case gap
    case start
    case end

    /// The token past the longest match that starts at a token, nil where none does.
    ///
    /// - Complexity: O(*p* · *t*) for *p* nodes and the *t* tokens that a match spans, at most ``Places/span``.
    func match(in sentence: Sentence, from start: Int) -> Int? {
        ends(in: sentence, from: Places(at: start)).last
    }

    /// Every place at which a match may end that starts at one of some places.
    private func ends(in sentence: Sentence, from places: Places) -> Places {
        switch self {
        case .words(let stems):
            return places.advanced { place in
                guard place < sentence.range.upperBound, let stem = sentence.stems[place],
                    stems.holds(stem)
                else { return nil }
                return place + 1
            }
        case .kind(let kind):
            return places.advanced { place in
                sentence.slots[place].flatMap { $0.kind == kind ? $0.end : nil }
            }
        case .concept(let concept):
            return places.advanced { place in
                sentence.slots[place].flatMap { $0.lineage.contains(concept) ? $0.end : nil }
            }
        case .list(let list): return list.program.ends(in: sentence, from: places)
        case .sequence(let parts):
            var ends = places
            for part in parts where !ends.isEmpty { ends = part.ends(in: sentence, from: ends) }
            return ends
        case .anyOf(let branches):
            var ends = Places(none: places)
            for branch in branches { ends.formUnion(branch.ends(in: sentence, from: places)) }
            return ends
        case .optional(let part):
            var ends = places
            ends.formUnion(part.ends(in: sentence, from: places))
            return ends
        case .gap: return places.spread(over: Pattern.gapLength, upTo: sentence.range.upperBound)
        case .start: return places.filtered { $0 == sentence.range.lowerBound }
        case .end: return places.filtered { $0 == sentence.range.upperBound }
        }
    }

    /// How many words or slots every match holds at least: how specific the pattern is.
    var weight: Int {
        switch self {
        case .words, .kind, .concept, .list: 1
        case .sequence(let parts): parts.reduce(0) { $0 + $1.weight }
        case .anyOf(let branches): branches.map(\.weight).min() ?? 0
        case .optional, .gap, .start, .end: 0
        }
    }

    /// The keys of which a sentence must hold one: the rarest such set, where `rarity` is how often each key
    /// stands in patterns.
    func anchors(rarity: [PatternKey: Int]) -> Set<PatternKey>? {
        switch self {
        case .words(let stems): return Set(stems.map(PatternKey.stem))
        case .kind(let kind): return [.kind(kind)]
        case .concept(let concept): return [.concept(concept)]
        case .list(let list): return list.anchors
        case .sequence(let parts):
            // A word list leads to a pattern only where nothing else does: its words are in every message.
            let lists = parts.compactMap { part -> Set<PatternKey>? in
                guard case .list(let list) = part else { return nil }
                return list.anchors
            }
            let others = parts.compactMap { part -> Set<PatternKey>? in
                if case .list = part { return nil }
                return part.anchors(rarity: rarity)
            }
            return others.min { $0.cost(rarity) < $1.cost(rarity) } ?? lists.first
        case .anyOf(let branches):
            var union: Set<PatternKey> = []
            for branch in branches {
                guard let anchors = branch.anchors(rarity: rarity) else { return nil }
                union.formUnion(anchors)
            }
            return union
        case .optional, .gap, .start, .end: return nil
        }
    }

    /// Every key in the pattern, required or not.
    var keys: [PatternKey] {
        switch self {
        case .words(let stems): stems.map(PatternKey.stem)
        case .kind(let kind): [.kind(kind)]
        case .concept(let concept): [.concept(concept)]
        case .list: []
        case .sequence(let parts), .anyOf(let parts): parts.flatMap(\.keys)
        case .optional(let part): part.keys
        case .gap, .start, .end: []
        }
    }
}

extension Set<PatternKey> {
    /// How often sentences will hold one of the keys, as far as patterns tell.
    fileprivate func cost(_ rarity: [PatternKey: Int]) -> Int {
        reduce(0) { $0 + (rarity[$1] ?? 1) }
    }
}

/// A word list, compiled once for all the patterns that name it.
final class WordListProgram: Sendable {
    /// What it matches.
    let program: PatternProgram

    /// The keys of which a sentence must hold one.
    let anchors: Set<PatternKey>?

    init(_ program: PatternProgram) {
        self.program = program
        anchors = program.anchors(rarity: [:])
    }
}

/// Places in a sentence within reach of the first token of a match, a bit each.
struct Places: Sendable {
    /// The most tokens that a match spans.
    static let span = 63

    private let origin: Int
    private var bits: UInt64

    /// The one place at which a match starts.
    init(at origin: Int) {
        self.origin = origin
        bits = 1
    }

    /// No place, counted from where other places are.
    init(none other: Places) {
        origin = other.origin
        bits = 0
    }

    var isEmpty: Bool { bits == 0 }

    /// The place farthest on.
    var last: Int? { bits == 0 ? nil : origin + Self.span - bits.leadingZeroBitCount }

    mutating func formUnion(_ other: Places) { bits |= other.bits }

    /// Where one leads from each place; places out of reach are left out.
    func advanced(_ next: (Int) -> Int?) -> Places {
        var result = Places(none: self)
        forEach { place in
            guard let end = next(place), end - origin <= Self.span else { return }
            result.bits |= 1 << UInt64(end - origin)
        }
        return result
    }

    /// The places that are kept.
    func filtered(_ isKept: (Int) -> Bool) -> Places {
        advanced { isKept($0) ? $0 : nil }
    }

    /// The places and those up to some tokens farther on, within the sentence.
    func spread(over length: Int, upTo end: Int) -> Places {
        var result = self
        for step in 1...length { result.bits |= bits << UInt64(step) }
        let room = end - origin
        if room < Self.span { result.bits &= (1 << UInt64(room + 1)) - 1 }
        return result
    }

    private func forEach(_ body: (Int) -> Void) {
        var rest = bits
        while rest != 0 {
            body(origin + rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }
}

extension [Int] {
    /// Whether the number is among these, which ascend.
    fileprivate func holds(_ number: Int) -> Bool {
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if self[middle] == number { return true }
            range =
                self[middle] < number ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}
