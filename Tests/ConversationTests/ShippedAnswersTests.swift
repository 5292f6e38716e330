import Conversation
import Dialogue
import Knowledge
import Responses
import TestSupport
import Testing

@Suite("The shipped knowledge answers what people ask first")
struct ShippedAnswersTests {
    /// Questions as a new user types them, with the intent that must be named and a fact that must be said.
    static let questions: [(text: String, intent: String, statement: String)] = [
        ("what is microneedling?", "definition", "def-what"),
        ("how does it work", "mechanism", "mech-wound-healing"),
        ("does it hurt?", "pain", "pain-not-painless"),
        ("what about acne scars", "benefit-for-condition", "ben-acne-scars"),
        ("and stretch marks?", "benefit-for-condition", "ben-stretch-marks"),
        ("my melasma, would it help", "benefit-for-condition", "claim-27"),
        ("what about cellulite", "benefit-for-condition", "ben-cellulite"),
        ("how long are the needles", "needles-depth", "dev-needle-range"),
        ("how many sessions will I need", "sessions", "ses-number"),
        ("who should not have it", "contraindications", "suit-not-for"),
        ("I'm pregnant, can I have it?", "suitability-personal", "ci-pregnancy"),
        ("i get cold sores, is it ok for me", "suitability-personal", "ci-cold-sore-history"),
        (
            "im on isotretinoin, can i get it done", "suitability-personal",
            "ci-isotretinoin-current"
        ),
        ("when can i wear make-up after", "aftercare-activity", "ac-makeup-avoid"),
        ("how long out of the sun afterwards", "aftercare-activity", "ac-sun-avoid"),
        ("can i go to the gym the day after", "aftercare-activity", "ac-exercise"),
        ("what are the side effects", "side-effects", "se-common"),
        ("are home rollers any good", "home-use", "home-weaker"),
        ("how much does it cost", "cost", "cost-us"),
        ("is it true that it is painless", "myth-check", "claim-38"),
    ]

    @Test("names the intent and says the fact", arguments: questions)
    func answers(text: String, intent: String, statement: String) {
        let response = Assistants.shipped.turn(for: text, in: DialogueState()).response
        #expect(response.act.intents.contains(intent))
        #expect(response.sentences.contains { $0.statement == statement })
        #expect(response.act.kind == .answer)
    }

    @Test(
        "every sentence that states something names a statement and a source",
        arguments: questions
    )
    func hasProvenance(text: String, intent: String, statement: String) throws {
        let assistant = Assistants.shipped
        let response = assistant.turn(for: text, in: DialogueState()).response
        let stated = response.sentences.filter { $0.statement != nil }
        #expect(!stated.isEmpty)
        for sentence in stated {
            #expect(sentence.grade != nil)
            #expect(!sentence.sources.isEmpty)
            #expect(sentence.sources.allSatisfy { assistant.knowledge.sources[$0] != nil })
        }
        #expect(response.footer != nil)
    }

    @Test("two questions in one message are both answered, in their order")
    func answersBoth() {
        let response = Assistants.shipped.turn(
            for: "how much is it and does it hurt",
            in: DialogueState()
        ).response
        #expect(response.act.intents == ["cost", "pain"])
        #expect(response.paragraphs.count == 2)
        let grades = response.paragraphs.compactMap { $0.first?.grade }
        #expect(grades == [.weak, .expertOpinion])
        for grade in grades {
            let words = Assistants.shipped.composer.words(for: grade)
            #expect(response.footer?.contains(words) == true)
        }
    }
}

@Suite("What is not known is said, with what can be asked")
struct MissTests {
    static let strangers = ["asdf", "", "   ", "😀😀😀", String(repeating: "a", count: 5_000), "?!?"]

    @Test("nothing is guessed from noise", arguments: strangers)
    func misses(text: String) {
        let response = Assistants.shipped.turn(for: text, in: DialogueState()).response
        #expect(response.act.kind == .miss)
        #expect(response.sentences.allSatisfy { $0.statement == nil })
        #expect(response.text.contains("whether"))
    }

    @Test(
        "another subject is declined without a fact",
        arguments: [
            "how do I cook pasta", "what's the weather tomorrow", "how do i change a tyre",
            "who won the football last night",
        ]
    )
    func declines(text: String) {
        let response = Assistants.shipped.turn(for: text, in: DialogueState()).response
        #expect(response.act.kind == .miss)
        #expect(response.sentences.allSatisfy { $0.statement == nil })
    }
}

@Suite("The same input gives the same bytes")
struct DeterminismTests {
    @Test("in another order, and from another assistant")
    func isDeterministic() {
        let texts = ShippedAnswersTests.questions.map(\.text)
        let another = Assistants.load(Repository.knowledge)
        let first = texts.map { Assistants.shipped.turn(for: $0, in: DialogueState()).response }
        let second = texts.reversed().map { another.turn(for: $0, in: DialogueState()).response }
        #expect(first == second.reversed())
    }

    @Test("on eight tasks at once")
    func isDeterministicInParallel() async {
        let texts = ShippedAnswersTests.questions.map(\.text)
        let expected = texts.map {
            Assistants.shipped.turn(for: $0, in: DialogueState()).response.text
        }
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 {
                group.addTask {
                    texts.map {
                        Assistants.shipped.turn(for: $0, in: DialogueState()).response.text
                    }
                }
            }
            for await texts in group { #expect(texts == expected) }
        }
    }
}

@Suite("A sign of danger comes before anything else")
struct RedFlagTests {
    @Test(
        "and says first what to do",
        arguments: [
            ("my lips are swelling and i cant breathe", "rf-anaphylaxis", Urgency.emergency),
            ("there is yellow pus coming out of the holes", "rf-pus", .sameDay),
            ("found out the clinic reused the needles on me", "rf-blood-exposure", .sameDay),
        ]
    )
    func alerts(text: String, flag: String, urgency: Urgency) throws {
        let assistant = Assistants.shipped
        let response = assistant.turn(for: text, in: DialogueState()).response
        #expect(response.act.kind == .alert)
        #expect(response.act.urgency == urgency)
        let advice = try #require(assistant.knowledge.redFlags[flag]?.advice)
        #expect(response.sentences.dropFirst().first?.text == advice)
    }

    @Test(
        "unless it is said not to be there",
        arguments: ["no fever or pus, just a bit dry", "no blisters"]
    )
    func staysCalm(text: String) {
        let response = Assistants.shipped.turn(for: text, in: DialogueState()).response
        #expect(response.act.kind != .alert)
        #expect(response.act.urgency == .none)
    }
}
