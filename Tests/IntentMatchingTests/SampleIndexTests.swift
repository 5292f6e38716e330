import IntentMatching
import Testing

@Suite("Likeness to samples lifts an intent")
struct SampleIndexTests {
    private static let samples = """
        <intent id="store" answer="chat" prompt="p">
        <sample>how do i store the loaf overnight</sample></intent>
        <intent id="freeze" answer="chat" prompt="p">
        <sample>will it survive in a freezer</sample><sample>freeze sourdough</sample></intent>
        """

    /// How like the samples of an intent a text is, in hundredths, as evidence of it says.
    private func likeness(_ text: String, to intent: String) throws -> Int {
        let reading = try SmallKnowledge(Self.samples).reading(of: text)
        let match = reading.considered.first { $0.intent == intent }
        guard let evidence = match?.evidence.first(where: { $0.tier == .samples }) else { return 0 }
        return try #require(evidence.text.split(separator: " ").first.flatMap { Int($0) })
    }

    @Test("and is complete where the message is its sample")
    func complete() throws {
        let reading = try SmallKnowledge(Self.samples).reading(
            of: "How do I store the LOAF overnight?"
        )
        let best = try #require(reading.intents.first)
        #expect(best.intent == "store")
        #expect(best.evidence.map(\.text) == ["100 % like its samples"])
        #expect(best.evidence.map(\.tokens) == [0..<7])
    }

    @Test("the more, the more alike it is")
    func gradual() throws {
        let texts = [
            "how do i store the loaf overnight", "how do i store the loaf", "store the loaf",
            "bicycles",
        ]
        let figures = try texts.map { try self.likeness($0, to: "store") }
        #expect(figures == figures.sorted(by: >) && Set(figures).count == 4)
        #expect(figures.first == 100 && figures.last == 0)
    }

    @Test("for a concept of the same kind too")
    func concepts() throws {
        let same = try likeness("freeze sourdough", to: "freeze")
        let kind = try likeness("freeze brioche", to: "freeze")
        let other = try likeness("freeze bicycles", to: "freeze")
        #expect(same > kind && kind > other)
    }

    @Test(
        "and the likest is lifted most",
        arguments: [
            ("store my loaf", "store"), ("a freezer", "freeze"),
            ("freeze my loaf overnight", "store"),
            ("freeze rye sourdough overnight", "freeze"),
        ]
    )
    func likest(text: String, intent: String) throws {
        let reading = try SmallKnowledge(Self.samples).reading(of: text)
        #expect(reading.considered.first?.intent == intent)
    }

    @Test("on top of its patterns and cues")
    func addition() throws {
        let wordings = "<cue weight=\"3\">loaf</cue><sample>store my loaf</sample>"
        let knowledge = try SmallKnowledge(
            "<intent id=\"asked\" answer=\"chat\" prompt=\"p\">\(wordings)</intent>"
        )
        let match = try #require(knowledge.reading(of: "store my loaf").intents.first)
        #expect(Set(match.evidence.map(\.tier)) == [.cue, .samples])
        #expect(match.score == match.evidence.reduce(0) { $0 + $1.points })
        #expect(match.ownPoints == 3 && match.score > 3)
    }
}
