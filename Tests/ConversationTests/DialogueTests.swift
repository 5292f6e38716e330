import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

extension Assistant {
    /// The turns of a conversation that begins with the first of some messages.
    func turns(for messages: [String]) -> [Turn] {
        var state = DialogueState()
        return messages.map { message in
            let turn = turn(for: message, in: state)
            state = turn.state
            return turn
        }
    }

    /// The last of those turns.
    func lastTurn(for messages: [String]) throws -> Turn {
        try #require(turns(for: messages).last)
    }
}

extension Turn {
    /// The ids of what the reply states, each once.
    var statements: Set<String> { Set(response.sentences.compactMap(\.statement)) }
}

@Suite("What a message leaves unsaid is taken from what was said before")
struct DialogueTests {
    private static let shipped = Assistants.shipped
}

// MARK: - The question

extension DialogueTests {
    static let conditions: [(messages: [String], intent: String, conditions: [String])] = [
        (["how many sessions for fine lines", "and for pores?"], "sessions", ["pores"]),
        (
            ["does it work for fine lines", "and for pores?"], "benefit-for-condition",
            ["pores"]
        ),
        (
            ["does it help acne scars", "and stretch marks"], "benefit-for-condition",
            ["stretch-marks"]
        ),
        (["how many sessions for fine lines", "how much does it cost"], "cost", []),
    ]

    @Test("the same is asked of another complaint", arguments: conditions)
    func ellipsis(messages: [String], intent: String, conditions: [String]) throws {
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.kind == .answer)
        #expect(turn.response.act.intents == [intent])
        #expect(turn.state.frame?.conditions == conditions)
        #expect(turn.state.frame?.intents == [intent])
    }

    @Test("and nothing of a complaint that was spoken of before stays in what is asked of another")
    func conditionIsReplaced() throws {
        let turns = Self.shipped.turns(for: ["does it work for fine lines", "and for pores?"])
        let slots = turns.map(\.response.act.slots.conditions)
        #expect(slots == [["fine-lines"], ["pores"]])
        #expect(turns[1].statements.contains("ben-pores"))
        #expect(turns[0].statements.isDisjoint(with: turns[1].statements))
    }

    static let activities: [(messages: [String], activity: String, statement: String)] = [
        (["how long no makeup", "and sun"], "sun-exposure", "ac-sun-avoid"),
        (["how long no makeup", "and sun", "and the gym?"], "exercise", "ac-exercise"),
        (["how long no makeup", "and alcohol"], "alcohol", "ac-alcohol"),
    ]

    @Test("the same is asked of another activity", arguments: activities)
    func activity(messages: [String], activity: String, statement: String) throws {
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.intents == ["aftercare-activity"])
        #expect(turn.response.act.slots.activities == [activity])
        #expect(turn.statements.contains(statement))
    }

    static let treatments: [(messages: [String], topic: String, intent: String)] = [
        (["does dermaplaning hurt", "and a chemical peel?"], "chemical-peel", "pain"),
        (["does it hurt", "and a chemical peel?", "and botox"], "botox", "pain"),
        (["does dermaplaning hurt", "and microneedling"], "microneedling", "pain"),
        (
            ["how much downtime is there", "what about for a chemical peel?"], "chemical-peel",
            "downtime"
        ),
    ]

    @Test("the same is asked of another treatment", arguments: treatments)
    func treatment(messages: [String], topic: String, intent: String) throws {
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.kind == .answer)
        #expect(turn.response.act.intents == [intent])
        #expect(turn.response.act.topics == [topic])
        #expect(turn.state.focus == [topic])
    }

    @Test("with nothing before, a complaint alone asks whether it helps")
    func nothingBefore() throws {
        let turn = try Self.shipped.lastTurn(for: ["and for pores?"])
        #expect(turn.response.act.intents.first == "benefit-for-condition")
    }

    static let interruptions = [
        "thanks", "hello", "what's the weather tomorrow", "how do i cook pasta", "repeat that",
        "says who?", "shorter", "what do you know about me",
    ]

    @Test("what comes between does not lose the question", arguments: interruptions)
    func interruption(text: String) throws {
        let question = "how many sessions for fine lines"
        let turns = Self.shipped.turns(for: [question, text, "and for pores?"])
        #expect(turns[1].state.frame == turns[0].state.frame)
        #expect(turns[2].response.act.intents == ["sessions"])
        #expect(turns[2].response.act.slots.conditions == ["pores"])
    }
}

