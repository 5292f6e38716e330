import Conversation
import Knowledge
import Responses
import TestSupport
import Testing

@testable import Dialogue

@Suite("A reply explains its terms, and says pauses, comparisons and what is not known")
struct ComposedPartsTests {
    private static let long = Array(repeating: "dough", count: 118).joined(separator: " ")

    private static let additions =
        GrownBread.term("term-crumb", ["crumb"]) + GrownBread.term("term-ash", ["ash"])
        + GrownBread.fact("f-crumb", "The crumb is open.")
        + GrownBread.fact("f-ash", "There is ash, and no crumb.")
        + GrownBread.fact("f-plain", "It is bread.") + GrownBread.fact("f-long", "Crumb \(long).")
        + GrownBread.fact("f-longer", "Plain \(long).")
            + """
            <pause id="pa-one" topic="sourdough" product="slicing" checked="yes" sources="bakers-guild">\
            <advice>Stop slicing.</advice></pause>
            <pause id="pa-two" topic="sourdough" product="slicing" checked="no" sources="common">\
            <advice>Start again later.</advice></pause>
            """

    private let knowledge: KnowledgeBase
    private let composer: ResponseComposer

    init() throws {
        let assistant = try GrownBread.assistant(adding: Self.additions)
        knowledge = assistant.knowledge
        composer = assistant.composer
    }

    private func facts(_ ids: String...) throws -> [Fact] {
        try ids.map { try #require(knowledge.facts[$0]) }
    }

    private func statements(_ response: Response) -> [String?] {
        response.sentences.map(\.statement)
    }
}

// MARK: - Terms

extension ComposedPartsTests {
    @Test("a term is explained in a paragraph of its own, with what stands behind it")
    func explains() throws {
        let response = composer.response(to: .saying(.facts(try facts("f-crumb"))))
        #expect(response.paragraphs.map { $0.map(\.statement) } == [["f-crumb"], ["term-crumb"]])
        let gloss = try #require(response.sentences.last)
        #expect(gloss.text == "Meaning of term-crumb.")
        #expect(gloss.grade == .unverified)
        #expect(gloss.sources == ["common"])
        #expect(response.explained == ["term-crumb"])
    }

    @Test("once, though two sentences use it")
    func explainsOnce() throws {
        let act = DialogueAct.saying(
            .facts(try facts("f-ash", "f-crumb")),
            .facts(try facts("f-crumb"))
        )
        let response = composer.response(to: act)
        #expect(response.explained == ["term-crumb", "term-ash"])
        #expect(statements(response).count { $0 == "term-crumb" } == 1)
        #expect(statements(response).suffix(2) == ["term-crumb", "term-ash"])
    }

    static let explained: [(Set<String>, [String])] = [
        ([], ["term-crumb", "term-ash"]), (["term-crumb"], ["term-ash"]),
        (["term-ash", "f-ash"], ["term-crumb"]), (["term-crumb", "term-ash"], []),
    ]

    @Test("and not again where it was explained before", arguments: explained)
    func explainsTheRest(before: Set<String>, terms: [String]) throws {
        let response = composer.response(
            to: .saying(.facts(try facts("f-ash"))),
            explained: before
        )
        #expect(response.explained == terms)
        #expect(statements(response) == ["f-ash"] + terms)
    }

    static let kinds: [(DialogueAct.Kind, [String])] = [
        (.answer, ["term-crumb"]), (.alert, []), (.miss, []), (.chat, []), (.ask, []),
    ]

    @Test("in an answer alone, and never in an alert", arguments: kinds)
    func explainsInAnswers(kind: DialogueAct.Kind, terms: [String]) throws {
        let act = DialogueAct(
            kind: kind,
            intents: [],
            topics: [],
            slots: Slots(),
            urgency: .none,
            parts: [.facts(try facts("f-crumb"))],
            length: .usual
        )
        let response = composer.response(to: act)
        #expect(response.explained == terms)
        #expect(statements(response) == ["f-crumb"] + terms)
    }

