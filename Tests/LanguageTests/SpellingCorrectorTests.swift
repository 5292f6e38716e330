import Conversation
import Language
import TestSupport
import Testing

@Suite("Misspelt words are taken for what they were meant to be, and no others")
struct SpellingCorrectorTests {
    private static let shipped = Analyzer(Assistants.shipped.knowledge)

    static let misspelt: [(String, String)] = [
        ("does it hrut", "hurt"), ("microneedlingg", "microneedling"), ("retinnol", "retinol"),
        ("hyperpigmentatoin", "hyperpigmentation"), ("pregnncy", "pregnancy"),
        ("wrinklles", "wrinkles"),
    ]

    @Test("within one change, or two in a long word", arguments: misspelt)
    func corrects(text: String, meant: String) {
        let analysis = Self.shipped.analysis(of: text)
        #expect(analysis.corrections.map(\.meant) == [meant])
        #expect(analysis.tokens.map(\.form).contains(meant))
    }

    static let right = [
        "how do i peel potatoes", "ear piercing", "a felt hat", "does it hurt", "xkcd", "pen",
        "hrt",
        "the wrinkled shirt", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "2.5mm", "naïve",
    ]

    @Test("a word that is known, short, or near nothing stays as it is", arguments: right)
    func leaves(text: String) {
        #expect(Self.shipped.analysis(of: text).corrections.isEmpty)
    }

    @Test("what was corrected is not corrected again", arguments: misspelt)
    func isIdempotent(text: String, meant: String) {
        #expect(Self.shipped.analysis(of: meant).corrections.isEmpty)
    }

    @Test("the place of a corrected word is where it was typed")
    func keepsPlace() throws {
        let analysis = Self.shipped.analysis(of: "does it hrut")
        let correction = try #require(analysis.corrections.first)
        #expect(correction.typed == "hrut")
        #expect(analysis.typed(correction.token..<(correction.token + 1)) == "hrut")
    }
}
