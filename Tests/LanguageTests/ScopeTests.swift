import Conversation
import Language
import TestSupport
import Testing

@Suite("What is denied, and what is said of others, is marked")
struct ScopeTests {
    private static let shipped = Analyzer(Assistants.shipped.knowledge)

    /// Messages with the concepts in them; `!` marks a denied one, `~` one of somebody else.
    static let messages: [(String, [String])] = [
        ("i am pregnant", ["pregnant"]),
        ("i'm NOT pregnant", ["!pregnant"]),
        ("not pregnant but breastfeeding", ["!pregnant", "breastfeeding"]),
        ("no fever or pus", ["!fever", "!pus"]),
        ("no fever, pus, blisters", ["!fever", "!pus", "!blisters"]),
        ("never had a keloid, on accutane though", ["!keloid", "isotretinoin"]),
        ("I'm not pregnant, I'm breastfeeding", ["!pregnant", "breastfeeding"]),
        ("my sister is pregnant", ["~pregnant"]),
        ("my sister wants it and i am pregnant", ["pregnant"]),
        ("is it not good. i have eczema", ["eczema"]),
    ]

    @Test("by the words before it", arguments: messages)
    func marks(text: String, expected: [String]) {
        let mentions = Self.shipped.analysis(of: text).mentions.map { mention in
            (mention.isNegated ? "!" : "") + (mention.isOfOthers ? "~" : "") + mention.concept
        }
        #expect(mentions == expected)
    }

    @Test("a person who denies a state is not treated as having it")
    func isUsed() {
        let analysis = Self.shipped.analysis(of: "i'm not pregnant")
        #expect(analysis.mentions.map(\.isNegated) == [true])
    }

    /// Messages with the concepts in them; `+` marks one of the speaker, `~` one of somebody else.
    static let people: [(String, [String])] = [
        ("i am pregnant", ["+pregnant"]), ("im pregnant", ["+pregnant"]),
        ("me, pregnant", ["+pregnant"]), ("we are breastfeeding", ["+breastfeeding"]),
        ("my rosacea", ["+rosacea"]), ("pregnant", ["pregnant"]),
        ("is it safe when pregnant", ["pregnant"]), ("can you have it when pregnant", ["pregnant"]),
        ("my sister is pregnant", ["~pregnant"]), ("she is pregnant", ["~pregnant"]),
        ("my mum and i have rosacea", ["+rosacea"]), ("i have a pregnant friend", ["+pregnant"]),
        ("i have a friend who is pregnant", ["~pregnant"]),
        ("my sister wants it and i am pregnant", ["+pregnant"]),
        ("i have eczema and my mum has rosacea", ["+eczema", "~rosacea"]),
        ("my mum has rosacea and i have eczema", ["~rosacea", "+eczema"]),
        ("i love it. is it safe when pregnant", ["pregnant"]),
        ("my sister wants it. i am pregnant", ["+pregnant"]), ("i'm not pregnant", ["+pregnant"]),
    ]

    @Test("by the person of whom the sentence spoke last", arguments: people)
    func marksPeople(text: String, expected: [String]) {
        let mentions = Self.shipped.analysis(of: text).mentions
        let marked = mentions.map { mention in
            (mention.isOfSpeaker ? "+" : "") + (mention.isOfOthers ? "~" : "") + mention.concept
        }
        #expect(marked == expected)
        #expect(mentions.allSatisfy { !$0.isOfSpeaker || !$0.isOfOthers })
    }
}
