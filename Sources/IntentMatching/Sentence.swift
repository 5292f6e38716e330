import Knowledge
import Language

/// One sentence as patterns see it: numbers for stems and concepts.
struct Sentence {
    /// A concept that starts at a token.
    struct Slot {
        let kind: Concept.Kind
        /// The numbers of the concept and of every wider one.
        let lineage: Set<Int>
        /// The token past its name.
        let end: Int
    }

    /// The tokens of the utterance that form the sentence.
    let range: Range<Int>

    /// The number of each token's stem in the whole utterance; nil where no pattern knows it.
    let stems: [Int?]

    /// The concept whose name starts at each token of the whole utterance, and at its end: there is none.
    let slots: [Slot?]

    /// What of the sentence can lead to a pattern.
    var keys: Set<PatternKey> {
        var keys: Set<PatternKey> = []
        for stem in stems[range] {
            if let stem { keys.insert(.stem(stem)) }
        }
        for start in range {
            guard let slot = slots[start] else { continue }
            keys.insert(.kind(slot.kind))
            for concept in slot.lineage { keys.insert(.concept(concept)) }
        }
        return keys
    }
}

/// Something of which a sentence must hold one for a pattern to have a chance.
enum PatternKey: Hashable, Sendable {
    case stem(Int)
    case kind(Concept.Kind)
    case concept(Int)
}
