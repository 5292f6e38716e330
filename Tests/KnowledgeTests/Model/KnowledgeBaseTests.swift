import Foundation
import Knowledge
import TestSupport
import Testing

@Suite("The knowledge base finds what answers need")
struct KnowledgeBaseTests {
    private static let additions = """
        <source id="fda" kind="regulator" checked="yes"><title>Rules</title><author>FDA</author></source>
        <topic id="pumpernickel" kind="treatment" is="rye-sourdough dark-bread">
          <name>pumpernickel</name>
        </topic>
        <topic id="dark-bread" kind="treatment"><name>dark bread</name></topic>
        <fact id="side" topic="sourdough" aspect="definition myth" about="crust sour-smell" \
        grade="weak" checked="yes" sources="fda bakers-guild"><short>A side.</short></fact>
        <fact id="main" topic="sourdough" aspect="myth definition" grade="weak" checked="yes" \
        sources="fda"><short>A main one.</short></fact>
        <aftercare id="ac-toast" topic="sourdough" activity="slicing" rule="use" from="P1D" \
        strength="may" checked="yes" sources="fda"><instruction>Toast.</instruction>
          <reason>It is stale.</reason></aftercare>
        <aftercare id="ac-slice" topic="sourdough" activity="slicing" rule="start" from="PT2H" \
        until="P1D" strength="may" checked="yes" sources="fda"><instruction>Slice.</instruction>
          <reason>It is cool.</reason></aftercare>
        <contraindication id="ci-both" topic="sourdough" who="sour-smell coeliac" verdict="fine" \
        where="anywhere" grade="none" checked="yes" sources="fda"><label>Both</label>
          <reason>No reason.</reason><advice>Eat.</advice></contraindication>
        """

    private let bread: KnowledgeBase

    init() throws {
        bread = try Bread.knowledge(adding: Self.additions)
    }

    static let aspects = [
        ("sourdough", "myth", ["smell-normal", "main", "side"]),
        ("sourdough", "definition", ["def-sourdough", "side", "main"]),
        ("sourdough", "price", []),
        ("crust", "definition", []),
    ]

    @Test("facts by aspect: those of which it is the main one first", arguments: aspects)
    func facts(topic: String, aspect: String, ids: [String]) {
        #expect(bread.facts(on: topic, aspect: aspect).map(\.id) == ids)
    }

    @Test("topics that facts are about", arguments: [("sourdough", true), ("crust", false)])
    func hasFacts(topic: String, expected: Bool) {
        #expect(bread.hasFacts(on: topic) == expected)
    }

    @Test("contraindications by state")
    func contraindications() {
        #expect(
            bread.contraindications(on: "sourdough", who: "coeliac").map(\.id)
                == ["ci-coeliac", "ci-both"]
        )
        #expect(
            bread.contraindications(on: "sourdough", who: "sour-smell").map(\.id) == ["ci-both"]
        )
        #expect(bread.contraindications(on: "yeast-bread", who: "coeliac").isEmpty)
    }

    @Test("aftercare by activity, sorted by the start of its windows")
    func aftercare() {
        #expect(
            bread.aftercare(on: "sourdough", activity: "slicing").map(\.id)
                == ["ac-slicing", "ac-slice", "ac-toast"]
        )
        #expect(bread.aftercare(on: "sourdough", activity: "crust").isEmpty)
    }
}

// MARK: - Kinds

extension KnowledgeBaseTests {
    static let lineages = [
        ("pumpernickel", ["pumpernickel", "rye-sourdough", "dark-bread", "sourdough"]),
        ("rye-sourdough", ["rye-sourdough", "sourdough"]),
        ("crust", ["crust"]),
        ("nothing", ["nothing"]),
    ]

    @Test("the lineage of a concept, nearest first", arguments: lineages)
    func lineage(id: String, lineage: [String]) {
        #expect(bread.lineage(of: id) == lineage)
    }

    static let kinds = [
        ("pumpernickel", "sourdough", true), ("pumpernickel", "pumpernickel", true),
        ("sourdough", "pumpernickel", false), ("rye-sourdough", "dark-bread", false),
        ("nothing", "nothing", true), ("nothing", "sourdough", false),
    ]

    @Test("a concept is a kind of itself and of all above it", arguments: kinds)
    func isKind(id: String, wider: String, expected: Bool) {
        #expect(bread.isKind(id, of: wider) == expected)
    }
}

// MARK: - Evidence

