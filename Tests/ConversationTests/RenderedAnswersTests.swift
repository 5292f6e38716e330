import ContentChecks
import Conversation
import Dialogue
import IntentMatching
import Knowledge
import Language
import Responses
import TestSupport
import Testing

@Suite("Every answer that the knowledge can give reads well")
struct RenderedAnswersTests {
    private static let knowledge = Assistants.shipped.knowledge
    private static let analyzer = Analyzer(knowledge)
    private static let policy = DialoguePolicy(knowledge, analyzer: analyzer)

    private static func known(_ kind: Concept.Kind) -> [Concept] {
        knowledge.concepts.entries.filter { $0.kind == kind && knowledge.hasFacts(on: $0.id) }
    }

    private static let topics = (known(.treatment) + known(.active) + known(.condition)).map(\.id)
    private static let treatments = known(.treatment).map(\.id)

    private static let intents = knowledge.intents.entries.filter { !$0.isSocial }

    /// The reply to a message that names some concepts and means an intent.
    private func response(_ intent: Intent, naming concepts: [Concept]) -> Response {
        let text = concepts.map(\.displayName).joined(separator: ", ")
        let analysis = Self.analyzer.analysis(of: text)
        let reading = IntentReading(meaning: [intent.id])
        let act = Self.policy.act(on: analysis, reading: reading, in: DialogueState()).act
        return Assistants.shipped.composer.response(to: act)
    }

    /// What is wrong with how a reply reads.
    private func faults(of response: Response) -> [String] {
        var faults: [String] = []
        let texts = response.sentences.map(\.text)
        if texts.isEmpty { faults.append("says nothing") }
        if texts.contains(where: \.isEmpty) { faults.append("has an empty sentence") }
        if Set(texts).count < texts.count { faults.append("says something twice") }
        let text = texts.joined(separator: " ")
        if text.contains("  ") || text.contains(" .") || text.contains("..") {
            faults.append("has a blank or a stop too much")
        }
        for first in texts {
            let opening = first.split(separator: " ").first.map(String.init) ?? ""
            if ["It", "They", "This", "These", "Its", "He", "She"].contains(opening),
                first != texts.last, !first.hasPrefix("This is general information")
            {
                faults.append("opens with a dangling '\(opening)'")
            }
        }
        let words = text.split(separator: " ").count
        if words > 120 { faults.append("has \(words) words") }
        if response.act.kind == .answer {
            let stated = response.sentences.filter { $0.statement != nil }
            if stated.isEmpty || stated.contains(where: \.sources.isEmpty) {
                faults.append("states something without a source")
            }
        }
        return faults
    }

    @Test("each intent on each topic, for each complaint", arguments: topics)
    func intentByTopicByCondition(id: String) throws {
        let topic = try #require(Self.knowledge.concepts[id])
        for intent in Self.intents {
            for condition in [nil] + Self.known(.condition).map(Optional.some) {
                let named = [topic] + (condition.map { $0 == topic ? [] : [$0] } ?? [])
                let faults = faults(of: response(intent, naming: named))
                #expect(faults == [], "\(intent.id) \(named.map(\.id))")
            }
        }
    }

    @Test("each state of a person with each treatment", arguments: treatments)
    func stateByTreatment(id: String) throws {
        let treatment = try #require(Self.knowledge.concepts[id])
        let intent = try #require(Self.knowledge.intents["suitability-personal"])
        for state in Self.knowledge.concepts.entries where state.kind == .state {
            let faults = faults(of: response(intent, naming: [treatment, state]))
            #expect(faults == [], "\(treatment.id) \(state.id)")
        }
    }

    @Test("each pair of topics, compared and combined", arguments: topics)
    func pairs(topic: String) throws {
        let topic = try #require(Self.knowledge.concepts[topic])
        for id in ["comparison", "combination"] {
            let intent = try #require(Self.knowledge.intents[id])
            for other in Self.topics.compactMap({ Self.knowledge.concepts[$0] })
            where other != topic {
                let faults = faults(of: response(intent, naming: [topic, other]))
                #expect(faults == [], "\(id) \(topic.id) \(other.id)")
            }
        }
    }
}
