import Conversation
import IntentMatching
import Knowledge
import Responses
import TestSupport
import Testing

@testable import Dialogue

@Suite("What a person tells of themselves is kept in mind, and nothing else")
struct MemoryTests {
    private static let shipped = Assistants.shipped

    private func remembered(after messages: String...) throws -> [String] {
        try Self.shipped.lastTurn(for: messages).state.remembered
    }

    private func name(_ concept: String) throws -> String {
        try #require(Self.shipped.knowledge.concepts[concept]).displayName
    }
}

// MARK: - Told

extension MemoryTests {
    static let told: [(text: String, state: String, statement: String)] = [
        ("i am pregnant", "pregnant", "ci-pregnancy"),
        ("I'm breastfeeding", "breastfeeding", "ci-breastfeeding"),
        ("i take blood thinners", "blood-thinner", "sm-blood-thinner-microneedling"),
        ("im diabetic", "diabetes", "ci-diabetes"),
        ("i'm on accutane", "isotretinoin", "ci-isotretinoin-current"),
        ("i have dark skin", "dark-skin", "ci-dark-skin-pih"),
        ("i have rosacea", "rosacea", "ci-rosacea-flare"),
    ]

    @Test("and taken up where somebody asks if it is for them", arguments: told)
    func isTakenUp(text: String, state: String, statement: String) throws {
        let turns = Self.shipped.turns(for: [text, "how much does it cost", "can i have it?"])
        #expect(turns.map(\.state.remembered) == [[state], [state], [state]])
        #expect(turns[1].response.act.slots.states == [state])
        let response = turns[2].response
        #expect(response.act.slots.states == [state])
        #expect(turns[2].statements.contains(statement))
        let first = try #require(response.sentences.first)
        let name = try name(state)
        #expect(first.text == "You told me before: \(name).")
        #expect(first.statement == nil && first.sources.isEmpty)
        guard case .recalled = response.act.parts.first else {
            Issue.record("what was told is not said first")
            return
        }
    }

    @Test("and of another treatment too")
    func anotherTreatment() throws {
        let messages = ["i am breastfeeding", "is a chemical peel ok for me"]
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.topics == ["chemical-peel"])
        #expect(turn.response.text.hasPrefix("You told me before: breastfeeding."))
        #expect(turn.statements.contains("peel-c-bf"))
    }

    @Test("but it is not called told before in the reply to the telling")
    func atOnce() throws {
        let turn = try Self.shipped.lastTurn(for: ["i am pregnant"])
        #expect(turn.statements == ["ci-pregnancy"])
        #expect(!turn.response.text.contains("You told me before"))
    }

    @Test("nor where it has nothing to do with the answer")
    func irrelevant() throws {
        let turn = try Self.shipped.lastTurn(for: ["i am pregnant", "does it hurt"])
        #expect(turn.response.act.slots.states == ["pregnant"])
        #expect(!turn.response.text.contains("You told me before"))
    }

    @Test("several things are kept in the order of telling, each once")
    func several() throws {
        let told = ["i am pregnant", "i take blood thinners", "i am diabetic", "i am pregnant"]
        let turn = try Self.shipped.lastTurn(for: told)
        #expect(turn.state.remembered == ["pregnant", "blood-thinner", "diabetes"])
    }

    @Test("a red flag keeps what was told")
    func alert() throws {
        let messages = [
            "i am pregnant", "my lips are swelling and i cant breathe", "can i have it?",
        ]
        let turns = Self.shipped.turns(for: messages)
        #expect(turns[1].response.act.kind == .alert)
        #expect(turns.map(\.state.remembered) == [["pregnant"], ["pregnant"], ["pregnant"]])
        #expect(turns[2].statements.contains("ci-pregnancy"))
    }
}

// MARK: - Not told

