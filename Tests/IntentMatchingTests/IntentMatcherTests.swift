import IntentMatching
import TestSupport
import Testing

@Suite("Intents are found by what speaks for them")
struct IntentMatcherTests {
    /// A small-talk intent: what nobody knows does not count against it, so that its points are exact.
    private static func asked(_ wordings: String) -> String {
        #"<intent id="asked" answer="chat" prompt="p">\#(wordings)</intent>"#
    }

    private static let cues = asked(
        """
        <cue weight="4">flat</cue><cue weight="3">(sad|blue) loaf</cue><cue weight="-5">not</cue>
        <cue weight="2">{condition}</cue>
        """
    )

    @Test(
        "Cues add up, each once, and negative ones subtract",
        arguments: [
            ("flat", 4), ("a sad loaf", 3), ("flat, a blue loaf", 7), ("flat flat. FLAT!", 4),
            ("not", -5),
            ("not flat", -1), ("not a flat, sad loaf", 2), ("flat dense crumb, sad loaf", 9),
        ]
    )
    func cuePoints(text: String, points: Int) throws {
        let reading = try SmallKnowledge(Self.cues).reading(of: text)
        let match = try #require(reading.considered.first)
        #expect(match.score == points)
        #expect(match.evidence.reduce(0) { $0 + $1.points } == points)
        #expect(match.evidence.allSatisfy { $0.tier == .cue })
    }

    @Test(
        "Cues must reach the threshold together",
        arguments: [("flat", []), ("flat sad loaf", ["asked"]), ("flat sad loaf not", [])]
    )
    func cueThreshold(text: String, intents: [String]) throws {
        let reading = try SmallKnowledge(Self.cues).reading(of: text)
        #expect(reading.intents.map(\.intent) == intents)
    }

    @Test("Of several patterns the most specific counts, and alone")
    func bestPattern() throws {
        let wordings = "<pattern>rise</pattern><pattern>does it rise</pattern><pattern>it</pattern>"
        let reading = try SmallKnowledge(Self.asked(wordings)).reading(of: "does it rise")
        let evidence = try #require(reading.intents.first).evidence
        #expect(evidence.map(\.text) == ["does it rise"])
        #expect(evidence.map(\.tokens) == [0..<3])
    }

    @Test(
        "An intent that needs a concept is meant only where one of that kind is named",
        arguments: [
            ("fix it", []), ("fix my sourdough", []), ("fix my dense crumb", ["asked"]),
            ("fix the crust", ["asked"]),
        ]
    )
    func needs(text: String, intents: [String]) throws {
        let knowledge = try SmallKnowledge(
            """
            <intent id="asked" answer="chat" prompt="p" needs="condition area">
            <pattern>fix</pattern></intent>
            """
        )
        let reading = knowledge.reading(of: text)
        #expect(reading.intents.map(\.intent) == intents)
        #expect(reading.considered.map(\.intent) == intents)
    }

    @Test(
        "Words that nothing knows speak against an answer, and so does naming no concept",
        arguments: [
            ("does sourdough rise", "does sourdough rise in zanzibar"),
            ("does sourdough rise in zanzibar", "does sourdough rise in zanzibar lately"),
            ("does it rise", "does it rise in zanzibar"), ("does sourdough rise", "does it rise"),
            ("does sourdough rise in zanzibar", "does it rise in zanzibar"),
        ]
    )
    func strangers(better: String, worse: String) throws {
        let knowledge = try SmallKnowledge(
            """
            <intent id="asked" answer="facts" aspects="a"><pattern>does ... rise</pattern></intent>
            <intent id="other" answer="facts" aspects="a"><pattern>now in</pattern></intent>
            """
        )
        let scores = try [better, worse].map { text in
            try #require(knowledge.reading(of: text).considered.first { $0.intent == "asked" })
                .score
        }
        #expect(scores[0] > scores[1])
    }

    @Test("Small talk may hold any words")
    func socialStrangers() throws {
        let knowledge = try SmallKnowledge(Self.asked("<pattern>^ hello</pattern>"))
        let reading = knowledge.reading(of: "hello zanzibar, lately unemployment lingers")
        #expect(reading.intents.map(\.intent) == ["asked"])
    }
}

@Suite("One message can hold several intents")
struct SeveralIntentsTests {
    private static let wordings = """
        <intent id="rise" answer="facts" aspects="x"><pattern>does {treatment} rise</pattern></intent>
        <intent id="freeze" answer="facts" aspects="x"><pattern>@can i freeze it</pattern></intent>
        <intent id="store" answer="facts" aspects="x"><pattern>where to store it</pattern></intent>
        <intent id="eat" answer="facts" aspects="x"><pattern>when to eat it</pattern></intent>
        <intent id="vague" answer="facts" aspects="x"><pattern>rise</pattern></intent>
        <intent id="hello" answer="chat" prompt="p"><pattern>hello</pattern></intent>
        <intent id="no" answer="decline" prompt="p"><pattern>what about the weather</pattern></intent>
        """

    @Test(
        "and names them in its order",
        arguments: [
            ("does brioche rise", ["rise"]),
            ("does brioche rise, can i freeze it", ["rise", "freeze"]),
            ("Can I freeze it? Does brioche rise?", ["freeze", "rise"]),
            ("when to eat it, where to store it, does brioche rise", ["eat", "store", "rise"]),
            ("does brioche rise and does brioche rise", ["rise"]),
        ]
    )
    func order(text: String, intents: [String]) throws {
        let reading = try SmallKnowledge(Self.wordings).reading(of: text)
        #expect(reading.intents.map(\.intent) == intents)
    }

    @Test("but three at most")
    func three() throws {
        let text = "does brioche rise, can i freeze it, where to store it, when to eat it"
        let reading = try SmallKnowledge(Self.wordings).reading(of: text)
        #expect(reading.intents.count == 3)
    }

    @Test(
        "and small talk stands alone or gives way",
        arguments: [
            ("hello", ["hello"]), ("hello, does brioche rise", ["rise"]),
            ("what about the weather, hello", ["no"]),
        ]
    )
    func social(text: String, intents: [String]) throws {
        let reading = try SmallKnowledge(Self.wordings).reading(of: text)
        #expect(reading.intents.map(\.intent) == intents)
    }

    @Test("and the same words speak for one intent alone")
    func sharedWords() throws {
        let reading = try SmallKnowledge(Self.wordings).reading(of: "does brioche rise")
        #expect(reading.considered.map(\.intent).contains("vague"))
        #expect(reading.intents.map(\.intent) == ["rise"])
    }

    @Test("and those that came near are listed, best first")
    func considered() throws {
        let reading = try SmallKnowledge(Self.wordings).reading(of: "does brioche rise, hello")
        let scores = reading.considered.map(\.score)
        #expect(scores == scores.sorted(by: >))
        #expect(reading.considered.count == 3)
    }
}