    @Test("and one that finds no room is not taken for explained")
    func noRoom() throws {
        let response = composer.response(to: .saying(.facts(try facts("f-long"))))
        #expect(statements(response) == ["f-long"])
        #expect(response.explained == [])
    }

    @Test("nor is one explained whose only sentence finds no room")
    func droppedSentence() throws {
        let response = composer.response(
            to: .saying(.facts(try facts("f-longer", "f-ash")))
        )
        #expect(statements(response) == ["f-longer"])
        #expect(response.explained == [])
    }

    @Test("and the footer grades what answers, not what explains")
    func footer() throws {
        let fact = try facts("def-sourdough", "f-crumb")
        let response = composer.response(to: .saying(.facts(fact)))
        #expect(response.footer?.hasPrefix("Evidence: strong. ") == true)
        #expect(response.explained == ["term-crumb"])
    }
}

// MARK: - Parts

extension ComposedPartsTests {
    @Test("pauses are said as they are written, the first of them always")
    func pauses() throws {
        let pauses = try ["pa-one", "pa-two"].map { try #require(knowledge.pauses[$0]) }
        let response = composer.response(to: .saying(.pauses(pauses)))
        #expect(response.sentences.map(\.text) == ["Stop slicing.", "Start again later."])
        #expect(statements(response) == ["pa-one", "pa-two"])
        #expect(response.sentences.map(\.grade) == [.expertOpinion, .unverified])
        #expect(response.sources.map(\.id) == ["bakers-guild", "common"])
        let act = DialogueAct.saying(.facts(try facts("f-longer")), .pauses(pauses))
        let crowded = composer.response(to: act)
        #expect(statements(crowded) == ["f-longer", "pa-one"])
    }

    static let comparisons: [(unknown: [String], gap: String?)] = [
        ([], nil),
        (["tea"], "I have no checked facts about tea to set beside that."),
        (["tea", "milk"], "I have no checked facts about tea and milk to set beside that."),
    ]

    @Test("a comparison says row by row, then of what nothing is known", arguments: comparisons)
    func comparison(unknown: [String], gap: String?) throws {
        let rows = [try facts("def-sourdough", "f-plain"), try facts("smell-normal")]
        let response = composer.response(to: .saying(.comparison(rows: rows, unknown: unknown)))
        let texts = rows.joined().map(\.short) + [gap].compactMap(\.self)
        #expect(response.sentences.map(\.text) == texts)
        let ids: [String?] = ["def-sourdough", "f-plain", "smell-normal"]
        #expect(statements(response) == ids + (gap == nil ? [] : [nil]))
    }

    @Test("and keeps its first row where there is no room for the others")
    func crowdedComparison() throws {
        let rows = [try facts("f-plain", "f-longer"), try facts("smell-normal", "f-crumb")]
        let response = composer.response(to: .saying(.comparison(rows: rows, unknown: ["tea"])))
        #expect(statements(response) == ["f-plain", "f-longer", nil])
    }

    static let unknown: [(count: Int, excerpt: String, isCut: Bool)] = [
        (1, "thing 1.", false), (2, "thing 1 or thing 2.", false),
        (12, "thing 11 or thing 12.", false), (13, "thing 11 or thing 12, nor on 1 other", true),
        (20, "thing 11 or thing 12, nor on 8 other", true),
    ]

    @Test("what is not known is named, up to twelve, and the others counted", arguments: unknown)
    func unknown(count: Int, excerpt: String, isCut: Bool) {
        let names = (1...count).map { "thing \($0)" }
        let response = composer.response(to: .saying(.unknown(names: names)))
        #expect(response.text.contains(excerpt))
        #expect(response.text.contains("nor on") == isCut)
        #expect(statements(response) == [nil])
        #expect(response.sources.isEmpty && response.footer == nil)
    }
}