// MARK: - The topic

extension DialogueTests {
    static let topics: [(messages: [String], topics: [String], statement: String)] = [
        (["does it hurt"], ["microneedling"], "pain-not-painless"),
        (["what is a chemical peel", "does it hurt"], ["chemical-peel"], "peel-pain"),
        (
            ["what is a chemical peel", "does it hurt", "how much downtime is there"],
            ["chemical-peel"], "peel-down-light"
        ),
        (["what is a chemical peel", "what is botox", "does it hurt"], ["botox"], "btx-pain"),
        (
            [
                "what is a chemical peel", "what is botox", "does the chemical peel hurt",
                "does it hurt",
            ],
            ["chemical-peel"], "peel-pain"
        ),
        (
            ["does it hurt", "what is botox", "what about the chemical peel", "does it hurt"],
            ["chemical-peel"], "peel-pain"
        ),
    ]

    @Test("a message that names no treatment is about the last that was named", arguments: topics)
    func topic(messages: [String], topics: [String], statement: String) throws {
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.topics == topics)
        #expect(turn.statements.contains(statement))
    }

    @Test(
        "and small talk, or another subject, in between changes nothing",
        arguments: interruptions
    )
    func topicStays(text: String) throws {
        let turns = Self.shipped.turns(for: ["what is a chemical peel", text, "does it hurt"])
        #expect(turns[1].state.focus == ["chemical-peel"])
        #expect(turns[2].response.act.topics == ["chemical-peel"])
        #expect(turns[2].statements.contains("peel-pain"))
    }

    static let pairs: [(messages: [String], topics: [String], statements: Set<String>)] = [
        (["botox vs filler", "does it hurt"], ["botox", "filler"], ["btx-pain", "fill-pain"]),
        (
            ["laser or dermaplaning", "do they hurt"], ["laser", "dermaplaning"],
            ["laser-pain", "dp-pain"]
        ),
        (
            ["microneedling vs dermaplaning", "does it hurt"], ["microneedling", "dermaplaning"],
            ["pain-not-painless", "dp-pain"]
        ),
    ]

    @Test("after a comparison a question is about both", arguments: pairs)
    func pair(messages: [String], topics: [String], statements: Set<String>) throws {
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.topics == topics)
        #expect(turn.statements.isSuperset(of: statements))
    }

    @Test(
        "and so is which of them is more",
        arguments: [
            ("botox vs filler", ["botox", "filler"]),
            ("laser or dermaplaning", ["laser", "dermaplaning"]),
            ("microneedling vs dermaplaning", ["microneedling", "dermaplaning"]),
        ]
    )
    func whichMore(comparison: String, topics: [String]) throws {
        let turn = try Self.shipped.lastTurn(for: [comparison, "which hurts more"])
        let said = turn.statements
        #expect(turn.response.act.topics == topics)
        for topic in topics {
            let known = Self.shipped.knowledge.statements.filter { $0.topic == topic }
            #expect(known.contains { said.contains($0.provenance.id) }, "nothing on \(topic)")
        }
    }
}

// MARK: - The state

extension DialogueTests {
    static let dialogue = [
        "hello", "what is a chemical peel", "does it hurt", "i am pregnant", "can i have it",
        "and botox?", "how long no makeup", "and sun", "says who", "asdf", "tell me more",
        "microneedling vs dermaplaning", "which hurts more",
        "my lips are swelling and i cant breathe",
        "what do you know about me", "forget that",
    ]

    @Test("the same turns give the same state and the same words")
    func isFold() {
        let first = Self.shipped.turns(for: Self.dialogue)
        let second = Assistants.load(Repository.knowledge).turns(for: Self.dialogue)
        #expect(first.map(\.state) == second.map(\.state))
        #expect(first.map(\.response) == second.map(\.response))
        #expect(Set(first.map(\.state)).count > 8)
    }

    @Test("and what two conversations come to does not depend on the one between")
    func areApart() {
        let alone = Self.shipped.turns(for: ["what is botox", "does it hurt"]).map(\.response)
        var other = DialogueState()
        var state = DialogueState()
        let between = ["what is botox", "does it hurt"].map { text in
            other =
                Self.shipped.turn(for: "i am pregnant, what is a chemical peel", in: other).state
            let turn = Self.shipped.turn(for: text, in: state)
            state = turn.state
            return turn.response
        }
        #expect(alone == between)
        #expect(state.remembered.isEmpty && state.focus == ["botox"])
    }
}
