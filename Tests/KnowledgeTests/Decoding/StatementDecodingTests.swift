import Diagnostics
import Knowledge
import TestSupport
import Testing

@Suite(
    "What is written about pauses, terms, demands and spellings arrives, or its fault is reported"
)
struct StatementDecodingTests {
    private static func pause(_ attributes: String, _ more: String = "") -> String {
        """
        👉<pause id="pa-slicing" \(attributes) checked="partly" sources="common bakers-guild">\
        <advice>Put the knife away.</advice>\(more)</pause>
        """
    }

    @Test("a pause keeps its product, its times and what stands behind it")
    func pause() throws {
        let element = Self.pause(
            "topic=\"sourdough\" product=\"slicing crust\" before=\"P3D\" after=\"PT12H\"",
            "<differ>Some cut at once.</differ>"
        )
        let base = try Bread.knowledge(adding: MarkedText(element).text)
        let pause = try #require(base.pauses["pa-slicing"])
        #expect(pause.topic == "sourdough")
        #expect(pause.products == ["slicing", "crust"])
        #expect(pause.before == ISODuration("P3D"))
        #expect(pause.after == ISODuration("PT12H"))
        #expect(pause.advice == "Put the knife away.")
        #expect(pause.difference == "Some cut at once.")
        #expect(pause.provenance.checked == .partly)
        #expect(pause.provenance.sources == ["common", "bakers-guild"])
        #expect(pause.position.line == 108)
        let statement = try #require(base.statements.first { $0.provenance.id == "pa-slicing" })
        #expect(statement.kind == .pause)
        #expect(statement.texts == ["Put the knife away.", "Some cut at once."])
    }

    static let openPauses: [(String, before: String?, after: String?)] = [
        ("", nil, nil), ("before=\"P1W\"", "P1W", nil), ("after=\"PT2H\"", nil, "PT2H"),
    ]

    @Test("a pause may be open at either side", arguments: openPauses)
    func openPause(attributes: String, before: String?, after: String?) throws {
        let element = Self.pause("topic=\"sourdough\" product=\"slicing\" \(attributes)")
        let base = try Bread.knowledge(adding: MarkedText(element).text)
        let pause = try #require(base.pauses["pa-slicing"])
        #expect(pause.before == before.flatMap(ISODuration.init))
        #expect(pause.after == after.flatMap(ISODuration.init))
        #expect(pause.difference == nil)
    }

    private static func term(id: String = "term-crumb", sources: String = "common") -> String {
        """
        👉<term id="\(id)" checked="no" sources="\(sources)"><word>Crumb</word>\
        <word>oven  Spring</word><means>The crumb is the inside.</means>\
        <unless>The Inside</unless></term>
        """
    }

    @Test("a term's words and exceptions are kept in lower case, and its meaning as written")
    func term() throws {
        let base = try Bread.knowledge(adding: MarkedText(Self.term()).text)
        let term = try #require(base.terms["term-crumb"])
        #expect(term.words == ["crumb", "oven spring"])
        #expect(term.meaning == "The crumb is the inside.")
        #expect(term.unless == ["the inside"])
        #expect(term.provenance.sources == ["common"])
        #expect(term.provenance.checked == .no)
        #expect(term.position.line == 108)
        #expect(base.grade(of: term.provenance) == .unverified)
    }

    static let demands: [(String, [String], [KnowledgeBase.Statement.Kind])] = [
        ("", [], []),
        (
            "aspects=\"definition myth definition\" statements=\"red-flag pause\"",
            ["definition", "myth"], [.redFlag, .pause]
        ),
        (
            "statements=\"contraindication aftercare timeline\"",
            [], [.contraindication, .aftercare, .timeline]
        ),
    ]

    @Test("a demand names aspects and kinds of statement", arguments: demands)
    func demand(
        attributes: String,
        aspects: [String],
        statements: [KnowledgeBase.Statement.Kind]
    ) throws {
        let base = try Bread.knowledge(adding: "<complete kind=\"condition\" \(attributes)/>")
        let demand = try #require(base.demands.first)
        #expect(base.demands.count == 1)
        #expect(demand.kind == .condition)
        #expect(demand.aspects == aspects)
        #expect(demand.statements == statements)
    }

