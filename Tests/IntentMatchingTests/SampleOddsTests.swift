import IntentMatching
import Testing

@Suite("Samples lift the intent that they speak for")
struct SampleOddsTests {
    private static let samples = """
        <intent id="store" answer="chat" prompt="p">
        <sample>how do i store the loaf overnight</sample></intent>
        <intent id="freeze" answer="chat" prompt="p">
        <sample>will it survive in a freezer</sample><sample>freeze sourdough</sample></intent>
        """

    /// How many points the samples of an intent give it more than those of the other one.
    private func lead(of intent: String, in text: String) throws -> Int {
        let reading = try SmallKnowledge(Self.samples).reading(of: text)
        return reading.considered.reduce(0) { lead, match in
            let points = match.evidence.filter { $0.tier == .samples }.reduce(0) { $0 + $1.points }
            return lead + (match.intent == intent ? points : -points)
        }
    }

    @Test("and is complete where the message is its sample")
    func complete() throws {
        let reading = try SmallKnowledge(Self.samples).reading(
            of: "How do I store the LOAF overnight?"
        )
        let best = try #require(reading.intents.first)
        #expect(best.intent == "store")
        #expect(best.evidence.map(\.text) == ["most like its samples"])
        #expect(best.evidence.map(\.tokens) == [0..<7])
    }

    @Test("the more, the more alike it is")
    func gradual() throws {
        let texts = [
            "how do i store the loaf overnight", "how do i store the loaf", "store the loaf",
            "bicycles",
        ]
        let leads = try texts.map { try lead(of: "store", in: $0) }
        #expect(leads == leads.sorted(by: >) && leads[2] > 0)
        #expect(leads.last == 0)
    }

    @Test("for a concept of the same kind too")
    func concepts() throws {
        let same = try lead(of: "freeze", in: "freeze sourdough")
        let kind = try lead(of: "freeze", in: "freeze brioche")
        let other = try lead(of: "freeze", in: "bicycles")
        #expect(same >= kind && kind > other)
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
