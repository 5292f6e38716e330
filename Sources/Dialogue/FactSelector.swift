import IntentMatching
import Knowledge
import Language

/// Chooses the facts that answer an intent, the most direct first.
///
/// Facts that speak of a concept named in the message come first; then those that share rare words with it; then
/// the order of the files decides, in which editors put the general answers first.
struct FactSelector: Sendable {
    /// How many facts an answer holds at most.
    static let limit = 3

    private let knowledge: KnowledgeBase
    private let stems: [String: Set<String>]
    private let rarity: [String: Int]

    /// - Complexity: O(*n*) in the length of all facts.
    init(_ knowledge: KnowledgeBase, tokenizer: Tokenizer) {
        self.knowledge = knowledge
        var counts: [String: Int] = [:]
        var stems: [String: Set<String>] = [:]
        for fact in knowledge.facts.entries {
            let words = Set(tokenizer.tokens(in: fact.short).map(\.stem))
            stems[fact.id] = words
            for word in words { counts[word, default: 0] += 1 }
        }
        self.stems = stems
        // A word in every tenth fact tells nothing; each halving of that says one point more.
        let total = max(1, knowledge.facts.entries.count)
        rarity = counts.mapValues { count in
            var points = 0
            var bound = total / 10
            while count <= bound {
                points += 1
                bound /= 2
            }
            return points
        }
    }

    /// What facts are chosen for.
    struct Question {
        /// The aspects that answer it, best first.
        let aspects: [String]
        /// The topic that facts must be on.
        let topic: String
        /// The concepts that the message names beside the topic.
        let focus: [String]
        /// A concept that a fact must speak of, if any.
        let required: String?
        /// The stems of the message that say more than its intent does.
        let words: Set<String>
    }

    /// The facts that answer a question.
    ///
    /// - Complexity: O(*n* log *n*) in the number of facts of its aspects.
    func facts(for question: Question) -> [Fact] {
        var seen: Set<String> = []
        var ranked: [(fact: Fact, focus: Int, rank: Int)] = []
        for aspect in question.aspects {
            for fact in knowledge.facts(on: question.topic, aspect: aspect)
            where seen.insert(fact.id).inserted {
                if let required = question.required, nearness(of: fact, to: [required]) == 0 {
                    continue
                }
                let focus = nearness(of: fact, to: question.focus)
                let order = ranked.count
                let strays = focus == 0 && !fact.about.isEmpty && question.required == nil
                let rank =
                    100 * focus + 4 * likeness(of: fact, to: question.words) - order
                    - (strays ? 200 : 0)
                ranked.append((fact, focus, rank))
            }
        }
        ranked.sort { ($1.rank, $0.fact.id) < ($0.rank, $1.fact.id) }
        let nearest = ranked.filter { $0.focus > 0 }
        return (nearest.isEmpty ? ranked : nearest).prefix(Self.limit).map(\.fact)
    }

    /// How near a fact's concepts are to those named: 3 the same, 2 a wider one, 1 a narrower one.
    func nearness(of fact: Fact, to concepts: [String]) -> Int {
        concepts.reduce(0) { total, concept in
            total + (fact.about.map { nearness(of: $0, to: concept) }.max() ?? 0)
        }
    }

    private func nearness(of about: String, to concept: String) -> Int {
        if about == concept { return 3 }
        if knowledge.isKind(concept, of: about) { return 2 }
        return knowledge.isKind(about, of: concept) ? 1 : 0
    }

    private func likeness(of fact: Fact, to words: Set<String>) -> Int {
        guard let stems = stems[fact.id] else { return 0 }
        return stems.intersection(words).reduce(0) { $0 + (rarity[$1] ?? 0) }
    }
}
