import Conversation
import Knowledge
import Language
import Responses
import TestSupport
import Testing

@testable import Dialogue

@Suite("No order of messages breaks a conversation")
struct RandomDialogueTests {
    /// Messages that tell many states at once, so that a few of them fill the memory.
    private static let tellings = (0..<3).map { part in
        let states = Assistants.shipped.knowledge.concepts.entries.filter { $0.kind == .state }
        let names = states.enumerated().filter { $0.offset % 3 == part }.map(\.element.displayName)
        return "i have " + names.joined(separator: ", ")
    }

    private static let written = [
        "what is microneedling?", "does it hurt", "how much does it cost",
        "how many sessions for fine lines", "how long no makeup", "what is a chemical peel",
        "what is botox", "does dermaplaning hurt", "botox vs filler", "microneedling or laser",
        "microneedling vs dermaplaning", "what is retinol", "who should not have it",
        "what are the side effects", "is it true that it is painless", "does it melt belly fat",
        "are home rollers any good", "how do i look after my skin",
        "can i use retinol after it",
        "how long is the downtime", "does it help acne scars and stretch marks",
        "how deep do the needles go", "what is melasma", "is it safe in pregnancy?",
        "how much is it and does it hurt", "can i have it?", "is a chemical peel ok for me",
        "and for pores?", "and sun", "and the gym?", "and botox", "what about melasma",
        "chest?",
        "or laser", "which hurts more", "which is cheaper", "which one", "the second one",
        "when",
        "and after?", "both", "the same for acne scars", "and retinol", "and a chemical peel?",
        "i am pregnant", "i am not pregnant any more", "i take blood thinners",
        "i'm on accutane",
        "i have rosacea", "i have eczema and dark skin", "my sister is pregnant", "i'm 16",
        "i am 45 and i have rosacea", "im diabetic and breastfeeding", "my mum has diabetes",
        "i am not diabetic", "i get cold sores", "i came off accutane",
        "says who?", "can you repeat that", "shorter", "tell me more", "more",
        "in plain english",
        "what do you know about me", "forget that", "where did you get that", "what else",
        "hello", "thanks", "bye", "who are you", "what can you not answer", "help me",
        "what's the weather tomorrow", "how do i cook pasta", "asdf", "", "?!?", "😀😀",
        "e\u{301}\0 \u{202E}x",
        "and and and or which", "not never no", "my lips are swelling and i cant breathe",
        "there is yellow pus coming out of the holes", "no fever or pus, just a bit dry",
        "i was bleeding last week", "my head hurts",
        "IS IT TRUE that i am pregnant and it hurts my sister and botox vs filler says who",
    ]

    private static let messages = tellings + written

    /// A linear congruential generator: the same numbers in every run.
    private struct Generator {
        var state: UInt64

        mutating func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // The low bits of such a generator repeat soon.
            return Int(state >> 33) % limit
        }
    }

    private func dialogue(_ seed: UInt64) -> [String] {
        var generator = Generator(state: seed)
        return (0..<20).map { _ in Self.messages[generator.next(below: Self.messages.count)] }
    }

    @Test("in two thousand random turns, in a hundred dialogues", arguments: 0..<100)
    func random(seed: Int) {
        let knowledge = Assistants.shipped.knowledge
        var state = DialogueState()
        for message in dialogue(UInt64(seed)) {
            let turn = Assistants.shipped.turn(for: message, in: state)
            let response = turn.response
            #expect(!response.sentences.isEmpty, "\(message)")
            #expect(response.sentences.allSatisfy { !$0.text.isEmpty }, "\(message)")
            #expect(response.sentences.allSatisfy { ($0.statement == nil) == $0.sources.isEmpty })
            #expect(turn.state.remembered.count <= DialoguePolicy.memoryLimit)
            #expect(turn.state.remembered.uniqued() == turn.state.remembered)
            let named = Set(turn.analysis.mentions.map(\.concept))
            #expect(turn.state.focus == state.focus || named.isSuperset(of: turn.state.focus))
            #expect(turn.state.explained.count <= knowledge.terms.entries.count)
            let isForgotten = !state.remembered.isEmpty && turn.state.remembered.isEmpty
            #expect(!isForgotten || response.act.kind != .alert, "\(message)")
            state = turn.state
        }
    }

    @Test("and the messages are all drawn")
    func drawsAll() {
        let drawn = Set((0..<100).flatMap { dialogue($0) })
        #expect(drawn == Set(Self.messages))
    }

    @Test("and a dialogue gives the same twice", arguments: [1, 2, 3])
    func isDeterministic(seed: UInt64) {
        let first = Assistants.shipped.turns(for: dialogue(seed))
        let second = Assistants.shipped.turns(for: dialogue(seed))
        #expect(first.map(\.response.text) == second.map(\.response.text))
        #expect(first.map(\.state) == second.map(\.state))
    }
}
