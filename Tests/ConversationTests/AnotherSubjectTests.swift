import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("Another subject runs on the same program")
struct AnotherSubjectTests {
    static let exchanges: [(text: String, kind: DialogueAct.Kind, statement: String?)] = [
        ("whats natural leaven", .answer, "def-sourdough"),
        ("how do I fix a heavy loaf?", .answer, "dense-young"),
        ("can i eat it, i'm gluten intolerant", .answer, "ci-coeliac"),
        ("when may i cut the loaf", .answer, "ac-slicing"),
        ("is it true that a sour smell means it is spoilt", .answer, "claim-b1"),
        ("help, my oven is on fire", .alert, "rf-oven-fire"),
        ("hello", .chat, nil),
        ("zzgh qwrt", .miss, nil),
    ]

    @Test("answers from its own facts", arguments: exchanges)
    func answers(text: String, kind: DialogueAct.Kind, statement: String?) {
        let response = Assistants.bread.turn(for: text, in: DialogueState()).response
        #expect(response.act.kind == kind)
        #expect(response.sentences.compactMap(\.statement).first == statement)
    }

    @Test("says nothing of skin")
    func saysNothingOfSkin() {
        let texts = Self.exchanges.map(\.text) + ["who are you", "help me", "how is the weather"]
        for text in texts {
            let reply = Assistants.bread.turn(for: text, in: DialogueState()).response.text
            #expect(!reply.lowercased().contains("needl"))
        }
    }
}
