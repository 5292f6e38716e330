import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("Two treatments that were spoken of are set side by side, whatever is asked of them")
struct ComparedInTalkTests {
    private let assistant = Assistants.shipped

    private func response(to texts: [String]) throws -> Response {
        var state = DialogueState()
        var last: Response?
        for text in texts {
            let turn = assistant.turn(for: text, in: state)
            state = turn.state
            last = turn.response
        }
        return try #require(last)
    }

    private func topics(of response: Response) -> Set<String> {
        Set(
            response.sentences.compactMap {
                $0.statement.flatMap { assistant.knowledge.facts[$0]?.topic }
            }
        )
    }

    static let talks: [(texts: [String], topics: Set<String>)] = [
        (["botox vs filler", "which hurts more"], ["botox", "filler"]),
        (["does a peel hurt", "and laser?", "which hurts more"], ["chemical-peel", "laser"]),
    ]

    @Test("of both, and of nothing else", arguments: talks)
    func both(texts: [String], topics: Set<String>) throws {
        #expect(self.topics(of: try response(to: texts)) == topics)
    }

    @Test(
        "care after any treatment is told in its rules",
        arguments: ["dermaplaning", "laser", "botox"]
    )
    func care(treatment: String) throws {
        let response = try response(to: ["what aftercare is there for \(treatment)"])
        let rules = response.sentences.compactMap {
            $0.statement.flatMap { assistant.knowledge.aftercare[$0] }
        }
        #expect(Set(rules.map(\.topic)) == [treatment])
    }

    @Test("a verdict is not left out for what is compared")
    func verdict() throws {
        let text = "which hurts more, botox or filler? i am pregnant, can i have filler"
        let response = try response(to: [text])
        let verdicts = response.sentences.compactMap {
            $0.statement.flatMap { assistant.knowledge.contraindications[$0] }
        }
        #expect(verdicts.contains { $0.topic == "filler" && $0.who.contains("pregnant") })
    }

    @Test("the kinds of one treatment are told apart by its own facts")
    func kinds() throws {
        let response = try response(to: ["what is the difference between a light and a deep peel"])
        #expect(topics(of: response) == ["chemical-peel"])
    }
}