extension KnowledgeBaseTests {
    /// Attributes of a fact, and the grade that is shown for it.
    static let factGrades: [(String, Grade)] = [
        ("grade=\"strong\" checked=\"yes\" sources=\"bakers-guild\"", .strong),
        ("grade=\"limited\" checked=\"partly\" sources=\"common fda\"", .limited),
        ("grade=\"none\" checked=\"yes\" sources=\"fda\"", .none),
        ("grade=\"strong\" checked=\"no\" sources=\"bakers-guild fda\"", .unverified),
        ("grade=\"strong\" checked=\"yes\" sources=\"common\"", .unverified),
    ]

    @Test("the authored grade holds, unless nothing was seen in a source", arguments: factGrades)
    func authoredGrade(attributes: String, grade: Grade) throws {
        let base = try Bread.knowledge(
            adding: """
                \(Self.additions)
                <fact id="f" topic="crust" aspect="myth" \(attributes)><short>It is.</short></fact>
                """
        )
        let fact = try #require(base.facts["f"])
        #expect(base.grade(of: fact.provenance) == grade)
    }

    /// Attributes of a timeline entry, which carries no grade, and the grade that is shown for it.
    static let derivedGrades: [(String, Grade)] = [
        ("checked=\"yes\" sources=\"fda\"", .regulatory),
        ("checked=\"partly\" sources=\"bakers-guild fda\"", .regulatory),
        ("checked=\"yes\" sources=\"bakers-guild\"", .expertOpinion),
        ("checked=\"yes\" sources=\"common bakers-guild\"", .expertOpinion),
        ("checked=\"yes\" sources=\"common\"", .unverified),
        ("checked=\"no\" sources=\"fda\"", .unverified),
    ]

    @Test("where there is no grade it is derived from the sources", arguments: derivedGrades)
    func derivedGrade(attributes: String, grade: Grade) throws {
        let base = try Bread.knowledge(
            adding: """
                \(Self.additions)
                <timeline id="t" topic="crust" from="P1D" until="P2D" \(attributes)>
                  <when>Day 2</when><seen>A crust.</seen><not-normal>None.</not-normal>
                </timeline>
                """
        )
        let entry = try #require(base.timeline["t"])
        #expect(base.grade(of: entry.provenance) == grade)
    }

    @Test("the sources of a claim are those of its facts, each once")
    func claimSources() throws {
        let base = try Bread.knowledge(
            adding: """
                \(Self.additions)
                <claim id="c" topic="sourdough" verdict="wrong" facts="main side smell-normal">
                  <says>It is.</says><correction>It is not.</correction>
                </claim>
                """
        )
        let claim = try #require(base.claims["c"])
        #expect(base.sources(of: claim) == ["fda", "bakers-guild", "common"])
    }

    @Test("every statement can be browsed, with its texts, the main one first")
    func statements() throws {
        let statements = try Bread.knowledge().statements
        #expect(
            statements.map(\.provenance.id) == [
                "def-sourdough", "dense-young", "smell-normal", "ci-coeliac", "ac-slicing",
                "tl-cool", "rf-oven-fire",
            ]
        )
        #expect(
            statements.first?.texts == [
                "Sourdough is bread raised by wild yeast and bacteria.",
                "Shops may use the word more loosely.",
            ]
        )
    }
}

// MARK: - Hash

extension KnowledgeBaseTests {
    private static func hash(_ files: [String: String]) throws -> String {
        try #require(LoadedFolder(files).base).hash
    }

    @Test("the same files give the same hash in any folder, as 16 digits")
    func sameHash() throws {
        let first = try Self.hash(["bread.xml": Bread.text()])
        let second = try Self.hash(["bread.xml": Bread.text()])
        #expect(first == second)
        #expect(first.count == 16)
        #expect(first.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }

    @Test("a change of one letter, of a file's name or of a comment gives another hash")
    func otherHash() throws {
        let text = try Bread.text()
        let hashes = try [
            Self.hash(["bread.xml": text]),
            Self.hash(["bread.xml": text.replacing("A tiny", with: "a tiny")]),
            Self.hash(["bread.xml": text.replacing("Flames in", with: "Flame in")]),
            Self.hash(["rolls.xml": text]),
            Self.hash(["bread.xml": text, "rolls.xml": "<knowledge/>"]),
        ]
        #expect(Set(hashes).count == hashes.count)
    }
}

// MARK: - Printing

extension KnowledgeBaseTests {
    @Test("printed, it names its subject and hash and no more")
    func description() {
        #expect(bread.description == "knowledge about bread, \(bread.hash)")
        #expect("\(bread)" == bread.description)
        #expect(String(reflecting: bread) == bread.description)
        #expect(Mirror(reflecting: bread).children.isEmpty)
        var dumped = ""
        dump(bread, to: &dumped)
        #expect(dumped.count < 100)
    }
}
