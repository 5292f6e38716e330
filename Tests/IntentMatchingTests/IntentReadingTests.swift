import Conversation
import IntentMatching
import Knowledge
import TestSupport
import Testing

@Suite("A reading of a message about bread")
struct IntentReadingTests {
    private let bread = SmallKnowledge(Assistants.bread.knowledge)

    @Test(
        "names the red flags that are told of",
        arguments: [
            ("my oven is on fire", ["rf-oven-fire"]),
            ("Flames? The oven has flames!", ["rf-oven-fire"]),
            ("i light a fire in my oven", []), ("the oven. a fire", []), ("my oven is hot", []),
        ]
    )
    func redFlags(text: String, flags: [String]) {
        #expect(bread.reading(of: text).redFlags.map(\.id) == flags)
    }

    @Test(
        "names the claims that are asked about",
        arguments: [
            ("does a sour smell mean it is spoilt", ["claim-b1"]),
            ("a sour smell, so it went off?", ["claim-b1"]),
            ("is it true that a sour smell means it went bad", ["claim-b1"]),
            ("my crust broke", []), ("zebra", []),
        ]
    )
    func claims(text: String, claims: [String]) {
        #expect(bread.reading(of: text).claims.map(\.id) == claims)
    }

    @Test(
        "says by what it found them",
        arguments: [("my oven is on fire", "oven ... (fire|flame)", 1..<5)]
    )
    func evidence(text: String, pattern: String, tokens: Range<Int>) throws {
        let evidence = try #require(bread.reading(of: text).redFlags.first?.evidence.first)
        #expect(evidence.tier == .pattern)
        #expect(evidence.text == pattern)
        #expect(evidence.tokens == tokens)
    }

    @Test(
        "tells claims that are spelled out from those that are only alike",
        arguments: [
            ("a sour smell, so it went off?", true),
            ("is it true that a sour smell means it", false),
        ]
    )
    func spelledOut(text: String, isSpelledOut: Bool) throws {
        let claim = try #require(bread.reading(of: text).claims.first)
        #expect(claim.isSpelledOut == isSpelledOut)
    }

    @Test(
        "finds the intents of its samples",
        arguments: [
            ("whats sourdough", ["definition"]),
            ("when may i cut the loaf", ["aftercare-activity"]),
            ("can i eat it", ["suitability-personal"]), ("hello", ["smalltalk-greeting"]),
            (
                "why has it a dense crumb, and what is sourdough",
                ["benefit-for-condition", "definition"]
            ),
        ]
    )
    func intents(text: String, intents: [String]) {
        #expect(bread.reading(of: text).intents.map(\.intent) == intents)
    }

    @Test(
        "is empty for what is not about bread",
        arguments: [
            "", "?!", "🍕🍕", "bicycle chains squeak", "7 × 6 = 42", "lorem ipsum dolor sit amet",
        ]
    )
    func unrelated(text: String) {
        let reading = bread.reading(of: text)
        #expect(reading.intents.isEmpty && reading.claims.isEmpty && reading.redFlags.isEmpty)
    }

    @Test("is the same every time, in any order, and from another matcher")
    func determinism() {
        let samples = Assistants.bread.knowledge.intents.entries.flatMap(\.samples).map(\.text)
        let texts = samples + ["my oven is on fire", "sour smell: spoilt?", "", "zebra"]
        let first = texts.map(bread.reading)
        #expect(texts.reversed().map(bread.reading) == first.reversed())
        #expect(texts.map(SmallKnowledge(Assistants.bread.knowledge).reading) == first)
    }
}
