import Knowledge
import Testing

@Suite("A leaflet holds what one sheet has room for")
struct LeafletTests {
    private static func leaflet(
        _ topic: String = "sourdough",
        _ subject: String = "aftercare-activity",
        adding elements: String = ""
    ) throws -> Leaflet? {
        Leaflet(try Bread.knowledge(adding: elements), topic: topic, subject: subject)
    }

    private static func rule(
        _ id: String,
        _ strength: String,
        from: String,
        topic: String = "sourdough"
    ) -> String {
        """
        <aftercare id="\(id)" topic="\(topic)" activity="slicing" rule="avoid" from="\(from)" \
        strength="\(strength)" checked="yes" sources="common"><instruction>Wait.</instruction>\
        <reason>It is hot.</reason></aftercare>
        """
    }

    private static func fact(_ id: String, about: String = "", sources: String = "common") -> String
    {
        """
        <fact id="\(id)" topic="sourdough" aspect="definition" about="\(about)" grade="weak" \
        checked="yes" sources="\(sources)"><short>It is so.</short></fact>
        """
    }

    private static func flag(_ id: String, _ urgency: String, topic: String = "sourdough") -> String
    {
        """
        <red-flag id="\(id)" topic="\(topic)" urgency="\(urgency)" checked="yes" sources="common">\
        <sign>Smoke</sign><when>now</when><meaning>Fire.</meaning><advice>Run.</advice></red-flag>
        """
    }

    static let nothing = [
        ("baguette", "definition"), ("sourdough", "history"), ("sourdough", ""),
        ("yeast-bread", "definition"), ("yeast-bread", "aftercare-activity"),
        ("sourdough", "smalltalk-greeting"), ("", ""),
    ]

    @Test("and there is none where nothing is called that, or is known of it", arguments: nothing)
    func none(topic: String, subject: String) throws {
        #expect(try Self.leaflet(topic, subject) == nil)
    }

    static let subjects = [
        ("definition", "definition", ["def-sourdough"]),
        ("condition", "benefit-for-condition", ["dense-young"]),
        ("benefit-for-condition", "benefit-for-condition", ["dense-young"]),
        ("myth", "myth-check", ["smell-normal"]),
        ("aftercare-activity", "aftercare-activity", ["def-sourdough"]),
    ]

    @Test("named by an intent, or by the aspect that it asks for first", arguments: subjects)
    func subject(subject: String, intent: String, facts: [String]) throws {
        let leaflet = try #require(try Self.leaflet("sourdough", subject))
        #expect(leaflet.topic.id == "sourdough")
        #expect(leaflet.intent.id == intent)
        #expect(leaflet.facts.map(\.id) == facts)
        let isAftercare = intent == "aftercare-activity"
        #expect(leaflet.rules.map(\.id) == (isAftercare ? ["ac-slicing"] : []))
        #expect(leaflet.timeline.map(\.id) == (isAftercare ? ["tl-cool"] : []))
        #expect(leaflet.redFlags.map(\.id) == (isAftercare ? ["rf-oven-fire"] : []))
    }

    @Test("with rules by the start of their windows, and those alone that must or should be kept")
    func rules() throws {
        let elements =
            Self.rule("ac-late", "must", from: "P1W")
            + Self.rule("ac-early", "should", from: "PT3H")
            + Self.rule("ac-b", "should", from: "P1D") + Self.rule("ac-a", "must", from: "P1D")
            + Self.rule("ac-may", "may", from: "PT1H")
            + Self.rule("ac-yeast", "must", from: "PT1H", topic: "yeast-bread")
        let leaflet = try #require(try Self.leaflet(adding: elements))
        #expect(
            leaflet.rules.map(\.id) == ["ac-slicing", "ac-early", "ac-a", "ac-b", "ac-late"]
        )
    }

    @Test("with what must be done before what should be, where there is no room for all")
    func room() throws {
        let should = (1...9).map { Self.rule("should-\($0)", "should", from: "PT\($0)H") }
        let must = (1...9).map { Self.rule("must-\($0)", "must", from: "P\($0)D") }
        let elements = (should + must).joined()
        let leaflet = try #require(try Self.leaflet(adding: elements))
        let kept = (1...4).map { "should-\($0)" } + (1...9).map { "must-\($0)" }
        #expect(leaflet.rules.map(\.id) == ["ac-slicing"] + kept)
    }

    @Test("after care with up to three facts that speak of nothing else, otherwise with all")
    func facts() throws {
        let elements =
            Self.fact("f-about", about: "crust") + (1...3).map { Self.fact("f-\($0)") }.joined()
        let aftercare = try #require(try Self.leaflet(adding: elements))
        #expect(aftercare.facts.map(\.id) == ["def-sourdough", "f-1", "f-2"])
        let definition = try #require(
            try Self.leaflet("sourdough", "definition", adding: elements)
        )
        #expect(definition.facts.map(\.id) == ["def-sourdough", "f-about", "f-1", "f-2", "f-3"])
    }

    @Test("with at most fourteen facts")
    func manyFacts() throws {
        let elements = (1...20).map { Self.fact("f-\($0)") }.joined()
        let leaflet = try #require(try Self.leaflet("sourdough", "definition", adding: elements))
        #expect(leaflet.facts.map(\.id) == ["def-sourdough"] + (1...13).map { "f-\($0)" })
    }

    @Test("with signs of the topic that cannot wait a day, the most urgent first")
    func signs() throws {
        let elements =
            Self.flag("rf-soon", "soon") + Self.flag("rf-day", "same-day")
            + Self.flag("rf-routine", "routine") + Self.flag("rf-b", "emergency")
            + Self.flag("rf-yeast", "emergency", topic: "yeast-bread")
        let leaflet = try #require(try Self.leaflet(adding: elements))
        #expect(leaflet.redFlags.map(\.id) == ["rf-b", "rf-oven-fire", "rf-day"])
    }

    @Test("and each of its sources once, in the order of first use")
    func sources() throws {
        let elements = Self.rule("ac-x", "must", from: "PT3H") + Self.fact("f-x", sources: "fda")
        let fda =
            "<source id=\"fda\" kind=\"regulator\" checked=\"yes\"><title>Rules</title></source>"
        let leaflet = try #require(try Self.leaflet(adding: fda + elements))
        #expect(leaflet.sources == ["bakers-guild", "fda", "common"])
    }
}
