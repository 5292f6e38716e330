import Conversation
import Knowledge
import Responses
import TestSupport
import Testing

@testable import Dialogue

@Suite("A reply about the talk says what was told, left out, or stood behind the last one")
struct TalkPartsTests {
    private static let long = Array(repeating: "dough", count: 118).joined(separator: " ")

    private static let sources = (1...6).map { number in
        """
        <source id="trial-\(number)" kind="trial" year="2001" checked="yes">\
        <title>Trial \(number)</title><author>Baker \(number)</author></source>
        """
    }

    private static let additions =
        sources.joined() + GrownBread.term("term-crumb", ["crumb"])
        + GrownBread.fact("f-crumb", "The crumb is open.")
        + GrownBread.fact("f-plain", "It is bread.") + GrownBread.fact("f-long", "Crumb \(long).")

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

    private func extra(_ text: String, by id: String) throws -> DialogueAct.Extra {
        DialogueAct.Extra(text: text, provenance: try #require(knowledge.facts[id]).provenance)
    }

    private func fullNames(_ ids: [String]) throws -> [String] {
        try ids.map { composer.fullName(of: try #require(knowledge.sources[$0])) }
    }
}

// MARK: - Parts

extension TalkPartsTests {
    static let memories: [(part: DialogueAct.Part, text: String)] = [
        (
            .memory(names: ["tea"], isForgotten: false),
            "You told me: tea. I use it in this conversation and keep it nowhere else. "
                + "Say “forget that”, and it is gone."
        ),
        (
            .memory(names: ["tea", "milk", "rye"], isForgotten: false),
            "You told me: tea, milk and rye. I use it in this conversation and keep it nowhere else. "
                + "Say “forget that”, and it is gone."
        ),
        (
            .memory(names: [], isForgotten: false),
            "You have told me nothing about yourself that I keep in mind."
        ),
        (.memory(names: ["tea", "milk"], isForgotten: true), "Forgotten: tea and milk."),
        (.memory(names: [], isForgotten: true), "There was nothing to forget."),
        (
            .noted(names: ["tea", "milk"]),
            "Thank you. I keep in mind for this conversation: tea and milk. "
                + "What would you like to know?"
        ),
        (.noted(names: []), "Thank you for telling me. What would you like to know?"),
        (.recalled(names: ["tea"]), "You told me before: tea."),
        (.recalled(names: ["tea", "milk"]), "You told me before: tea and milk."),
    ]

    @Test("what was told is named, and rests on nothing", arguments: memories)
    func memory(part: DialogueAct.Part, text: String) {
        let response = composer.response(to: .saying(part))
        #expect(response.text == text)
        #expect(response.sentences.map(\.statement) == [nil])
        #expect(response.sources.isEmpty && response.footer == nil)
    }

    @Test("what is taken up stands before what it is taken up for")
    func recalled() throws {
        let entry = try #require(knowledge.contraindications["ci-coeliac"])
        let act = DialogueAct.saying(.recalled(names: ["tea"]), .contraindications([entry]))
        let response = composer.response(to: act)
        #expect(response.paragraphs.map { $0.first?.statement } == [nil, "ci-coeliac"])
        #expect(response.text.hasPrefix("You told me before: tea.\n"))
    }

    @Test("what was left out is said with what stands behind it, the first of it always")
    func extras() throws {
        let extras = [
            try extra("More of it.", by: "def-sourdough"), try extra("And that.", by: "f-plain"),
        ]
        let response = composer.response(to: .saying(.extras(extras)))
        #expect(response.sentences.map(\.text) == ["More of it.", "And that."])
        #expect(response.sentences.map(\.statement) == ["def-sourdough", "f-plain"])
        #expect(response.sentences.map(\.grade) == [.strong, .unverified])
        #expect(response.sources.map(\.id) == ["bakers-guild", "common"])
        #expect(response.footer != nil)
        let crowd = DialogueAct.saying(.facts(try facts("f-long")), .extras(extras))
        let said = composer.response(to: crowd).sentences.map(\.text)
        #expect(said.contains("More of it.") && !said.contains("And that."))
    }

    @Test("and explains its terms as an answer does")
    func explainedExtras() throws {
        let extras = [try extra("The crumb again.", by: "f-plain")]
        #expect(composer.response(to: .saying(.extras(extras))).explained == ["term-crumb"])
    }

    static let lists: [(ids: [String], named: [String], more: Int?)] = [
        (["bakers-guild"], ["bakers-guild"], nil),
        (["common", "bakers-guild"], ["bakers-guild", "common"], nil),
        (["common", "trial-2", "bakers-guild"], ["bakers-guild", "trial-2", "common"], nil),
        (
            ["common", "trial-1", "trial-2", "trial-3", "bakers-guild"],
            ["bakers-guild", "trial-1", "trial-2", "trial-3", "common"], nil
        ),
        (
            ["common", "trial-1", "trial-2", "trial-3", "trial-4", "bakers-guild"],
            ["bakers-guild", "trial-1", "trial-2", "trial-3", "trial-4"], 1
        ),
        (
            ["trial-6", "trial-5", "trial-4", "trial-3", "trial-2", "trial-1", "bakers-guild"],
            ["bakers-guild", "trial-6", "trial-5", "trial-4", "trial-3"], 2
        ),
    ]

    @Test("sources are named in full, the weightiest first, five of them", arguments: lists)
    func sources(ids: [String], named: [String], more: Int?) throws {
        let response = composer.response(to: .saying(.sources(ids)))
        let rest = more.map { " And \($0) more." } ?? ""
        let names = try fullNames(named).joined(separator: " ")
        #expect(response.text == "What I said last rests on these sources. \(names)\(rest)")
        #expect(response.sentences.map(\.statement) == [nil])
        #expect(response.sources.isEmpty && response.footer == nil)
    }
}

// MARK: - Length

extension TalkPartsTests {
    @Test("a brief reply says the first of each part alone")
    func brief() throws {
        let rule = try #require(knowledge.aftercare["ac-slicing"])
        let parts: [DialogueAct.Part] = [
            .facts(try facts("def-sourdough", "f-plain")), .aftercare([rule]),
            .facts(try facts("f-crumb", "smell-normal")),
        ]
        let response = composer.response(to: .saying(parts, .brief))
        let firsts = [
            knowledge.facts["def-sourdough"]?.short, rule.instruction,
            knowledge.facts["f-crumb"]?.short,
        ]
        #expect(response.sentences.map(\.text) == firsts)
        #expect(response.paragraphs.count == 3)
        let usual = composer.response(to: .saying(parts, .usual))
        #expect(usual.sentences.count > response.sentences.count)
        #expect(response.sentences.allSatisfy(usual.sentences.contains))
    }

    @Test("with its source and grade")
    func briefProvenance() throws {
        let parts = [DialogueAct.Part.facts(try facts("def-sourdough", "f-plain"))]
        let response = composer.response(to: .saying(parts, .brief))
        #expect(response.sources.map(\.id) == ["bakers-guild"])
        #expect(response.footer?.hasPrefix("Evidence: strong. ") == true)
    }

    @Test("and explains no term")
    func briefTerms() throws {
        let parts = [DialogueAct.Part.facts(try facts("f-crumb"))]
        #expect(composer.response(to: .saying(parts, .usual)).explained == ["term-crumb"])
        let brief = composer.response(to: .saying(parts, .brief))
        #expect(brief.explained.isEmpty)
        #expect(brief.sentences.map(\.text) == ["The crumb is open."])
    }

    @Test("a verdict is said, however brief")
    func briefVerdict() throws {
        let entry = try #require(knowledge.contraindications["ci-coeliac"])
        let parts: [DialogueAct.Part] = [.recalled(names: ["tea"]), .contraindications([entry])]
        let usual = composer.response(to: .saying(parts, .usual))
        let brief = composer.response(to: .saying(parts, .brief))
        #expect(Array(brief.sentences.prefix(2)) == Array(usual.sentences.prefix(2)))
        #expect(brief.sentences.last == usual.sentences.last, "the note stays")
        #expect(brief.sentences.count == 3)
    }

    @Test("and so is all of a sign of danger")
    func briefFlag() throws {
        let flag = try #require(knowledge.redFlags["rf-oven-fire"])
        let parts = [DialogueAct.Part.redFlag(flag)]
        let usual = composer.response(to: .saying(parts, .usual))
        #expect(composer.response(to: .saying(parts, .brief)).sentences == usual.sentences)
    }

    private static let plain: [DialogueAct.Part] = [
        .memory(names: ["tea", "milk"], isForgotten: false), .noted(names: ["tea"]),
        .recalled(names: ["tea"]), .line(prompt: "chat.thanks", offers: []),
        .gap(names: ["tea"], offers: ["bread"]), .notUnderstood(names: [], offers: ["bread"]),
        .unknown(names: ["tea", "milk"]), .sources(["common", "bakers-guild"]),
    ]

    @Test("and what states nothing is left as it is", arguments: plain)
    func briefLines(part: DialogueAct.Part) {
        let usual = composer.response(to: .saying([part], .usual))
        let brief = composer.response(to: .saying([part], .brief))
        #expect(brief.sentences == usual.sentences && !brief.sentences.isEmpty)
    }
}

extension DialogueAct {
    /// An answer that says some parts, at some length.
    fileprivate static func saying(_ parts: [Part], _ length: Length) -> DialogueAct {
        DialogueAct(
            kind: .answer,
            intents: [],
            topics: [],
            slots: Slots(),
            urgency: .none,
            parts: parts,
            length: length
        )
    }
}