    @Test("spellings are kept in their order, British first")
    func spellings() throws {
        let base = try Bread.knowledge(
            adding: """
                <spelling american="mold" british="mould"/>
                <spelling british="wholemeal flour" american="whole-wheat flour"/>
                """
        )
        #expect(base.spellings.map(\.british) == ["mould", "wholemeal flour"])
        #expect(base.spellings.map(\.american) == ["mold", "whole-wheat flour"])
    }

    @Test("a timeline entry need not say what is not normal")
    func timelineWithoutWarning() throws {
        let base = try Bread.knowledge(
            adding: """
                <timeline id="tl-day" topic="sourdough" from="P1D" until="P2D" checked="yes" \
                sources="common"><when>Day 2</when><seen>The crust softens.</seen></timeline>
                """
        )
        let entry = try #require(base.timeline["tl-day"])
        #expect(entry.notNormal == nil)
        #expect(base.timeline["tl-cool"]?.notNormal == "A wet crust is not normal.")
        let statement = try #require(base.statements.first { $0.provenance.id == "tl-day" })
        #expect(statement.texts == ["Day 2", "The crust softens."])
    }
}

// MARK: - Faults

extension StatementDecodingTests {
    private static func noDuration(_ text: String, in name: String) -> String {
        "'\(text)' in '\(name)' is no ISO 8601 duration; write PT6H, P3D, P2W, P6M or P1Y"
    }

    static let faults = [
        (
            pause("topic=\"sourdough\" product=\"slicing\" before=\"a week\""),
            noDuration("a week", in: "before")
        ),
        (
            pause("topic=\"sourdough\" product=\"slicing\" before=\"P1W\" after=\"P2\""),
            noDuration("P2", in: "after")
        ),
        (
            pause("topic=\"sourdough\" product=\"slicing butter\""),
            "unknown concept 'butter'; define it first"
        ),
        (
            pause("topic=\"sourdouhg\" product=\"slicing\""),
            "unknown topic 'sourdouhg'; did you mean 'sourdough'?"
        ),
        (
            pause("topic=\"sourdough\" product=\"slicing\"")
                .replacing("bakers-guild", with: "bakers-gild"),
            "unknown source 'bakers-gild'; did you mean 'bakers-guild'?"
        ),
        (term(sources: "comon"), "unknown source 'comon'; did you mean 'common'?"),
        (
            term().replacing("👉", with: "") + "\n  " + term(),
            "a second 'term-crumb'; the first stands at bread.xml:108:1; rename or delete one"
        ),
        (
            pause("topic=\"sourdough\" product=\"slicing\"")
                .replacing("pa-slicing", with: "ac-slicing"),
            "a second 'ac-slicing'; the first stands at bread.xml:44:3"
        ),
    ]

    @Test("a bad length of time, and what is named and not defined", arguments: faults)
    func fault(element: String, message: String) throws {
        try expectFault(.adding(element), message)
    }

    /// A schema that lets everything through, so that the decoder's own refusals show.
    private static let laxSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="knowledge"><xs:complexType><xs:sequence>
            <xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """

    static let refusals = [
        (pause("topic=\"sourdough\""), "'product' must name at least one id"),
        (pause("product=\"slicing\""), "<pause> needs the attribute 'topic'"),
        (
            pause("topic=\"sourdough\" product=\"slicing\"")
                .replacing("<advice>Put the knife away.</advice>", with: ""),
            "<pause> needs a <advice>"
        ),
        (
            term().replacing("<means>The crumb is the inside.</means>", with: ""),
            "<term> needs a <means>"
        ),
        (term(sources: " "), "'sources' must name at least one id"),
        ("👉<complete kind=\"loaf\"/>", "'loaf' is no value of 'kind'"),
        ("👉<complete aspects=\"definition\"/>", "<complete> needs the attribute 'kind'"),
        ("👉<spelling british=\"mould\"/>", "<spelling> needs the attribute 'american'"),
        ("👉<spelling american=\"mold\"/>", "<spelling> needs the attribute 'british'"),
    ]

    @Test("what a laxer schema lets through is still refused", arguments: refusals)
    func refusal(element: String, message: String) throws {
        try expectFault(.adding(element), message, schema: Self.laxSchema)
    }
}
