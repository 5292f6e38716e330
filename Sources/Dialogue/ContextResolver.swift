import IntentMatching
import Knowledge
import Language

/// Reads a message in the light of what came before: what it leaves unsaid, it takes over.
struct ContextResolver: Sendable {
    /// The most words of a message that may leave its question unsaid.
    static let ellipsisLength = 6

    private let knowledge: KnowledgeBase
    private let followUps: Set<String>

    init(_ knowledge: KnowledgeBase) {
        self.knowledge = knowledge
        followUps = knowledge.words["follow-ups"] ?? []
    }

    /// The intents that a message means after what was asked before.
    ///
    /// - Complexity: O(*n*) in the length of the message.
    func intents(
        of reading: IntentReading,
        _ analysis: Analysis,
        in state: DialogueState
    ) -> [Intent] {
        let found = reading.intents.compactMap { knowledge.intents[$0.intent] }
        if let frame = state.frame, leavesQuestionUnsaid(reading, analysis) {
            return intents(of: frame, for: Set(analysis.mentions.map(\.kind)))
        }
        return found.isEmpty ? implied(by: Set(analysis.mentions.map(\.kind))) : found
    }

    /// Whether a message is short, spells no question, and names something or follows on.
    private func leavesQuestionUnsaid(_ reading: IntentReading, _ analysis: Analysis) -> Bool {
        guard analysis.tokens.count <= Self.ellipsisLength else { return false }
        let isSpelledOut = reading.intents.contains { match in
            match.evidence.contains { $0.tier == .pattern }
        }
        let followsOn = analysis.tokens.contains { followUps.contains($0.form) }
        let kinds: Set<Concept.Kind> = [.treatment, .active, .condition, .area, .activity]
        let names = analysis.mentions.contains { kinds.contains($0.kind) }
        return !isSpelledOut && (followsOn || names)
    }

    /// The last question, asked of something else; or what that is asked about by itself, where the question does not fit.
    private func intents(of frame: Frame, for kinds: Set<Concept.Kind>) -> [Intent] {
        let asked = frame.intents.compactMap { knowledge.intents[$0] }
        if kinds.contains(.activity), !asked.contains(where: { $0.needs.contains(.activity) }) {
            return implied(by: [.activity])
        }
        if kinds.contains(.condition), asked.allSatisfy({ $0.ignores.contains(.condition) }) {
            return implied(by: [.condition])
        }
        return asked
    }

    /// What a message means that names something and says no more: "chest?".
    private func implied(by named: Set<Concept.Kind>) -> [Intent] {
        let kinds: [Concept.Kind] = [
            .state, .activity, .condition, .area, .active, .symptom, .treatment,
        ]
        for kind in kinds where named.contains(kind) {
            if let intent = knowledge.intents.entries.first(where: { $0.impliedBy == kind }) {
                return [intent]
            }
        }
        return []
    }
}