extension MemoryTests {
    @Test(
        "somebody else's state, or nobody's, is not remembered",
        arguments: [
            "my sister is pregnant", "my mum takes blood thinners", "she is pregnant",
            "my friend has eczema, can she have it", "is it safe while breastfeeding",
            "is microneedling safe during pregnancy", "can pregnant women have it",
            "can you have it when pregnant", "can people with diabetes have it",
            "is it safe in pregnancy?", "i am not pregnant", "does it help rosacea",
            "i am not pregnant but my sister is pregnant",
        ]
    )
    func isNotRemembered(text: String) throws {
        let turns = Self.shipped.turns(for: [text, "can i have it?"])
        #expect(turns.map(\.state.remembered) == [[], []])
        #expect(turns[1].response.act.slots.states == [])
        #expect(!turns[1].response.text.contains("You told me before"))
    }

    @Test(
        "what is denied is forgotten, and what else was told is not",
        arguments: [
            "i am not pregnant any more", "i'm no longer pregnant", "actually i'm not pregnant",
        ]
    )
    func isForgotten(text: String) throws {
        #expect(try remembered(after: "i am pregnant", text) == [])
        let both = "i am pregnant and i take blood thinners"
        let turns = Self.shipped.turns(for: [both, text, "can i have it?"])
        #expect(turns[0].state.remembered == ["pregnant", "blood-thinner"])
        #expect(turns[1].state.remembered == ["blood-thinner"])
        #expect(turns[1].response.act.slots.states == ["blood-thinner"])
        #expect(!turns[2].statements.contains("ci-pregnancy"))
        #expect(turns[2].statements.contains("sm-blood-thinner-microneedling"))
    }

    @Test("what holds again is remembered again")
    func again() throws {
        let told = try remembered(
            after: "i am pregnant",
            "i am not pregnant any more",
            "i am pregnant"
        )
        #expect(told == ["pregnant"])
    }

    @Test("and what is told is remembered though somebody else was spoken of before")
    func afterOthers() throws {
        #expect(try remembered(after: "she is pregnant", "i am diabetic") == ["diabetes"])
    }
}

// MARK: - Asked and forgotten

extension MemoryTests {
    @Test(
        "it is listed on request",
        arguments: [
            "what do you know about me", "what have i told you so far",
            "what did you remember of me",
        ]
    )
    func isListed(text: String) throws {
        let messages = ["im diabetic", "i am breastfeeding", text]
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.act.kind == .chat)
        for name in try ["diabetes", "breastfeeding"].map(name) {
            #expect(turn.response.text.contains(name))
        }
        #expect(turn.state.remembered == ["diabetes", "breastfeeding"])
        #expect(turn.response.sources.isEmpty)
        let stranger = try Self.shipped.lastTurn(for: [text])
        #expect(stranger.response.text.hasPrefix("You have told me nothing"))
    }

    @Test(
        "and forgotten on request",
        arguments: ["forget that", "forget everything i told you", "delete what you know about me"]
    )
    func isForgottenOnRequest(text: String) throws {
        let messages = ["i am pregnant", text, "what do you know about me", "can i have it?", text]
        let turns = Self.shipped.turns(for: messages)
        let name = try name("pregnant")
        #expect(turns[1].response.text == "Forgotten: \(name).")
        #expect(turns.dropFirst().allSatisfy { $0.state.remembered.isEmpty })
        #expect(turns[2].response.text.hasPrefix("You have told me nothing"))
        #expect(!turns[3].statements.contains("ci-pregnancy"))
        #expect(turns[4].response.text == "There was nothing to forget.")
    }

    @Test("it has a limit, within which the last told stays")
    func isBounded() throws {
        let states = Self.shipped.knowledge.concepts.entries.filter { $0.kind == .state }
        try #require(states.count > DialoguePolicy.memoryLimit)
        let turns = Self.shipped.turns(for: states.map { "i have \($0.displayName)" })
        var told: [String] = []
        for turn in turns {
            told = (told + turn.state.remembered).uniqued()
            #expect(turn.state.remembered.count <= DialoguePolicy.memoryLimit)
        }
        #expect(told.count > DialoguePolicy.memoryLimit)
        #expect(turns.last?.state.remembered == told.suffix(DialoguePolicy.memoryLimit))
        let all = "i have " + states.map(\.displayName).joined(separator: ", ")
        let atOnce = try remembered(after: all)
        #expect(atOnce.count == DialoguePolicy.memoryLimit)
    }
}
