import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("The last reply can be asked about")
struct TalkAboutTalkTests {
    private static let shipped = Assistants.shipped

    static let questions = [
        "does it hurt", "what is microneedling", "how many sessions will I need",
        "what is a chemical peel", "is it true that it is painless",
    ]

    /// The words of a reply without its footer.
    private func words(_ turn: Turn) -> [Substring] {
        turn.response.sentences.flatMap { $0.text.split(separator: " ") }
    }
}

// MARK: - Where it is from

extension TalkAboutTalkTests {
    private func expectSources(of question: Turn, in turn: Turn) {
        let composer = Self.shipped.composer
        let text = turn.response.text
        let named = Self.shipped.knowledge.sources.entries.filter {
            text.contains(composer.fullName(of: $0))
        }
        let last = Set(question.response.sources.map(\.id))
        #expect(named.count == min(last.count, 5))
        #expect(last.isSuperset(of: named.map(\.id)))
    }

    @Test(
        "“says who” names its sources in full",
        arguments: questions + ["my lips are swelling and i cant breathe"]
    )
    func sources(question: String) throws {
        let turns = Self.shipped.turns(for: [question, "says who?"])
        #expect(turns[1].response.act.intents == ["meta-source"])
        #expect(!turns[0].response.sources.isEmpty)
        expectSources(of: turns[0], in: turns[1])
    }

    @Test("and those of the last answer, though small talk or “says who” came between")
    func sourcesOfLast() throws {
        let messages = [
            "what is botox", "does it hurt", "says who?", "thanks", "where did you get that",
        ]
        let turns = Self.shipped.turns(for: messages)
        expectSources(of: turns[1], in: turns[4])
        #expect(turns[2].response.text == turns[4].response.text)
    }
}

// MARK: - Once more

extension TalkAboutTalkTests {
    @Test("“repeat that” gives the same words", arguments: questions)
    func again(question: String) throws {
        let messages = [question, "can you repeat that", "thanks", "repeat that"]
        let turns = Self.shipped.turns(for: messages)
        let stated = { (turn: Turn) in
            turn.response.sentences.filter { $0.statement?.hasPrefix("term-") != true }
        }
        #expect(turns[1].response.act.intents == ["meta-repeat"])
        #expect(stated(turns[1]) == stated(turns[0]))
        #expect(turns[1].response.footer == turns[0].response.footer)
        #expect(turns[3].response.text == turns[1].response.text)
    }

    @Test("and just the same where no term was explained")
    func sameText() {
        let turns = Self.shipped.turns(for: ["does it hurt", "can you repeat that"])
        #expect(turns[0].response.explained.isEmpty)
        #expect(turns[0].response.text == turns[1].response.text)
    }

    @Test(
        "“shorter” gives fewer of the same words",
        arguments: questions.filter { !$0.hasPrefix("is it true") }
    )
    func shorter(question: String) {
        let turns = Self.shipped.turns(for: [question, "shorter"])
        let said = turns[0].response.sentences.map(\.text)
        #expect(turns[1].response.act.intents == ["meta-simplify"])
        #expect(words(turns[1]).count < words(turns[0]).count)
        #expect(!words(turns[1]).isEmpty)
        #expect(turns[1].response.sentences.allSatisfy { said.contains($0.text) })
        #expect(turns[1].response.sentences.first?.text == said.first)
    }

    @Test("and after that “repeat” gives the whole again")
    func wholeAgain() {
        let turns = Self.shipped.turns(for: ["does it hurt", "shorter", "repeat that"])
        #expect(turns[2].response.text == turns[0].response.text)
        #expect(turns[1].response.text != turns[0].response.text)
    }

    @Test(
        "“tell me more” says what the reply did not",
        arguments: [
            "does it hurt", "what is microneedling", "is it true that it is painless",
            "i am pregnant",
        ]
    )
    func more(question: String) {
        let turns = Self.shipped.turns(for: [question, "tell me more"])
        let said = Set(turns[0].response.sentences.map(\.text))
        let fresh = turns[1].response.sentences.filter { !said.contains($0.text) }
        #expect(turns[1].response.act.intents == ["meta-more"])
        #expect(!fresh.isEmpty)
        #expect(fresh.allSatisfy { $0.statement != nil && !$0.sources.isEmpty })
    }

    @Test("and says so where there is no more")
    func noMore() {
        let alert = "my lips are swelling and i cant breathe"
        let turns = Self.shipped.turns(for: [alert, "tell me more"])
        #expect(turns[1].response.text == "That is all that I have on it.")
    }

    @Test(
        "with nothing said before, that is what is said",
        arguments: [
            ["more"], ["tell me more"], ["repeat that"], ["says who"], ["shorter"],
            ["hello", "repeat that"], ["asdf", "tell me more"], ["thanks", "says who"],
            ["more", "more"], ["i have rosacea", "repeat that"],
        ]
    )
    func nothingBefore(messages: [String]) throws {
        let turn = try Self.shipped.lastTurn(for: messages)
        #expect(turn.response.text.hasPrefix("I have said nothing yet"))
        #expect(turn.statements.isEmpty && turn.response.sources.isEmpty)
    }

    @Test(
        "and nothing that was not understood takes the place of the last answer",
        arguments: ["asdf", "thanks", "what's the weather tomorrow", "what do you know about me"]
    )
    func lastAnswerStays(text: String) {
        let turns = Self.shipped.turns(for: ["does it hurt", text, "repeat that"])
        #expect(turns[2].response.text == turns[0].response.text)
    }
}
