import Knowledge

/// Finds what is denied, and what is said of somebody else.
///
/// A denial reaches the next concept within a few words, and on through a list of concepts: "no fever, pus or
/// pain". It ends at "but" and its like, and with the sentence. Which words deny, end and list is knowledge.
struct Scope: Sendable {
    /// How many words a denial may stand before the concept.
    static let reach = 4

    private let negators: Set<String>
    private let modals: Set<String>
    private let terminators: Set<String>
    private let connectors: Set<String>
    private let others: Set<String>
    private let selves: Set<String>

    init(_ knowledge: KnowledgeBase) {
        negators = knowledge.words["negators"] ?? []
        modals = knowledge.words["negation-modals"] ?? []
        terminators = knowledge.words["negation-ends"] ?? []
        connectors = knowledge.words["negation-lists"] ?? []
        others = knowledge.words["other-people"] ?? []
        selves = knowledge.words["oneself"] ?? []
    }

    /// The mentions with their marks.
    ///
    /// - Complexity: O(*n*) in the number of tokens.
    func marked(_ mentions: [Mention], in tokens: [Token]) -> [Mention] {
        var marked: [Mention] = []
        for mention in mentions {
            var mention = mention
            mention.isNegated = isNegated(mention, after: marked.last, in: tokens)
            let person = person(before: mention, in: tokens)
            mention.isOfOthers = person == .other
            mention.isOfSpeaker = person == .speaker
            marked.append(mention)
        }
        return marked
    }

    private func isNegated(_ mention: Mention, after previous: Mention?, in tokens: [Token]) -> Bool
    {
        let start = mention.tokens.lowerBound
        let sentence = tokens[start].sentence
        var index = start
        while index > 0, start - index < Self.reach {
            index -= 1
            guard tokens[index].sentence == sentence else { return false }
            if let previous, previous.tokens.contains(index) {
                // Through a list the denial goes on; anything else between the two ends it.
                let between = tokens[previous.tokens.upperBound..<start]
                return previous.isNegated && between.allSatisfy { connectors.contains($0.form) }
            }
            if terminators.contains(tokens[index].form) { return false }
            if negators.contains(tokens[index].form) {
                // "can not" denies that something may be done, and not the state that is spoken of.
                return index == 0 || !modals.contains(tokens[index - 1].form)
            }
        }
        return false
    }

    /// Of whom something is said.
    private enum Person {
        case speaker
        case other
    }

    /// The person that the sentence spoke of last before the concept.
    private func person(before mention: Mention, in tokens: [Token]) -> Person? {
        let start = mention.tokens.lowerBound
        let sentence = tokens[start].sentence
        // Names such as "I'm 16" hold the person.
        for token in tokens[..<mention.tokens.upperBound].reversed() {
            guard token.sentence == sentence else { return nil }
            if others.contains(token.form) { return .other }
            if selves.contains(token.form) { return .speaker }
        }
        return nil
    }
}
