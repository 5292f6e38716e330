import Knowledge

/// A pattern made ready for matching.
///
/// Matching goes by sets of places instead of backtracking, so that no pattern can blow up.
indirect enum PatternProgram: Sendable {
    case words(Set<Int>)
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
    /// - Complexity: O(*p* · *t*) for *p* nodes and *t* tokens of the sentence.
    func match(in sentence: Sentence, from start: Int) -> Int? {
        ends(in: sentence, from: start).max()
    }

    /// Every token at which a match that starts at `start` may end.
    private func ends(in sentence: Sentence, from start: Int) -> Set<Int> {
        switch self {
        case .words(let stems):
            guard start < sentence.range.upperBound, let stem = sentence.stems[start],
                stems.contains(stem)
            else { return [] }
            return [start + 1]
        case .kind(let kind):
            guard let slot = sentence.slots[start], slot.kind == kind else { return [] }
            return [slot.end]
        case .concept(let concept):
            guard let slot = sentence.slots[start], slot.lineage.contains(concept) else {
                return []
            }
            return [slot.end]
        case .list(let list):
            return list.program.ends(in: sentence, from: start)
        case .sequence(let parts):
            return parts.reduce([start]) { places, part in
                places.reduce(into: []) { $0.formUnion(part.ends(in: sentence, from: $1)) }
            }
        case .anyOf(let branches):
            return branches.reduce(into: []) { $0.formUnion($1.ends(in: sentence, from: start)) }
        case .optional(let part):
            return part.ends(in: sentence, from: start).union([start])
        case .gap:
            return Set(start...min(start + Pattern.gapLength, sentence.range.upperBound))
        case .start:
            return start == sentence.range.lowerBound ? [start] : []
        case .end:
            return start == sentence.range.upperBound ? [start] : []
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
